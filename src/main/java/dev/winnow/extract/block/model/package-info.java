/**
 * The trained model that says which blocks are the main content, and the choice that follows from its probabilities.
 * Uses {@code extract.block} and {@code extract.block.feature}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.block.model;

import org.jspecify.annotations.NullMarked;
