/** A run's figures drawn as one HTML file, and the same as JSON. Pure functions of the figures. */
@NullMarked
package dev.winnow.report;

import org.jspecify.annotations.NullMarked;
