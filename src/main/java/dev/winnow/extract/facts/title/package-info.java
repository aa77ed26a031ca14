/**
 * A page's title without the site's name, and what the site calls itself. Uses {@code extract.facts.evidence}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.facts.title;

import org.jspecify.annotations.NullMarked;
