/** Full-text search over published articles: PostgreSQL's own, and an index of tables for H2. */
@NullMarked
package dev.winnow.store.search;

import org.jspecify.annotations.NullMarked;
