/** When jobs run by themselves, and how an operating system's own clock is told. */
@NullMarked
package dev.winnow.cli.schedule;

import org.jspecify.annotations.NullMarked;
