/** Whole nights by real processes, and the archives that they are measured on. */
@NullMarked
package dev.winnow.night;

import org.jspecify.annotations.NullMarked;
