package dev.winnow.archive.input;

import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Locator;
import java.io.Closeable;
import java.io.IOException;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** One opened container of one kind. Not for several threads at once. */
public interface Container extends Closeable {
    /** The position before anything was read. */
    String START = "";

    /**
     * What comes next, null after the last.
     *
     * @throws IOException if nothing more can be read and where that is cannot be told; what can be told is a
     *     {@link Damage}
     */
    @Nullable
    ArchiveItem next() throws IOException;

    /**
     * Leaves out what is not at these places, or in containers that they lead into, as far as that spares reading; more may
     * still come. Call before the first {@link #next()}, of a container opened at its start; positions mean nothing then.
     *
     * @param places as {@link Locator#toString()} wrote them
     */
    default void only(NavigableSet<String> places) {}

    /**
     * Where reading goes on after what has been handed out: a container of the same bytes that is opened there gives
     * exactly the rest. A text of the container's own, that stays the same from one version of Winnow to the next.
     */
    String position();
}
