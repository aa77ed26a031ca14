/** The language of a text. */
@NullMarked
package dev.winnow.extract.language;

import org.jspecify.annotations.NullMarked;
