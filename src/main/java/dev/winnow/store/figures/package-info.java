/**
 * Figures of runs and sites: what the gate measures and the report shows. Uses {@code store.run} and {@code
 * store.outcome}.
 */
@NullMarked
package dev.winnow.store.figures;

import org.jspecify.annotations.NullMarked;
