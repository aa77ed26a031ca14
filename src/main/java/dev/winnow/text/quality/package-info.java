/** Signals of a text's quality, by published definitions; see {@code docs/signals.md}. */
@NullMarked
package dev.winnow.text.quality;

import org.jspecify.annotations.NullMarked;
