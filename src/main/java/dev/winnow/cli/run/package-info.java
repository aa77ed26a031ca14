/**
 * Commands on runs: start, watch, stop, publish, roll back, look at rejects and reports. Uses {@code job} and {@code
 * store}.
 */
@NullMarked
package dev.winnow.cli.run;

import org.jspecify.annotations.NullMarked;
