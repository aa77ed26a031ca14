/** Moving everything that is stored from one database to another. */
@NullMarked
package dev.winnow.store.move;

import org.jspecify.annotations.NullMarked;
