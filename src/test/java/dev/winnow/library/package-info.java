/** The extractor as other programs have it: the jar, its libraries, its documents. */
@NullMarked
package dev.winnow.library;

import org.jspecify.annotations.NullMarked;
