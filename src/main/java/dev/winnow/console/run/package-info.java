/** Runs: the list, one run with its steps and books, its progress while it works, and what people do about it. */
@NullMarked
package dev.winnow.console.run;

import org.jspecify.annotations.NullMarked;
