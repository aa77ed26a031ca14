/**
 * Inputs broken in ways that keep their shape, by the million: pages, containers, job files. See docs/reliability.md.
 */
@NullMarked
package dev.winnow.fuzz;

import org.jspecify.annotations.NullMarked;
