package dev.winnow.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.NonPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came out of an archive, one line for each thing found, and the positions before and after each. */
public record ArchiveReading(List<ArchiveItem> found, List<String> positions) {
    public static ArchiveReading of(Path file) throws IOException {
        return of(file, Archive.START, Limits.DEFAULT);
    }

    public static ArchiveReading of(Path file, String position, Limits limits) throws IOException {
        List<ArchiveItem> found = new ArrayList<>();
        List<String> positions = new ArrayList<>();
        try (Archive archive = Archive.open(file.toString(), position, limits)) {
            positions.add(archive.position());
            for (ArchiveItem next = archive.next(); next != null; next = archive.next()) {
                found.add(next);
                positions.add(archive.position());
            }
        }
        return new ArchiveReading(found, positions);
    }

    /** The pages that are whole. */
    public List<Capture> pages() {
        return captures().stream().filter(capture -> capture.damage() == null).toList();
    }

    public List<Capture> captures() {
        return found.stream()
                .filter(Capture.class::isInstance)
                .map(Capture.class::cast)
                .toList();
    }

    public List<Damage> damages() {
        return found.stream()
                .filter(Damage.class::isInstance)
                .map(Damage.class::cast)
                .toList();
    }

    /** Each thing as a line that says all of it, without the path of the file. */
    public List<String> lines() {
        return found.stream().map(ArchiveReading::line).toList();
    }

    /** The addresses inside of the file, in order. */
    public List<@Nullable String> entries() {
        return found.stream().map(f -> f.locator().entry()).toList();
    }

    private static String line(ArchiveItem found) {
        String place =
                found.locator().toString().substring(found.locator().container().length());
        if (found instanceof Capture capture) {
            return place + " page " + new String(capture.body(), UTF_8).hashCode() + " " + capture.origin() + " "
                    + capture.damage();
        }
        return place + " " + (found instanceof Damage damage ? damage.reject() : ((NonPage) found).kind());
    }
}
