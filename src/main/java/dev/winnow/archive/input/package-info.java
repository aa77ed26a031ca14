/**
 * Bytes of files, entries and streams, unpacked within limits, and the contract of a container that is read from them.
 * Uses {@code archive.item}.
 */
@NullMarked
package dev.winnow.archive.input;

import org.jspecify.annotations.NullMarked;
