package dev.winnow.archive;

import dev.winnow.archive.input.Container;
import dev.winnow.archive.item.ArchiveItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a file that is read as a whole. The position is how much of it has been handed out. */
final class ListContainer implements Container {
    private final List<ArchiveItem> list;
    private int next;

    ListContainer(List<ArchiveItem> list, String position) {
        this.list = list;
        this.next = position.equals(START) ? 0 : Integer.parseInt(position);
    }

    @Override
    public @Nullable ArchiveItem next() {
        return next < list.size() ? list.get(next++) : null;
    }

    @Override
    public String position() {
        return next == 0 ? START : Integer.toString(next);
    }

    @Override
    public void close() {
        // The file was closed when it was read.
    }
}
