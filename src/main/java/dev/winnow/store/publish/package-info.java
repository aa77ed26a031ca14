/**
 * Makes what runs found visible and takes it out again: current versions, withdrawals, the log of actions, pruning.
 * Uses {@code store.run} and {@code store.dedupe}.
 */
@NullMarked
package dev.winnow.store.publish;

import org.jspecify.annotations.NullMarked;
