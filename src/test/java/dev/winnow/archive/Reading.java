package dev.winnow.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came out of an archive, one line for each thing found, and the positions before and after each. */
record Reading(List<Found> found, List<String> positions) {
    static Reading of(Path file) throws IOException {
        return of(file, Archive.START, Limits.DEFAULT);
    }

    static Reading of(Path file, String position, Limits limits) throws IOException {
        List<Found> found = new ArrayList<>();
        List<String> positions = new ArrayList<>();
        try (Archive archive = Archive.open(file.toString(), position, limits)) {
            positions.add(archive.position());
            for (Found next = archive.next(); next != null; next = archive.next()) {
                found.add(next);
                positions.add(archive.position());
            }
        }
        return new Reading(found, positions);
    }

    /** The pages that are whole. */
    List<Capture> pages() {
        return captures().stream().filter(capture -> capture.damage() == null).toList();
    }

    List<Capture> captures() {
        return found.stream()
                .filter(Capture.class::isInstance)
                .map(Capture.class::cast)
                .toList();
    }

    List<Damage> damages() {
        return found.stream()
                .filter(Damage.class::isInstance)
                .map(Damage.class::cast)
                .toList();
    }

    /** Each thing as a line that says all of it, without the path of the file. */
    List<String> lines() {
        return found.stream().map(Reading::line).toList();
    }

    /** The addresses inside of the file, in order. */
    List<@Nullable String> entries() {
        return found.stream().map(f -> f.locator().entry()).toList();
    }

    private static String line(Found found) {
        String place = found.locator().entry() + "@" + found.locator().offset();
        if (found instanceof Capture capture) {
            return place + " page " + new String(capture.body(), UTF_8).hashCode() + " " + capture.origin() + " "
                    + capture.damage();
        }
        return place + " " + (found instanceof Damage damage ? damage.reject() : ((Passed) found).kind());
    }
}
