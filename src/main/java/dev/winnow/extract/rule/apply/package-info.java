/**
 * Puts a rule by hand to work on a page: replaces in its source, strips its tree, names its text and its facts, and tells what
 * it did. Uses {@code extract.rule}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.rule.apply;

import org.jspecify.annotations.NullMarked;
