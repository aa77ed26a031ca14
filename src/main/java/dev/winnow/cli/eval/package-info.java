/** Scores articles against gold: how good is the extractor, and which pages show it. */
@NullMarked
package dev.winnow.cli.eval;

import org.jspecify.annotations.NullMarked;
