/** Pages in, articles out, without a database. Uses {@code archive}, {@code extract} and {@code job.extract}. */
@NullMarked
package dev.winnow.cli.page;

import org.jspecify.annotations.NullMarked;
