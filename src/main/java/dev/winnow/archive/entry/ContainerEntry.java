package dev.winnow.archive.entry;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.reject.Reject;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a zip or tar.
 *
 * @param locator where it is
 * @param name its path in the container as it stands there, for reading only: it never leads to a file
 * @param nonPage what it is where it is known to be no file, else null
 * @param refused why it cannot be read, null where it can
 * @param content its bytes; good for as long as it is the latest entry
 */
public record ContainerEntry(
        Locator locator,
        String name,
        NonPage.@Nullable RecordKind nonPage,
        @Nullable Reject refused,
        EntryContent content) {

    /** The bytes of an entry. */
    public interface EntryContent {
        /** Unpacked and checked, for one reading. */
        InputStream stream() throws IOException;

        /**
         * The same by another way, for an entry that was damaged the first one: what the container says of an entry in two
         * places may be wrong in one of them. Null where there is no other way.
         */
        default @Nullable InputStream again() throws IOException {
            return null;
        }

        /** As a part of the container that can be read from any place, null where its packing forbids that. */
        default @Nullable ByteSource part() throws IOException {
            return null;
        }
    }

    static ContainerEntry file(Locator locator, String name, EntryContent content) {
        return new ContainerEntry(locator, name, null, null, content);
    }

    static ContainerEntry nonPage(Locator locator, String name, NonPage.RecordKind kind) {
        return new ContainerEntry(locator, name, kind, null, InputStream::nullInputStream);
    }

    static ContainerEntry refused(Locator locator, String name, Reject why) {
        return new ContainerEntry(locator, name, null, why, InputStream::nullInputStream);
    }
}
