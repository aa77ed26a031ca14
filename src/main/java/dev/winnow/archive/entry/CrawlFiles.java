package dev.winnow.archive.entry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.archive.item.NonPage.RecordKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files that crawlers and packers write beside what they fetch: logs, reports, lists, manifests, and what some derive from a
 * page that they keep as well. Told by names that the tools' own formats fix, whatever folder they are in.
 */
public final class CrawlFiles {
    private static final Pattern METADATA = Pattern.compile("(?is)(?:.*/)?(?:"
            // HTTrack: the cache with the heads and bodies of what was fetched, and the log.
            + "hts-cache/.*|hts-(?:log|err|ioinfo|nohttp|cachelog)\\.txt|hts-in_progress\\.lock"
            // BagIt, RFC 8493.
            + "|bagit\\.txt|bag-info\\.txt|package-info\\.txt|(?:tag)?manifest-(?:md5|sha\\d{1,3}|blake2[bs]\\w*)\\.txt"
            // Heritrix.
            + "|(?:crawl|crawl-?error|hosts|mimetype|responsecode|seeds|source|source-?tags|processors|frontier|frontier-summary"
            + "|threads|threads-summary|nonzero-failures|tally)-report\\.txt|crawl-manifest\\.txt|negative-surts\\.txt"
            + "|surts(?:-dump)?\\.txt"
            // GNU Wget and its kin, run in the background or told to write a log.
            + "|wget[-_.]?log(?:[-_.]?\\d*)?(?:\\.txt)?)");

    /** What ArchiveBox derives from a page; its snapshots lie in folders named after a point in time. */
    private static final Pattern DERIVED = Pattern.compile(
            "(?is)(?:.*/)?\\d{10}(?:\\.\\d{1,6})?/(?:(?:readability|mercury)/content\\.(?:html|txt)|htmltotext\\.txt)");

    private static final int HEAD = 8 << 10;

    /** Pages that a tool makes to lead people through a copy: of HTTrack by its title, of ArchiveBox by its boxes. */
    private static final Pattern START_PAGE = Pattern.compile(
            "<title>[^<]{0,200} - HTTrack(?: Website Copier)?\\s*</title>|>\\s*ArchiveBox\\s*<(?s:.){0,4000}?class=.info-chunk",
            Pattern.CASE_INSENSITIVE);

    private CrawlFiles() {}

    /** What a file is by its path, null where the path does not tell that it is none of a site. */
    public static @Nullable RecordKind kind(String path) {
        if (METADATA.matcher(path).matches()) {
            return RecordKind.METADATA;
        }
        return DERIVED.matcher(path).matches() ? RecordKind.PART : null;
    }

    /** Whether a page is the contents of a copy, as its tool made it, and not a page of the site. */
    public static boolean isStartPage(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), ISO_8859_1);
        return START_PAGE.matcher(head).find();
    }
}
