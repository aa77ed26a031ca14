/** Pages that gave no article: the list, one of them with its bytes, and trying them again. */
@NullMarked
package dev.winnow.console.reject;

import org.jspecify.annotations.NullMarked;
