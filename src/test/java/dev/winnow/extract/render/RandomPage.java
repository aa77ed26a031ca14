package dev.winnow.extract.render;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages nobody would write: any element in any other, words between marks. Same seed, same page. */
final class RandomPage {

    private static final List<String> ELEMENTS = List.of(
            ("p div section span b i em strong a code s sub sup q h1 h2 h3 ul ol li blockquote pre table tr td th dl dt dd"
                            + " figure figcaption details summary br hr img x-box ruby rb center label")
                    .split(" ", -1));
    private static final List<String> MARKS = List.of(
            ("* ** _ __ ` `` ~ ~~ # ## > - + = | \\ [ ] ( ) ! ![ < & &amp; &lt;b&gt; 1. 2) --- *** === ``` ~~~ : . , \" €"
                            + " 。 「 é 😀 中 א")
                    .split(" ", -1));

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int words;

    private RandomPage(int seed) {
        random = new Random(seed);
    }

    /** A page whose words are w0w, w1w, and so on. */
    static Document of(int seed) {
        RandomPage page = new RandomPage(seed);
        for (int i = 0; i < 4; i++) {
            page.element(0);
        }
        return Jsoup.parseBodyFragment(page.out.toString());
    }

    private void element(int depth) {
        String name = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
        out.append('<').append(name).append(attributes(name)).append('>');
        int children = random.nextInt(4);
        for (int i = 0; i < children; i++) {
            if (random.nextInt(3) == 0 || depth > 7) {
                text();
            } else {
                element(depth + 1);
            }
        }
        if (random.nextInt(6) > 0) {
            out.append("</").append(name).append('>');
        }
    }

    private String attributes(String name) {
        return switch (name) {
            case "a" -> " href='/" + random.nextInt(3) + "?a=1&amp;b'";
            case "img" -> " src=/" + random.nextInt(3) + " alt='" + mark() + "'";
            case "ol" -> " start=" + random.nextInt(4);
            case "td", "th" -> " colspan=" + random.nextInt(3) + " rowspan=" + random.nextInt(3);
            default -> "";
        };
    }

    private void text() {
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            out.append(random.nextBoolean() ? " " : "");
            out.append(random.nextInt(3) == 0 ? mark() : "w" + words++ + "w" + (random.nextBoolean() ? " " : ""));
        }
    }

    private String mark() {
        return MARKS.get(random.nextInt(MARKS.size())).replace("&", "&amp;");
    }
}
