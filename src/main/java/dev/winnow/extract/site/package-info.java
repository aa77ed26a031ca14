/** What is known of a site from its other pages: a sample of them, and what it says of texts and places. */
@NullMarked
package dev.winnow.extract.site;

import org.jspecify.annotations.NullMarked;
