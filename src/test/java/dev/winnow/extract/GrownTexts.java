package dev.winnow.extract;

import static dev.winnow.extract.GrownPages.filled;
import static dev.winnow.extract.GrownPages.page;
import static dev.winnow.extract.GrownPages.rows;

import java.util.Map;
import java.util.function.IntFunction;

/** Pages of any size whose text grows: its characters, lines, listings and links. */
final class GrownTexts {
    private static final String LINES =
            "Title line\n\n" + "This is a paragraph of words that goes on for a while, and it ends here.\n\n".repeat(6);

    private GrownTexts() {}

    static void addTo(Map<String, IntFunction<String>> shapes) {
        plain(shapes);
        characters(shapes);
        listings(shapes);
        links(shapes);
        asides(shapes);
    }

    private static void asides(Map<String, IntFunction<String>> shapes) {
        shapes.put("codes of page builders", n -> page("", "<p>" + filled("[vc_row a=\"b\"", n)));
        shapes.put("brackets that open codes", n -> page("", "<p>" + filled("[a \"", n)));
        shapes.put("raised numbers", n -> page("", "<p>" + filled("10<sup>9</sup>", n)));
        shapes.put("formulas within formulas", n -> page("", "<p>" + filled("<i><math><mi>x</mi></math>", n)));
        shapes.put("formulas beside formulas", n -> page("", "<p>" + filled("<math><mn>1</mn></math><b>1</b>", n)));
        shapes.put("buttons", n -> page("", filled("<div>cookies <button>ok</button></div>", n)));
        shapes.put("fields in one box", n -> page("", "<div>" + filled("comment <input type=email>", n)));
        shapes.put("labels", n -> page("", "<div class=" + filled("c", n / 2) + ">" + filled("<i></i>ad<br>", n / 2)));
        shapes.put("credits", n -> page("", "<p>" + filled("<b>Photo: Ann Lee</b> ", n)));
        shapes.put("pictures of one name", n -> page("", "<p>words" + filled("<i><img src=a/b.jpg></i>", n) + "words"));
        shapes.put(
                "pictures in one link",
                n -> page("", "<p>words<a href=b.jpg>" + filled("<img src=b.jpg>", n) + "</a>words"));
        shapes.put(
                "rules of style",
                n -> page("<style>" + filled(".a,#b{display:none}", n) + "</style>", "<p class=a>words"));
        shapes.put(
                "open rules of style", n -> page("<style>" + filled("@media{.a{", n) + "</style>", "<p class=a>words"));
        shapes.put("advertisements of AMP", n -> page("", "<p>words" + filled("<amp-ad></amp-ad>", n)));
        shapes.put("tables of numbers", n -> page("", filled("<table><tr><td>1", n)));
    }

    private static void plain(Map<String, IntFunction<String>> shapes) {
        shapes.put("plain text of colons", n -> LINES + filled(": ", n) + "a");
        shapes.put("plain text of dots", n -> LINES + filled(".", n) + "a");
        shapes.put("plain text of short lines", n -> LINES + filled("- a\n", n));
        shapes.put("plain text of labels", n -> LINES + "Read more\n" + rows(n, i -> "Label " + i + "\n"));
        shapes.put("plain text of blank lines", n -> LINES + filled(" \r\n", n) + "a");
        shapes.put("plain text of broken lines", n -> LINES + filled("some words\nand ", n));
        shapes.put("plain text without a blank", n -> LINES + filled("a", n));
    }

    private static void characters(Map<String, IntFunction<String>> shapes) {
        shapes.put("one endless word", n -> page("", "<p>" + filled("a", n)));
        shapes.put("one endless text", n -> page("", "<p>" + filled("some words, and more. ", n)));
        shapes.put("many different words", n -> page("", "<p>" + rows(n, i -> "word" + i + " ")));
        shapes.put("blanks", n -> page("", "<p>a" + filled(" \n", n) + "b"));
        shapes.put("no-break spaces", n -> page("", "<p>a" + filled("&nbsp;", n) + "b"));
        shapes.put("entities", n -> page("", "<p>" + filled("&amp;&eacute;&#x41;&nosuch;", n)));
        shapes.put("ampersands", n -> page("", "<p>" + filled("&", n)));
        shapes.put("combining marks", n -> page("", "<p>a" + filled("\u0301\u0316", n)));
        shapes.put("marks of Hebrew", n -> page("", "<p>" + filled("\u05D0\u05B7\u05BC\u05C1", n)));
        shapes.put("Chinese", n -> page("", "<p>" + filled("\u4E00\u4E8C\u4E09\u56DB\uFF0C", n)));
        shapes.put("Chinese lines", n -> page("", "<p>" + filled("\u4E00\u4E8C\n", n)));
        shapes.put("Thai", n -> page("", "<p>" + filled("\u0E01\u0E32\u0E23\u0E17\u0E14", n)));
        shapes.put("Thai marks", n -> page("", "<p>" + filled("\u0E48\u0E31", n)));
        shapes.put("Arabic", n -> page("", "<p dir=rtl>" + filled("\u0628\u064F\u0644\u063A ", n)));
        shapes.put("directions", n -> page("", "<p>" + filled("\u202Ea\u202C\u2066b\u2069", n)));
        shapes.put("zero-width signs", n -> page("", "<p>a" + filled("\u200B\u200D\u2060", n) + "b"));
        shapes.put("emoji", n -> page("", "<p>" + filled("\uD83D\uDE00\u200D", n)));
        shapes.put("lone surrogates", n -> page("", "<p>" + filled("&#xD83D;", n)));
        shapes.put("controls", n -> page("", "<p>" + filled("\u0001\u0085\u001Ba", n)));
        shapes.put("marks of Markdown", n -> page("", "<p>" + filled("*_`[<&~\\", n)));
        shapes.put("ticks", n -> page("", "<p><code>" + filled("`", n) + "</code>"));
        shapes.put("misread letters", n -> page("", "<p>" + filled("\u00C3\u00A9", n)));
        shapes.put("less-than signs", n -> page("", "<p>" + filled("< ", n)));
        shapes.put("text that ends within a tag", n -> page("", "") + filled("<", n));
    }

    private static void listings(Map<String, IntFunction<String>> shapes) {
        shapes.put(
                "line numbers beside a listing",
                n -> page(
                        "",
                        "<table><tr><td><pre>" + rows(n / 2, i -> i + "\n") + "</pre><td><pre>int x = 0;\n"
                                + filled("int y = 1;\n", n / 2) + "</pre></table>"));
        shapes.put(
                "line numbers and a word",
                n -> page("", "<table><tr><td><pre>" + rows(n, i -> i + " ") + "x</pre><td><pre>int x</pre></table>"));
        shapes.put("one listing", n -> page("", "<pre>" + filled("int x = 1; // a\n", n) + "</pre>"));
        shapes.put("many listings", n -> page("", filled("<pre>int x;</pre>", n)));
        shapes.put(
                "listings in a box of many classes",
                n -> page(
                        "",
                        "<div class='" + filled("brush: ", n / 2) + "'>" + filled("<pre>int x;</pre>", n / 2)
                                + "</div>"));
        shapes.put("listing of lines in elements", n -> page("", "<pre>" + filled("<span>x</span>\n", n) + "</pre>"));
        shapes.put("listing of gutters", n -> page("", "<pre>" + filled("<i class=gutter>1</i>x\n", n) + "</pre>"));
        shapes.put("code in a line", n -> page("", "<p>" + filled("<code>x</code> y ", n)));
    }

    private static void links(Map<String, IntFunction<String>> shapes) {
        shapes.put("many links", n -> page("", "<p>" + rows(n, i -> "<a href=/page" + i + ">some words</a> and ")));
        shapes.put(
                "relative links and a base",
                n -> page(
                        "<base href='https://x.example/" + filled("a/", 1_000) + "'>",
                        "<p>" + rows(n, i -> "<a href=p" + i + ">some words</a> and ")));
        shapes.put(
                "links of many dots",
                n -> page("", "<p>" + filled("<a href='" + "../".repeat(300) + "'>some words</a> and ", n)));
        shapes.put("one link of many dots", n -> page("", "<p><a href='" + filled("/../a/.", n) + "'>word</a>"));
        shapes.put("links without words", n -> page("", "<p>" + filled("<a href=x></a>", n)));
        shapes.put(
                "permalinks in one heading",
                n -> page("", "<h2>" + filled("<a href=#x class=permalink>abc</a> ", n) + "</h2>"));
        shapes.put("links in one heading", n -> page("", "<h2>" + filled("<a href=/x>abc</a> ", n) + "</h2>"));
        shapes.put("many pictures", n -> page("", rows(n, i -> "<img src=/p" + i + ".png alt='A picture'>")));
        shapes.put(
                "one set of pictures",
                n -> page("", "<img srcset='" + rows(n, i -> "/p" + i + " " + i + "w, ") + "'>"));
        shapes.put(
                "pictures before the text",
                n -> page(meta(), filled("<img src=/lead.png srcset='/lead.png 1x, /a.png 2x'>", n)));
        shapes.put("picture with a long description", n -> page("", "<img src=a.png alt='" + filled("* ", n) + "'>"));
    }

    private static String meta() {
        return "<meta property=og:image content='https://x.example/lead.png'>";
    }
}
