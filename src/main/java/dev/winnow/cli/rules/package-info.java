/** The commands around rules by hand. Uses {@code job.rules}. */
@NullMarked
package dev.winnow.cli.rules;

import org.jspecify.annotations.NullMarked;
