package dev.winnow.extract.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An article as its author wrote it.
 *
 * @param number its place in the archive, from 0
 * @param highlights lines in front of the text, which the theme may show
 * @param headings the one at an index stands above the paragraph twice as far
 */
record NewsArticle(
        int number,
        String title,
        String deck,
        String author,
        List<String> highlights,
        List<String> paragraphs,
        List<String> headings) {
    static NewsArticle write(int number, NewsStrings strings, Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int left = 5 + random.nextInt(5); left > 0; left--) {
            paragraphs.add(strings.paragraph(random, 2 + random.nextInt(3)));
        }
        List<String> headings =
                Stream.generate(() -> strings.title(random)).limit(3).toList();
        List<String> highlights =
                Stream.generate(() -> strings.paragraph(random, 2)).limit(3).toList();
        return new NewsArticle(
                number,
                strings.title(random),
                strings.paragraph(random, 2),
                strings.pick(random, "authors"),
                highlights,
                paragraphs,
                headings);
    }

    /** The same with one more paragraph at its end. */
    NewsArticle with(String paragraph) {
        List<String> more = new ArrayList<>(paragraphs);
        more.add(paragraph);
        return new NewsArticle(number, title, deck, author, highlights, more, headings);
    }

    String address(String host) {
        return "https://" + host + "/2026/10/report-" + number + "/";
    }

    String date() {
        return "2026-10-%02d".formatted(1 + number);
    }
}
