package dev.winnow.archive;

import dev.winnow.archive.saved.SavedComment;
import dev.winnow.archive.saved.SavedFrom;
import dev.winnow.archive.saved.TreePath;
import dev.winnow.archive.saved.WaybackUrl;

/** Where a page without an HTTP header came from: what the program that saved it wrote into it, else what its path says. */
final class FileOrigin {
    private FileOrigin() {}

    static Origin of(Locator place, byte[] page) {
        String path = place.entry() == null ? place.container() : place.entry();
        SavedFrom inside = WaybackUrl.unwrap(SavedComment.read(page));
        SavedFrom from = inside.url() == null ? inside.or(TreePath.read(path.replace('!', '/'))) : inside;
        return from.equals(SavedFrom.UNKNOWN) ? Origin.UNKNOWN : Origin.file(from.url(), null, from.capturedAt());
    }
}
