/** Articles: search and lists, one beside its captured page, its versions and where it came from. */
@NullMarked
package dev.winnow.console.article;

import org.jspecify.annotations.NullMarked;
