/**
 * Captured pages in an operator's browser, where they can do nothing: no script runs, nothing is loaded, no link leads out.
 * Only places that the database names are read.
 */
@NullMarked
package dev.winnow.console.capture;

import org.jspecify.annotations.NullMarked;
