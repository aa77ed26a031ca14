package dev.winnow.archive.item;

/** What is met in an archive: a page, a record that is none, or a place that cannot be read. Nothing is left out. */
public sealed interface ArchiveItem permits Capture, NonPage, Damage {
    /** Where it is. No two that are met in one container have the same. */
    Locator locator();
}
