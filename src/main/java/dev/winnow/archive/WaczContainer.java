package dev.winnow.archive;

import dev.winnow.archive.input.Container;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Locator;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A WACZ: a zip whose directory leads to the WARCs in it, which are read where they are. All of their records count, not
 * only those that its lists of pages name; what else is in it is passed over. What is wrong with it as a whole comes first.
 */
final class WaczContainer implements Container {
    private static final Pattern NAME = Pattern.compile(
            "archive/[^/]+\\.warc(?:\\.gz)?|datapackage(?:-digest)?\\.json|indexes/[^/]+\\.(?:cdxj?(?:\\.gz)?|idx)"
                    + "|pages/[^/]+\\.jsonl",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RECORDS = Pattern.compile("archive/.+|(?:.*/)?[^/]+\\.wacz", Pattern.CASE_INSENSITIVE);
    private static final String HEAD = "head";

    private final Container zip;
    private @Nullable Damage problem;

    WaczContainer(Container zip, @Nullable Damage problem) {
        this.zip = zip;
        this.problem = problem;
    }

    /** Whether an entry's name is one that only a WACZ has. */
    static boolean has(String entry) {
        return NAME.matcher(entry).matches();
    }

    /** What its directory lacks, null where it lacks nothing. */
    static @Nullable Damage problem(Locator place, List<String> entries) {
        if (entries.stream().noneMatch(name -> RECORDS.matcher(name).matches())) {
            return new Damage(place, Reject.of(RejectCode.UNREADABLE_CONTAINER, "The WACZ holds no WARC"));
        }
        if (!entries.contains("datapackage.json")) {
            String fact = "The WACZ has no datapackage.json; its WARCs are read all the same";
            return new Damage(place, Reject.of(RejectCode.UNREADABLE_CONTAINER, fact));
        }
        return null;
    }

    /** Where the zip begins to be read, given a position of this container. */
    static String inside(String position) {
        return position.equals(HEAD) ? START : position;
    }

    /** Whether the problem was handed out before a position. */
    static boolean told(String position) {
        return !position.equals(START);
    }

    @Override
    public @Nullable ArchiveItem next() throws IOException {
        Damage first = problem;
        if (first != null) {
            problem = null;
            return first;
        }
        return zip.next();
    }

    @Override
    public void only(NavigableSet<String> places) {
        zip.only(places);
    }

    @Override
    public String position() {
        String inside = zip.position();
        if (problem != null) {
            return START;
        }
        return inside.equals(START) ? HEAD : inside;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
