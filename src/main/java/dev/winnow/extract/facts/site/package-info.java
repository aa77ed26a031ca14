/**
 * What a page's finders are told of its site: which elements stand where other pages show a fact, and which facts are the site's
 * own. It only looks; whether to believe it is for the finders. Uses {@code extract.site} and {@code extract.facts.evidence}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.facts.site;

import org.jspecify.annotations.NullMarked;
