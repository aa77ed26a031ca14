package dev.winnow.extract;

import static dev.winnow.extract.GrownPages.filled;
import static dev.winnow.extract.GrownPages.page;
import static dev.winnow.extract.GrownPages.rows;

import java.util.Map;
import java.util.function.IntFunction;

/** Pages of any size whose facts grow: what they say of themselves, and how often. */
final class GrownFacts {
    private GrownFacts() {}

    static void addTo(Map<String, IntFunction<String>> shapes) {
        authors(shapes);
        titles(shapes);
        dates(shapes);
        metas(shapes);
        data(shapes);
    }

    private static void authors(Map<String, IntFunction<String>> shapes) {
        shapes.put("meta author of dots", n -> page(author(filled("a.", n) + " b"), ""));
        shapes.put("meta author of mails", n -> page(author(rows(n, i -> "n" + i + "@host" + i + ".example, ")), ""));
        shapes.put("meta author of blanks", n -> page(author("a" + filled(" ", n) + "b"), ""));
        shapes.put("meta author of brackets", n -> page(author(filled("(", n)), ""));
        shapes.put("meta author of commas", n -> page(author(filled("Ann Lee, ", n)), ""));
        shapes.put("many meta authors", n -> page(rows(n, i -> author("Ann Lee " + i)), ""));
        shapes.put(
                "many long meta authors",
                n -> page(rows(n, i -> author("by by by " + filled(" - the x on ", 280) + i)), ""));
        shapes.put(
                "JSON-LD author of dots",
                n -> page(json("{\"@type\":\"Article\",\"author\":\"" + filled("a.", n) + " b\"}"), ""));
        shapes.put(
                "JSON-LD author names of dots",
                n -> page(
                        json("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"" + filled("a.", n)
                                + " b\"}}"),
                        ""));
        shapes.put("microdata author of dots", n -> page("", "<p itemprop=author>" + filled("a.", n) + " b</p>"));
        shapes.put(
                "microdata author stated", n -> page("", "<meta itemprop=author content='" + filled("a.", n) + " b'>"));
        shapes.put("byline of dots", n -> page("", "<p class=byline>By " + filled("a.", n) + " b</p>"));
        shapes.put("many bylines", n -> page("", rows(n, i -> "<p class=byline>By Ann Lee" + i + "</p>")));
        shapes.put(
                "boxes of authors in each other",
                n -> page("", filled("<div class=author rel=author>", 9_000) + filled("<b>Ann</b> ", n)));
    }

    private static void titles(Map<String, IntFunction<String>> shapes) {
        shapes.put("title of hashes", n -> titled(filled("#", n / 2) + "a"));
        shapes.put("title of combining marks", n -> titled("a" + filled("\u0301\u0316", n / 2)));
        shapes.put("title of blanks", n -> titled("a" + filled("&nbsp; ", n / 2) + "b"));
        shapes.put("title of separators", n -> titled("a" + filled(" - | :: ", n / 2) + "b"));
        shapes.put("title of lines below each other", n -> titled(filled("a_", n / 2) + "-b"));
        shapes.put("title of colons", n -> titled(filled("a: ", n / 2)));
        shapes.put("title of words", n -> titled(rows(n / 2, i -> "word" + i + " ")));
        shapes.put("title of one letter", n -> titled(filled("a", n / 2)));
        shapes.put("og:title of hashes", n -> page(meta("og:title", filled("#", n) + "a"), ""));
        shapes.put(
                "JSON-LD headline of hashes",
                n -> page(json("{\"@type\":\"Article\",\"headline\":\"" + filled("#", n) + "a\"}"), ""));
        shapes.put(
                "JSON-LD headlines beside a long title",
                n -> page(
                        "<title>" + filled("aa ", n / 2) + "</title>"
                                + json("[" + rows(n / 2, i -> "{\"@type\":\"Article\",\"name\":\"a a" + i + "\"},")
                                        + "{}]"),
                        ""));
        shapes.put("many main headings", n -> page("", rows(n, i -> "<h1>Heading " + i + "</h1><p>Some words.</p>")));
        shapes.put(
                "main headings in each other",
                n -> page("", filled("<h1><a>x</a><div>", 4_000) + filled("<b>some words</b> ", n)));
        shapes.put("one endless heading", n -> page("", "<h1>" + filled("<b>some</b> words ", n) + "</h1>"));
        shapes.put(
                "names of the site on every line",
                n -> page(
                        "<title>A story of the sea | Site</title>",
                        filled("Site<br>", n / 2) + filled("<a href=/>Home</a> ", n / 2)));
        shapes.put(
                "logos in each other",
                n -> page(
                        "<title>A story of the sea | Site</title>",
                        filled("<div class=logo>", 7_500) + filled("<img alt=x><b>a</b>", n)));
        shapes.put("name of the site of one letter", n -> page(meta("og:site_name", filled("a", n)), ""));
    }

    private static void dates(Map<String, IntFunction<String>> shapes) {
        shapes.put("many dated lines", n -> page("", rows(n, i -> "<p>2024-03-" + (10 + i % 20) + "</p>")));
        shapes.put(
                "many dated and changed lines",
                n -> page(
                        "",
                        rows(n, i -> "<p>" + (i % 2 == 0 ? "Updated" : "Published") + " 2024-03-" + (10 + i % 20))));
        shapes.put("many times", n -> page("", rows(n, i -> "<p><time>2024-03-" + (10 + i % 20) + "</time> x")));
        shapes.put("times in one long text", n -> page("", "<p>" + filled("word word <time>2024</time>", n)));
        shapes.put(
                "times behind long texts",
                n -> page("", "<p>" + rows(n, i -> "<b></b>" + filled("some words ", 2_000) + "<time>2024</time>")));
        shapes.put(
                "dated lines beside a long entry",
                n -> page(
                        "",
                        "<ul><li>2024 <p>" + filled("<b></b>", n / 2) + "<li>" + filled("<p>in 2024", n / 2)
                                + "</ul>"));
        shapes.put(
                "JSON-LD dates",
                n -> page(
                        json("["
                                + rows(
                                        n,
                                        i -> "{\"@type\":\"Thing\",\"datePublished\":\"2024-03-" + (10 + i % 20) + "\","
                                                + "\"dateModified\":\"2024-04-" + (10 + i % 20) + "\"},")
                                + "{}]"),
                        ""));
        shapes.put("meta name of dates", n -> page("<meta name='" + filled("publish", n) + "' content=x>", ""));
        shapes.put("many meta dates", n -> page(rows(n, i -> meta("publishdate" + i, "2024-03-05")), ""));
    }

    private static void metas(Map<String, IntFunction<String>> shapes) {
        shapes.put("many metas", n -> page(rows(n, i -> meta("name" + i, "value " + i)), ""));
        shapes.put("one meta many times", n -> page(filled(meta("description", " "), n), ""));
        shapes.put("description of entities", n -> page(meta("description", filled("&amp;lt;b&amp;gt; ", n)), ""));
        shapes.put("description of tags", n -> page(meta("description", filled("<a ", n) + ">"), ""));
        shapes.put("keywords of hashes", n -> page(meta("keywords", filled("#", n)), ""));
        shapes.put("keywords of commas", n -> page(meta("keywords", filled("a,", n)), ""));
        shapes.put("many article tags", n -> page(rows(n, i -> meta("article:tag", "tag " + i)), ""));
        shapes.put(
                "boxes of tags in each other",
                n -> page("", filled("<div class=tags>", 7_500) + filled("<a href=x>some words</a>", n)));
        shapes.put(
                "breadcrumbs in each other",
                n -> page("", filled("<div class=breadcrumb>", 10_000) + filled("<b>some words</b>", n)));
        shapes.put("many canonical addresses", n -> page(rows(n, i -> "<link rel=canonical href=/" + i + ">"), ""));
        shapes.put(
                "canonical address of a long query",
                n -> page("<link rel=canonical href='https://x.example/a?" + filled("a=1&amp;", n) + "'>", ""));
        shapes.put("relations", n -> page("", filled("<a rel='a b c d e f' href=x>y</a> ", n)));
        shapes.put("language of dashes", n -> "<html lang='" + filled("-", n) + "'>" + page("", ""));
    }

    private static void data(Map<String, IntFunction<String>> shapes) {
        shapes.put(
                "JSON-LD address of slashes",
                n -> page(json("{\"@type\":\"Article\",\"url\":\"" + filled("/", n) + "a\"}"), ""));
        shapes.put(
                "JSON-LD address of questions",
                n -> page(json("{\"@type\":\"Article\",\"url\":\"" + filled("?", n) + "\\nx\"}"), ""));
        shapes.put(
                "many JSON-LD items",
                n -> page(json("[" + rows(n, i -> "{\"@type\":\"Article\",\"name\":\"a " + i + "\"},") + "{}]"), ""));
        shapes.put("many JSON-LD scripts", n -> page(rows(n, i -> json("{\"@type\":\"Thing\",\"a\":" + i + "}")), ""));
        shapes.put("JSON-LD in each other", n -> page(filled(json(filled("{\"a\":[", 300)), n), ""));
        shapes.put(
                "JSON-LD texts",
                n -> page(json("{\"@type\":\"Article\"," + filled("\"text\":\"some \",", n) + "\"a\":1}"), ""));
        shapes.put("state scripts", n -> empty(filled("<script>" + "data".repeat(499) + "</script>", n)));
        shapes.put("state script of names", n -> empty("<script>" + filled("__a__ ", n) + "</script>"));
        shapes.put(
                "data of blanks", n -> empty(json("{\"articleBody\":\"" + sentences() + filled(" ", n) + "end.\"}")));
        shapes.put(
                "data of lines",
                n -> empty(json("{\"articleBody\":\"" + sentences() + filled("some words.\\n \\n", n) + "end.\"}")));
        shapes.put(
                "data under a long name",
                n -> empty(json("{\"" + filled("a", Math.min(n / 4, 49_000)) + "\":{"
                        + rows(n / 2, i -> "\"k" + i + "\":{},") + "\"text\":\"" + sentences() + "\"}}")));
        shapes.put(
                "titled data beside a long title",
                n -> "<title>" + filled("aab ", n / 2) + "</title><div id=app>x</div>"
                        + json("[" + rows(n / 2, i -> "{\"title\":\"aabaabaac" + i + "\"},") + "{\"text\":\""
                                + sentences() + "\"}]"));
        shapes.put(
                "data that reopens formatting",
                n -> empty(json("{\"articleBody\":\""
                        + sentences()
                        + rows(3_000, i -> "<b class=c" + i + ">")
                        + filled("<p>x", Math.min(n / 4, 300_000)) + "\"}")));
    }

    private static String empty(String head) {
        return "<html><head><title>Only data</title>" + head + "</head><body><div id=app>x</div></body></html>";
    }

    private static String sentences() {
        return "This is a sentence with several words in it, as prose has them. ".repeat(8);
    }

    private static String titled(String title) {
        return page("<title>" + title + "</title>", "<h1>" + title + "</h1>");
    }

    private static String author(String name) {
        return meta("author", name);
    }

    private static String meta(String name, String content) {
        return "<meta name='" + name + "' content='" + content + "'>";
    }

    private static String json(String json) {
        return "<script type=application/ld+json>" + json + "</script>";
    }
}
