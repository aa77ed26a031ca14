/** Starts the operators' console, and says where it is. */
@NullMarked
package dev.winnow.cli.serve;

import org.jspecify.annotations.NullMarked;
