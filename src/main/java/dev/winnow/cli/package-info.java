/** The command line: people's way in. Thin. */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
