/** What many pages of one site teach, and hand-written site rules; fills the hints the extractor accepts. */
@NullMarked
package dev.winnow.site;

import org.jspecify.annotations.NullMarked;
