/** What a text alone tells: its words, its quality, what it resembles. Pure functions of text; uses nothing of Winnow. */
@NullMarked
package dev.winnow.text;

import org.jspecify.annotations.NullMarked;
