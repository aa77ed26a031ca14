/** Commands on the whole database: move, prune. Uses {@code job} and {@code store}. */
@NullMarked
package dev.winnow.cli.database;

import org.jspecify.annotations.NullMarked;
