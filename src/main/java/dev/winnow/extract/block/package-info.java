/**
 * The heart: cuts a page into blocks, describes each by features, and lets a small trained model say which of them are
 * the main content.
 */
@NullMarked
package dev.winnow.extract.block;

import org.jspecify.annotations.NullMarked;
