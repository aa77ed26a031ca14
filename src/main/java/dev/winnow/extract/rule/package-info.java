/**
 * Rules by hand: what people who know a site better than any model say of its pages. Only what they say; uses nothing of
 * Winnow. Part of what other programs may use.
 */
@NullMarked
package dev.winnow.extract.rule;

import org.jspecify.annotations.NullMarked;
