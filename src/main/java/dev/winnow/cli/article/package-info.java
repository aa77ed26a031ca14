/** Commands that read articles: export, search, boilerplate. Uses {@code store}. */
@NullMarked
package dev.winnow.cli.article;

import org.jspecify.annotations.NullMarked;
