/** Shows why a page came out as it did: on a terminal, as an annotated page, as JSON. */
@NullMarked
package dev.winnow.cli.explain;

import org.jspecify.annotations.NullMarked;
