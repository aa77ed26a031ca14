package dev.winnow.job.extract;

import dev.winnow.archive.Archive;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An opened container: all that it holds, or the captures chosen of it. */
public interface ContainerReading extends AutoCloseable {
    /** What comes next, null after the last. */
    @Nullable
    ArchiveItem next() throws IOException;

    /** Where reading goes on after what was handed out. */
    String position();

    @Override
    void close() throws IOException;

    /** The container, null where it cannot be opened: what is wanted of it is then told one by one. */
    static @Nullable Archive opened(String container, Limits limits) {
        try {
            return Archive.open(container, Archive.START, limits);
        } catch (IOException e) {
            return null;
        }
    }

    /** All of a container. */
    record Whole(Archive archive) implements ContainerReading {
        @Override
        public @Nullable ArchiveItem next() throws IOException {
            return archive.next();
        }

        @Override
        public String position() {
            return archive.position();
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }

    /**
     * The captures that were chosen, read where they are as far as the container allows, and a damage for each one that is not
     * there any more. Its position is always the start: whoever opens it again asks for those that have no outcome yet.
     */
    final class Picked implements ContainerReading {
        private final String container;
        private final @Nullable Archive archive;
        private final Set<String> wanted;
        private @Nullable Iterator<String> missing;

        /**
         * @param archive null where the file cannot be opened
         * @param wanted locators
         */
        public Picked(String container, @Nullable Archive archive, Set<String> wanted) {
            this.container = container;
            this.archive = archive;
            this.wanted = new TreeSet<>(wanted);
            if (archive != null) {
                archive.only(wanted);
            }
        }

        @Override
        public @Nullable ArchiveItem next() {
            while (missing == null && archive != null && !wanted.isEmpty()) {
                ArchiveItem found = next(archive);
                if (found == null) {
                    break;
                }
                if (found instanceof Capture && wanted.remove(found.locator().toString())) {
                    return found;
                }
            }
            return lost();
        }

        /** Where nothing more can be read, what is still wanted is lost. */
        private static @Nullable ArchiveItem next(Archive archive) {
            try {
                return archive.next();
            } catch (IOException e) {
                return null;
            }
        }

        private @Nullable ArchiveItem lost() {
            if (missing == null) {
                missing = wanted.iterator();
            }
            if (!missing.hasNext()) {
                return null;
            }
            String fact = archive == null ? "Its file cannot be opened" : "Its file no longer holds it at this place";
            return new Damage(place(missing.next()), Reject.of(RejectCode.UNREADABLE_CONTAINER, fact));
        }

        /** A place of which only the text is known: what follows the container's name serves as the entry. */
        private Locator place(String locator) {
            String rest = locator.substring(container.length());
            if (rest.startsWith("@")) {
                return Locator.file(container, -1).at(Long.parseLong(rest.substring(1)), -1);
            }
            return rest.startsWith("!")
                    ? Locator.file(container, -1).in(rest.substring(1), -1)
                    : Locator.file(container, -1);
        }

        @Override
        public String position() {
            return Archive.START;
        }

        @Override
        public void close() throws IOException {
            if (archive != null) {
                archive.close();
            }
        }
    }
}
