package dev.winnow.archive.item;

import dev.winnow.reject.Reject;

/**
 * A place in a container that cannot be read, so that a page may be missing. A page whose own bytes are damaged is a
 * {@link Capture} that says so.
 *
 * @param locator where; its length is what was passed over to go on, -1 where reading ended
 * @param reject what is wrong there
 */
public record Damage(Locator locator, Reject reject) implements ArchiveItem {}
