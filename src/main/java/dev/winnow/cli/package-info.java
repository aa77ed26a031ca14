/** The command line: the root command, and {@code main}. Thin; uses its sub-packages. */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
