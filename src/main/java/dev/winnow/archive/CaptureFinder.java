package dev.winnow.archive;

import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.FileNames;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NoSuchArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import org.jspecify.annotations.Nullable;

/** Finds a capture again by its place, from the archive alone. */
public final class CaptureFinder {
    private final String locator;
    private final String container;

    private CaptureFinder(String locator, String container) {
        this.locator = locator;
        this.container = container;
    }

    /**
     * Finds what is at a place.
     *
     * @param locator as {@link Locator#toString()} wrote it
     * @return null where the container holds nothing at that place
     * @throws NoSuchArchiveException where no beginning of the text is the name of a file
     */
    public static @Nullable ArchiveItem find(String locator, Limits limits) throws IOException {
        for (int end = locator.length(); end > 0; end--) {
            boolean part = end == locator.length() || locator.charAt(end) == '!' || locator.charAt(end) == '@';
            if (part && isFile(locator.substring(0, end))) {
                return new CaptureFinder(locator, locator.substring(0, end)).find(limits);
            }
        }
        throw new NoSuchArchiveException(locator);
    }

    private static boolean isFile(String path) {
        try {
            return Files.isRegularFile(FileNames.path(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private @Nullable ArchiveItem find(Limits limits) throws IOException {
        String rest = locator.substring(container.length());
        if (rest.matches("@[0-9]+(\\+[0-9]+)?")) {
            ArchiveItem found = first(rest.substring(1), limits);
            if (found != null) {
                return found;
            }
        }
        return first(Archive.START, limits);
    }

    /** A record is where its own address leads; all else is looked for from the start. */
    private @Nullable ArchiveItem first(String position, Limits limits) throws IOException {
        try (Archive archive = Archive.open(container, position, limits)) {
            for (ArchiveItem found = archive.next(); found != null; found = archive.next()) {
                if (found.locator().toString().equals(locator)) {
                    return found;
                }
                if (!position.equals(Archive.START)) {
                    return null;
                }
            }
        }
        return null;
    }
}
