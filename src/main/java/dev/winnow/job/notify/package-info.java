/**
 * Tells people of nights that need them, by webhook and by mail. It composes what is told when a run ends and sends what
 * is due; nothing that goes wrong here changes how a run ends.
 */
@NullMarked
package dev.winnow.job.notify;

import org.jspecify.annotations.NullMarked;
