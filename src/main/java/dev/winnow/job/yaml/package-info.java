/** YAML files that people write: values with their lines, and all mistakes at once. Uses {@code text}. */
@NullMarked
package dev.winnow.job.yaml;

import org.jspecify.annotations.NullMarked;
