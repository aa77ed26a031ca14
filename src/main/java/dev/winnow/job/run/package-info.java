/**
 * A run from claim to end: its steps in order, started, resumed after faults, and decided on afterwards. Uses every
 * other package of {@code job} but the root.
 */
@NullMarked
package dev.winnow.job.run;

import org.jspecify.annotations.NullMarked;
