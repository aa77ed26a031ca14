package dev.winnow.extract;

import static dev.winnow.extract.GrownPages.filled;
import static dev.winnow.extract.GrownPages.page;
import static dev.winnow.extract.GrownPages.rows;

import java.util.Map;
import java.util.function.IntFunction;

/** Pages of any size whose elements grow: names, attributes, siblings, nests. */
final class GrownTrees {
    private static final int DEEP = 480;

    private GrownTrees() {}

    static void addTo(Map<String, IntFunction<String>> shapes) {
        markup(shapes);
        siblings(shapes);
        tables(shapes);
        nests(shapes);
    }

    private static void markup(Map<String, IntFunction<String>> shapes) {
        shapes.put("tag name", n -> page("", "<p>words</p><" + filled("a", n) + ">x"));
        shapes.put("tag name of large letters", n -> page("", "<p>words</p><" + filled("A", n) + ">x"));
        shapes.put("tag name that closes", n -> page("", "<p>words</p></" + filled("a", n) + ">x"));
        shapes.put("tag name that does not end", n -> page("", "") + "<" + filled("a", n));
        shapes.put("many long tag names", n -> page("", rows(n, i -> "<" + "a".repeat(3_000) + i + ">x")));
        shapes.put("attribute name", n -> page("", "<p " + filled("a", n) + "=1>x"));
        shapes.put("attribute value of entities", n -> page("", "<p title='" + filled("&amp;a", n) + "'>x"));
        shapes.put("many attributes", n -> page("", "<p " + rows(n, i -> "a" + i + "=1 ") + ">x"));
        shapes.put(
                "many elements of many attributes",
                n -> page("", rows(n, i -> "<p a=1 b=2 c=3 d=4 e=5 f=" + i + ">x")));
        shapes.put("comments", n -> page("", filled("<!-- a -->", n)));
        shapes.put("one comment", n -> page("", "<!--" + filled("-a ", n) + "-->"));
        shapes.put("comments before the page", n -> filled("<!---->", n) + page("", ""));
        shapes.put("blanks behind a comment", n -> "<!-- a -->" + filled(" ", n) + page("", ""));
        shapes.put("bogus comments", n -> page("", filled("<!a><?b>", n)));
        shapes.put("declarations", n -> page("", filled("<![CDATA[x]]>", n)));
        shapes.put("doctype", n -> "<!DOCTYPE " + filled("a", n) + ">" + page("", ""));
        shapes.put("end tags", n -> page("", filled("</p></b></x>", n)));
        shapes.put("scripts", n -> page("", filled("<script>x=1</script>", n)));
        shapes.put("one script", n -> page("", "<script>" + filled("</scr ", n) + "</script>"));
        shapes.put("script that does not end", n -> page("", "") + "<script>" + filled("</scr<!-- ", n));
        shapes.put(
                "scripts in comments in a script", n -> page("", "<script>" + filled("<!--<script>", n) + "</script>"));
        shapes.put("styles", n -> page("", filled("<p style='display : none; a: b'>x", n)));
        shapes.put("class of many names", n -> page("", "<p class='" + rows(n, i -> "c" + i + " ") + "'>x"));
    }

    private static void siblings(Map<String, IntFunction<String>> shapes) {
        shapes.put("paragraphs", n -> page("", filled("<p>Some words stand here.</p>", n)));
        shapes.put("small blocks of one class", n -> page("", filled("<div class=item>x</div>", n)));
        shapes.put("breaks", n -> page("", filled("x<br>", n)));
        shapes.put("breaks alone", n -> page("", filled("<br>", n)));
        shapes.put("rules", n -> page("", filled("<hr>x", n)));
        shapes.put("headings", n -> page("", rows(n, i -> "<h2>Heading " + i + "</h2><p>Some words.</p>")));
        shapes.put("headings alone", n -> page("", rows(n, i -> "<h3>Heading " + i + "</h3>")));
        shapes.put("list items", n -> page("", "<ul>" + filled("<li>some words", n) + "</ul>"));
        shapes.put("numbered items", n -> page("", "<ol>" + filled("<li>some words", n) + "</ol>"));
        shapes.put("definitions", n -> page("", "<dl>" + filled("<dt>term<dd>some words", n) + "</dl>"));
        shapes.put("one term of many styles", n -> page("", "<dl><dt>" + filled("a <b>b</b> ", n) + "<dd>x</dl>"));
        shapes.put(
                "captions of one figure",
                n -> page("", "<figure>" + filled("<figcaption>x</figcaption>", n) + "</figure>"));
        shapes.put(
                "one caption of many styles",
                n -> page("", "<figure><figcaption>" + filled("a <i>b</i> ", n) + "</figure>"));
        shapes.put("styles in a line", n -> page("", "<p>" + filled("<b>a</b><i>b</i><s>c</s> ", n)));
        shapes.put("quotations", n -> page("", "<p>" + filled("<q>a</q> ", n)));
        shapes.put("quotations without words", n -> page("", "<p>" + filled("<q></q>", n)));
        shapes.put("buttons", n -> page("", filled("<button>Share</button>", n)));
        shapes.put("buttons in one link", n -> page("", "<p><a href=#>" + filled("<b>x</b>", n) + "</a></p>"));
        shapes.put("texts in a hidden line", n -> page("", "<p><span hidden>" + filled("x<wbr>", n) + "</span>"));
        shapes.put(
                "texts in an element of many classes",
                n -> page(
                        "",
                        "<p><span class='" + filled("a ", n / 2) + "'>" + filled("some words <wbr>", n / 2)
                                + "</span>"));
        shapes.put(
                "texts in a short page of many classes",
                n -> "<html><body class='" + filled("a ", n / 2) + "'><p>" + filled("<b>a</b>", n / 2)
                        + " and here</body>");
        shapes.put(
                "blocks in boxes of many names",
                n -> page(
                        "",
                        filled("<div class='" + "a-b ".repeat(99) + "' id='" + "c-d ".repeat(99) + "'>", 30_000)
                                + filled("<p>x", n)));
        shapes.put("related boxes", n -> page("", filled("<div class=related><a href=x>some words</a></div>", n)));
        shapes.put(
                "comments of readers", n -> page("", "<div class=comments>" + filled("<p>I like it. ", n) + "</div>"));
        shapes.put("elements of one's own", n -> page("", filled("<x-box>some words</x-box>", n)));
        shapes.put("options", n -> page("", "<select>" + filled("<option>some words", n) + "</select>"));
        shapes.put("drawings", n -> page("", filled("<svg><path d=x /></svg>", n)));
        shapes.put("templates", n -> page("", filled("<template><p>x</template>", n)));
        shapes.put("formatting that is reopened", n -> page("", "<b><i><u><s>" + filled("<p>x", n)));
        shapes.put("links that are reopened", n -> page("", filled("<a href=x><p>x", n)));
        shapes.put("badly nested formatting", n -> page("", filled("<b><p><i></b>x</i></p>", n)));
    }

    private static void tables(Map<String, IntFunction<String>> shapes) {
        shapes.put("rows", n -> page("", "<table>" + filled("<tr><td>some<td>words", n) + "</table>"));
        shapes.put("cells of one row", n -> page("", "<table><tr>" + filled("<td>some", n) + "<tr><td>x<td>y</table>"));
        shapes.put("many tables", n -> page("", filled("<table><tr><td>a<td>b<tr><td>c<td>d</table>", n)));
        shapes.put(
                "rows beside long columns",
                n -> page(
                        "",
                        "<table><tr>" + "<td rowspan=10000>x".repeat(190) + "<td>y" + filled("<tr><td>z", n)
                                + "</table>"));
        shapes.put("text that is not in a cell", n -> page("", "<table>" + filled("x<b>y</b>", n) + "</table>"));
        shapes.put(
                "rows of listings",
                n -> page("", "<table>" + filled("<tr><td><pre>1</pre><td><pre>x</pre>", n) + "</table>"));
        shapes.put(
                "lines of one cell",
                n -> page("", "<table><tr><td>a<td>" + filled("x<br>", n) + "<tr><td>b<td>c</table>"));
    }

    private static void nests(Map<String, IntFunction<String>> shapes) {
        shapes.put("paragraphs deep inside", n -> page("", "<div>".repeat(DEEP) + filled("<p>some words", n)));
        shapes.put("words deep inside", n -> page("", "<span>".repeat(DEEP) + filled("some words <wbr>", n)));
        shapes.put("elements deep inside", n -> page("", "<span>".repeat(DEEP) + filled("<b><i>x</i></b> ", n)));
        shapes.put("nests", n -> page("", filled("<div>".repeat(200) + "x" + "</div>".repeat(200), n)));
        shapes.put("lists in each other", n -> page("", "<ul><li>".repeat(DEEP / 2) + filled("<li>some words", n)));
        shapes.put("quotes in each other", n -> page("", "<blockquote>".repeat(DEEP) + filled("<p>some words", n)));
        shapes.put(
                "tables in each other", n -> page("", "<table><tr><td>a<td>".repeat(110) + filled("<p>some words", n)));
        shapes.put(
                "tables of numbers in each other",
                n -> page("", "<table><tr><td>a<td>".repeat(110) + "<pre>" + rows(n, i -> i + "\n") + "</pre>"));
        shapes.put(
                "definitions in each other", n -> page("", "<dl><dd>".repeat(DEEP / 2) + filled("<p>some words", n)));
        shapes.put(
                "headings in each other",
                n -> page("", "<h2>x<div>".repeat(DEEP / 2) + filled("<b>some words</b> ", n)));
        shapes.put(
                "headings beside nests", n -> page("", "<div><h2>x</h2><p>y</p>".repeat(DEEP) + filled("<b></b>", n)));
        shapes.put(
                "related boxes in each other",
                n -> page("", "<div class=related>".repeat(DEEP) + filled("<b></b>", n) + "some words"));
        shapes.put(
                "walls in each other",
                n -> page("", "<div class=paywall>".repeat(DEEP) + filled("<b></b>", n) + "some words ".repeat(90)));
        shapes.put(
                "captions in each other", n -> page("", "<div class=caption>".repeat(DEEP) + filled("<b>x</b> ", n)));
        shapes.put(
                "links in each other",
                n -> page(
                        "", "<h2>" + "<a href=#x class=permalink>a<object>".repeat(DEEP / 2) + filled("<b>x</b> ", n)));
        shapes.put(
                "permalinks in styles in each other",
                n -> page(
                        "",
                        "<h2>" + "<b id=a><a href=#x class=permalink>abc</a>".repeat(DEEP) + filled("some words ", n)));
        shapes.put(
                "details in each other",
                n -> page("", "<details><summary>a</summary>".repeat(DEEP) + filled("<p>x", n)));
        shapes.put(
                "figures in each other",
                n -> page("", "<figure>".repeat(DEEP) + filled("<figcaption>x</figcaption>", n)));
        shapes.put("forms", n -> page("", filled("<form><label>x<input></label>", n)));
        shapes.put("styles in each other", n -> page("", filled("<b>".repeat(90) + "x" + "</b>".repeat(90), n)));
    }
}
