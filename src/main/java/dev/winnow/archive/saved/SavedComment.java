package dev.winnow.archive.saved;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the program that saved a page wrote into it: SingleFile, HTTrack, monolith, Save Page WE, WebScrapBook, and the
 * {@code saved from url} of Internet Explorer and Chrome.
 */
final class SavedComment {
    /** These marks stand at the head of a page. */
    private static final int HEAD = 16 << 10;

    private static final List<SaverMark> MARKS = List.of(
            new SaverMark(
                    "SingleFile",
                    "Page saved with SingleFile\\s+url:\\s*(?<url>\\S+)(?:\\s+saved date:\\s*(?<date>[^\\n]+))?"),
            new SaverMark("saved from url", "<!--\\s*saved from url=\\(\\d+\\)(?<url>[^\\s>]+)(?<date>)"),
            new SaverMark(
                    "by HTTrack",
                    "<!--\\s*Mirrored from (?<url>[^\\s>]+) by HTTrack Website Copier[^,>]*,(?<date>[^>]+)-->"),
            new SaverMark("using monolith", "<!--\\s*Saved from (?<url>\\S+) at (?<date>\\S+) using monolith"),
            new SaverMark("savepage-url", "<meta name=\"savepage-url\" content=\"(?<url>[^\"]+)\"(?<date>)"),
            new SaverMark(
                    "data-scrapbook-source",
                    "data-scrapbook-source=\"(?<url>[^\"]+)\"(?:[^>]*data-scrapbook-create=\"(?<date>\\d{14}))?"));
    private static final Pattern SAVEPAGE_DATE = Pattern.compile("<meta name=\"savepage-date\" content=\"([^\"]+)\"");

    private SavedComment() {}

    /** A program's mark: a phrase that is cheap to look for and the pattern that reads it. */
    private record SaverMark(String phrase, Pattern pattern) {
        SaverMark(String phrase, String pattern) {
            this(phrase, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
        }
    }

    /** Reads the head of a page; UTF-8 or anything that has ASCII at the bottom. */
    static SavedFrom read(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), UTF_8);
        for (SaverMark mark : MARKS) {
            if (head.contains(mark.phrase())) {
                Matcher matcher = mark.pattern().matcher(head);
                if (matcher.find()) {
                    return origin(matcher, head);
                }
            }
        }
        return SavedFrom.UNKNOWN;
    }

    private static SavedFrom origin(Matcher matcher, String head) {
        Instant date = SavedDate.read(matcher.group("date"));
        if (date == null) {
            Matcher savepage = SAVEPAGE_DATE.matcher(head);
            date = savepage.find() ? SavedDate.read(savepage.group(1)) : null;
        }
        return new SavedFrom(url(matcher.group("url").replace("&amp;", "&")), date);
    }

    /** HTTrack leaves the scheme out. An address of somebody's disk, or none at all, is no address of the page. */
    private static @Nullable String url(String text) {
        String url = text.contains("://") || text.startsWith("about:") ? text : "http://" + text;
        return url.startsWith("http://") || url.startsWith("https://") ? url : null;
    }
}
