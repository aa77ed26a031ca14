/** Articles that an earlier tool left as plain text. */
@NullMarked
package dev.winnow.extract.plain;

import org.jspecify.annotations.NullMarked;
