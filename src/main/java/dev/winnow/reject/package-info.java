/** The closed list of reasons why a page gave no article. Uses nothing. Part of what other programs may use. */
@NullMarked
package dev.winnow.reject;

import org.jspecify.annotations.NullMarked;
