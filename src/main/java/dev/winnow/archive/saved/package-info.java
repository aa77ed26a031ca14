/** What saved pages, and the trees they lie in, tell of the address and the time they were fetched. Uses nothing. */
@NullMarked
package dev.winnow.archive.saved;

import org.jspecify.annotations.NullMarked;
