package dev.winnow.night;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Pages in any number that differ as pages of a crawl do: sites with templates of their own, articles of a few hundred to a
 * few thousand words, and among them copies, empty answers, lists of links and files that are no pages. The same seed and
 * number give the same page, whatever came before.
 *
 * @param seed of everything
 * @param sites how many hosts the pages are spread over
 */
public record MadePages(long seed, int sites) {
    /** One page in so many has the text of an earlier one. */
    private static final int COPY = 40;

    private static final int EMPTY = 61;
    private static final int LISTING = 83;
    private static final int PICTURE = 97;

    private static final List<String> WORDS = List.of(
            ("the of and to in a that is was for on it with as be by at from had not are but were this have an they which one"
                            + " all there their has been would when more who will if no out so what up said about other into than its"
                            + " time only could new them man some these then two first may any like now my such make over our even"
                            + " most me state after also made many did must before back see through way where get much go well your"
                            + " know should down work year because come people just say each those take day good how long mr own too"
                            + " little use very great still men here life both between old under last never place same another think"
                            + " house while high right might came off find states since used give against three himself look few"
                            + " general hand school part small american home during number again mrs around thought went without"
                            + " however govern don does got united left course war until always away something fact water though"
                            + " less public put thing almost enough far took head yet better set nothing night end called didn eyes"
                            + " find going look asked later knew harbour council river market vote budget winter teacher bridge train"
                            + " library tide strike festival orchard museum engineer letter weather factory election ferry hospital")
                    .split(" "));

    /** Where the page was found. */
    public String address(int number) {
        return String.format(Locale.ROOT, "https://%s/2024/%02d/story-%d.html", host(number), number % 12 + 1, number);
    }

    /** The page's site. */
    public String host(int number) {
        return "site" + Math.floorMod(number * 13L + seed, sites) + ".example";
    }

    /** The page's bytes. */
    public byte[] page(int number) {
        if (number % EMPTY == EMPTY - 1) {
            return new byte[0];
        }
        if (number % PICTURE == PICTURE - 1) {
            return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, (byte) number};
        }
        return html(number).getBytes(StandardCharsets.UTF_8);
    }

    private String html(int number) {
        int text = number % COPY == COPY - 1 ? number - COPY / 2 : number;
        var random = new Random(seed * 1_000_003 + text);
        String title = capital(words(random, 4 + random.nextInt(6)));
        var page = new StringBuilder(1 << 13);
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append(" | ")
                .append(host(number))
                .append("</title>\n<meta name=\"author\" content=\"")
                .append(name(random))
                .append("\"><link rel=\"stylesheet\" href=\"/style.css\"></head>\n<body>");
        frame(page, number);
        if (number % LISTING == LISTING - 1) {
            links(page, random, "list", 60);
        } else {
            article(page, random, title, text);
        }
        links(page, random, "related", 6);
        page.append("<footer><p>Copyright 2024 ").append(host(number)).append(". All rights reserved.</p>");
        links(page, new Random(host(number).hashCode()), "footer", 12);
        return page.append("</footer></body></html>\n").toString();
    }

    private void frame(StringBuilder page, int number) {
        page.append("<header><div class=\"logo\">").append(host(number)).append("</div>");
        links(page, new Random(host(number).hashCode()), "menu", 8);
        page.append("</header>\n");
    }

    private static void article(StringBuilder page, Random random, String title, int number) {
        page.append("<main><article><h1>")
                .append(title)
                .append("</h1>\n<p class=\"byline\">By ")
                .append(name(random));
        page.append(String.format(
                Locale.ROOT,
                " <time datetime=\"2024-%02d-%02d\">%d</time></p>%n",
                number % 12 + 1,
                random.nextInt(28) + 1,
                number % 28 + 1));
        int paragraphs = 4 + random.nextInt(14);
        for (int i = 0; i < paragraphs; i++) {
            if (i > 2 && random.nextInt(6) == 0) {
                page.append("<h2>").append(capital(words(random, 3))).append("</h2>\n");
            }
            page.append("<p>");
            sentences(page, random, 2 + random.nextInt(5));
            page.append("</p>\n");
        }
        page.append("</article></main>\n");
    }

    private static void sentences(StringBuilder page, Random random, int count) {
        for (int i = 0; i < count; i++) {
            page.append(i == 0 ? "" : " ")
                    .append(capital(words(random, 6 + random.nextInt(16))))
                    .append('.');
        }
    }

    private static void links(StringBuilder page, Random random, String name, int count) {
        page.append("<div class=\"").append(name).append("\"><ul>");
        for (int i = 0; i < count; i++) {
            String words = words(random, 2 + random.nextInt(4));
            page.append("<li><a href=\"/")
                    .append(words.replace(' ', '-'))
                    .append("\">")
                    .append(capital(words))
                    .append("</a></li>");
        }
        page.append("</ul></div>\n");
    }

    private static String name(Random random) {
        return capital(WORDS.get(random.nextInt(WORDS.size()))) + " "
                + capital(WORDS.get(random.nextInt(WORDS.size())));
    }

    /** Words about as frequent as in prose: few often, most seldom. */
    private static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double skewed = Math.pow(random.nextDouble(), 2);
            words.append(i == 0 ? "" : " ").append(WORDS.get((int) (skewed * WORDS.size())));
        }
        return words.toString();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
