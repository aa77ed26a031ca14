/** The columns of every export, and rows written in each format. Uses {@code store.article} and {@code article}. */
@NullMarked
package dev.winnow.store.export.format;

import org.jspecify.annotations.NullMarked;
