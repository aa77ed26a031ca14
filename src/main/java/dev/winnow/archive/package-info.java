/** Opens whatever an archive is kept in and hands out captures: bytes, and where they came from. */
@NullMarked
package dev.winnow.archive;

import org.jspecify.annotations.NullMarked;
