package dev.winnow.extract.site;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/** Some months of made-up news sites, for whole runs: see {@link NewsArchive}. */
public final class NewsMonths {
    private NewsMonths() {}

    /**
     * A page as an archive has it.
     *
     * @param day since the first of the site's months
     */
    public record DatedPage(String address, int day, String html) {}

    /**
     * The pages of a site, each month with other articles.
     *
     * @param language of the pages, and of the site's host: {@code news-en.example}
     * @param from the number of the first month, 0 for the first
     */
    public static List<DatedPage> of(String language, int from, int months) {
        return IntStream.range(from, from + months)
                .boxed()
                .flatMap(month -> month(language, month).stream())
                .toList();
    }

    private static List<DatedPage> month(String language, int month) {
        var options = EnumSet.complementOf(EnumSet.of(NewsOption.CONTENTS_BOX));
        String path = "/" + (2026 + month) + "/10/report-";
        return new NewsArchive(language, options, 7 + month)
                .pages().stream()
                        .map(page -> new DatedPage(
                                page.address().replace("/2026/10/report-", path),
                                30 * month + page.day(),
                                page.html().replace("/2026/10/report-", path)))
                        .toList();
    }
}
