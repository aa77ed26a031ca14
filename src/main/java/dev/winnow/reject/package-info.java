/** The closed list of reasons why a page gave no article. Uses nothing. */
@NullMarked
package dev.winnow.reject;

import org.jspecify.annotations.NullMarked;
