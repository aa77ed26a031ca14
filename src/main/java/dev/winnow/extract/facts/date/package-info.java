/**
 * When a page was published and modified: dates are parsed wherever they stand, in many languages, and weighed. Uses
 * {@code extract.facts.evidence}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.facts.date;

import org.jspecify.annotations.NullMarked;
