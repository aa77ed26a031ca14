/** What all pages of the console have in common: layout, numbers, errors. */
@NullMarked
package dev.winnow.console.page;

import org.jspecify.annotations.NullMarked;
