/** What reading captures again would change, without writing it. Uses {@code job.extract}. */
@NullMarked
package dev.winnow.job.preview;

import org.jspecify.annotations.NullMarked;
