/**
 * JSON that pages carry: read with tolerance, and searched for the text of a page that a script would fill. Uses
 * {@code extract.language} only.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.json;

import org.jspecify.annotations.NullMarked;
