/**
 * The operators' console: a web server over an open engine. This package starts and ends it; the pages lie below, one
 * package for each.
 */
@NullMarked
package dev.winnow.console;

import org.jspecify.annotations.NullMarked;
