/**
 * The job file: YAML in, a checked job out, or all that is wrong with it by line. Uses {@code text} for suggestions.
 */
@NullMarked
package dev.winnow.job.file;

import org.jspecify.annotations.NullMarked;
