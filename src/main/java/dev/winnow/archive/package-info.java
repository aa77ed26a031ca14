/**
 * Opens any file of an archive and hands out its captures one by one, where they are; nothing is unpacked to disk. Uses
 * its sub-packages and {@code reject}.
 */
@NullMarked
package dev.winnow.archive;

import org.jspecify.annotations.NullMarked;
