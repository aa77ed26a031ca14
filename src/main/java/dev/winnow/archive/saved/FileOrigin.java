package dev.winnow.archive.saved;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;

/** Where a page without an HTTP header came from: what the program that saved it wrote into it, else what its path says. */
public final class FileOrigin {
    private FileOrigin() {}

    public static Origin of(Locator place, byte[] page) {
        String path = place.entry() == null ? place.container() : place.entry();
        SavedFrom inside = WaybackUrl.unwrap(SavedComment.read(page));
        SavedFrom from = inside.url() == null ? inside.or(TreePath.read(path.replace('!', '/'))) : inside;
        return from.equals(SavedFrom.UNKNOWN) ? Origin.UNKNOWN : Origin.file(from.url(), null, from.capturedAt());
    }
}
