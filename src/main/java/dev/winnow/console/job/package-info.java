/** Job files: what they say, what is wrong with them, what a run would do, and starting one. */
@NullMarked
package dev.winnow.console.job;

import org.jspecify.annotations.NullMarked;
