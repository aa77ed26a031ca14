/**
 * What is known of a site from its other pages: which blocks stand on all of them, and which places hold what is new.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.site;

import org.jspecify.annotations.NullMarked;
