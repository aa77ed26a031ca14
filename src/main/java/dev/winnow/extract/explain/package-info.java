/**
 * The reasons behind an extraction, as {@link dev.winnow.extract.Explainer} reports them. Part of what other programs may
 * use.
 */
@NullMarked
package dev.winnow.extract.explain;

import org.jspecify.annotations.NullMarked;
