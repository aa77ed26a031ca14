/** Finds the article of one page. A pure function: no clock, no I/O, no log, no thread. */
@NullMarked
package dev.winnow.extract;

import org.jspecify.annotations.NullMarked;
