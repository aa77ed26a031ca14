/**
 * What all commands share: terminal, progress, exit codes, failures in words, the database that a command opens. Uses
 * {@code job}.
 */
@NullMarked
package dev.winnow.cli.terminal;

import org.jspecify.annotations.NullMarked;
