/** Opens the database with all that works on it; Spring is set up here. Uses everything below. */
@NullMarked
package dev.winnow.job;

import org.jspecify.annotations.NullMarked;
