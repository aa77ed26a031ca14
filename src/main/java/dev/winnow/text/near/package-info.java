/** Which texts are nearly the same: MinHash finds the pairs to look at, the texts themselves decide. */
@NullMarked
package dev.winnow.text.near;

import org.jspecify.annotations.NullMarked;
