/**
 * How a page was read, for people: each block of it, whether it was kept, and why. Written as one HTML file that loads
 * nothing.
 */
@NullMarked
package dev.winnow.report.explain;

import org.jspecify.annotations.NullMarked;
