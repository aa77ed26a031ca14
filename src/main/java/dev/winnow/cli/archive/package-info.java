/** Commands that look into archives: list, show. Uses {@code archive}. */
@NullMarked
package dev.winnow.cli.archive;

import org.jspecify.annotations.NullMarked;
