package dev.winnow.extract.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final String BASE = "https://example.org/news/page.html?id=1";

    private static Rendering render(String html) {
        return Renderer.render(Jsoup.parseBodyFragment(html).body(), node -> true, BASE, Long.MAX_VALUE);
    }

    private static String text(String html) {
        return render(html).text();
    }

    private static String markdown(String html) {
        return render(html).markdown();
    }

    private static String html(String html) {
        return render(html).html();
    }

    @Test
    void joinsAndPartsWordsAsABrowserDoes() {
        assertThat(text("foo<b>bar</b>")).isEqualTo("foobar");
        assertThat(text("<span>A</span><span>B</span>")).isEqualTo("AB");
        assertThat(text("one<wbr>word")).isEqualTo("oneword");
        assertThat(text("<p>a <b> b </b> c</p>")).isEqualTo("a b c");
        assertThat(text("a<div>b</div>c")).isEqualTo("a\n\nb\n\nc");
        assertThat(text("<my-card>a</my-card><my-card>b</my-card>")).isEqualTo("a\n\nb");
        assertThat(text("<p>un<x-y>broken</x-y></p>")).isEqualTo("unbroken");
        assertThat(text("<p>a<span style='display: block'>b</span></p>")).isEqualTo("a\n\nb");
        assertThat(text("<a href=/x>Home</a><a href=/y>News</a>")).isEqualTo("Home News");
    }

    @Test
    void leavesOutInvisibleCharacters() {
        assertThat(text("\uFEFFsoft\u00ADhyphen a\u00A0b\u2009c\u200Bd e\u0001f"))
                .isEqualTo("softhyphen a b cd ef");
        assertThat(text("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    }

    @Test
    void partsParagraphsAtTwoBreaksAndLinesAtOne() {
        assertThat(text("<p>a<br>b<br> <br>c<br></p>")).isEqualTo("a\nb\n\nc");
        assertThat(markdown("<p>a<br>b<br><br>c</p>")).isEqualTo("a\\\nb\n\nc");
        assertThat(html("<p>a<br>b<br><br>c</p>")).isEqualTo("<p>a<br>\nb</p>\n<p>c</p>");
    }

    @Test
    void keepsOnlyWhatWasKept() {
        var body = Jsoup.parseBodyFragment("<ul><li>no<li><b>yes</b></ul><table><tr><td>no</table>")
                .body();
        Rendering rendering = Renderer.render(
                body, node -> node instanceof TextNode text && text.text().equals("yes"), null, Long.MAX_VALUE);
        assertThat(rendering)
                .isEqualTo(new Rendering("yes", "- **yes**", "<ul>\n<li><strong>yes</strong></li>\n</ul>", false));
    }

    @Test
    void nestsLists() {
        String list = "<ul><li>a<ol start=3><li>b<li>c</ol><li><p>d</ul>";
        assertThat(text(list)).isEqualTo("a\n\nb\nc\n\nd");
        assertThat(markdown("<ul><li>a<ol><li>b<li>c</ol><li>d</ul>")).isEqualTo("- a\n  1. b\n  2. c\n- d");
        assertThat(markdown("<ol start=9><li>a<li>b</ol>")).isEqualTo("9. a\n10. b");
        assertThat(markdown("<ul><li>a</ul><ul><li>b</ul>")).isEqualTo("- a\n\n* b");
        assertThat(markdown("<ul><li>a<ul><ul><li>b</ul></ul></ul>")).isEqualTo("- a\n  - - b");
    }

    @Test
    void keepsCodeVerbatim() {
        String code = "<div class='highlight-source-java'><pre>\n\n  int a;\n\tint b; // `x`<br>x</pre></div>";
        assertThat(text(code)).isEqualTo("  int a;\n\tint b; // `x`\nx");
        assertThat(markdown(code)).isEqualTo("```java\n  int a;\n\tint b; // `x`\nx\n```");
        assertThat(html(code))
                .isEqualTo("<pre><code class=\"language-java\">  int a;\n\tint b; // `x`\nx</code></pre>");
        assertThat(text("<table><tr><td><pre>1\n2</pre><td><pre>a\nb</pre></table>"))
                .isEqualTo("a\nb");
        assertThat(text("<table><tr><td class=gutter>1 2<td><pre>a\nb</pre></table>"))
                .isEqualTo("a\nb");
    }

    @Test
    void keepsTablesWithSpans() {
        String table = "<table><caption>Cap</caption><tr><th>A<th>B<th>C<tr><td rowspan=2>1<td colspan=2>2|"
                + "<tr><td>x<br>y<td><ul><li>p<li>q</ul></table>";
        assertThat(text(table)).isEqualTo("Cap\nA\tB\tC\n1\t2|\n\tx; y\tp; q");
        assertThat(markdown(table))
                .isEqualTo("*Cap*\n\n| A | B | C |\n| --- | --- | --- |\n| 1 | 2\\| |\n|  | x; y | p; q |");
        assertThat(html(table)).contains("<td rowspan=\"2\">1</td><td colspan=\"2\">2|</td></tr>");
    }

    @Test
    void dissolvesLayoutTables() {
        assertThat(text("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>"))
                .isEqualTo("a\n\nb\n\nc\n\nd");
        assertThat(markdown("<table><tr><td><h2>T</h2><p>a<td>b<tr><td>c<td>d</table>"))
                .isEqualTo("## T\n\na\n\nb\n\nc\n\nd");
    }

    @Test
    void resolvesLinksAndDropsThoseThatLeadNowhere() {
        assertThat(markdown("<a href='../x y'>a</a>")).isEqualTo("[a](https://example.org/x%20y)");
        assertThat(markdown("<a href='?q=1&amp;lt;'>a</a>"))
                .isEqualTo("[a](https://example.org/news/page.html?q=1&amp;lt;)");
        assertThat(markdown("<a href='//cdn.org/x'>a</a>")).isEqualTo("[a](https://cdn.org/x)");
        assertThat(markdown("<a href='#n'>a</a>")).isEqualTo("[a](" + BASE + "#n)");
        assertThat(markdown("<a href=' java\tscript:x'>a</a> <a href='data:x'>b</a> <a href=''>c</a><a href=/d></a>"))
                .isEqualTo("a b c");
        assertThat(html("<a href='javascript:x' onclick=y class=z>a</a>")).isEqualTo("<p>a</p>");
    }

    @Test
    void keepsPictures() {
        assertThat(markdown("<figure><img src=data:x data-src=/a.jpg alt='A [b]'><figcaption>Cap <b>x</b></figure>"))
                .isEqualTo("![A \\[b\\]](https://example.org/a.jpg)\n\n*Cap x*");
        assertThat(html("<figure><img src=/a.jpg><figcaption>Cap</figure>"))
                .isEqualTo("<figure>\n<p><img src=\"https://example.org/a.jpg\" alt=\"\"></p>\n"
                        + "<figcaption>Cap</figcaption>\n</figure>");
        assertThat(markdown("<img src=/p.gif width=1>a<img src=data:image/gif;x>"))
                .isEqualTo("a");
        assertThat(markdown("<img srcset='/s.jpg 1x, /l.jpg 2x'>")).isEqualTo("![](https://example.org/l.jpg)");
    }

    @Test
    void keepsOtherStructure() {
        assertThat(markdown("<h2>A <b>b</b> #</h2><blockquote>c<p>d</blockquote><hr>e<hr>"))
                .isEqualTo("## A b \\#\n\n> c\n>\n> d\n\n---\n\ne");
        assertThat(markdown("<dl><dt>T<dd>one</dl>")).isEqualTo("**T**\n\none");
        assertThat(html("<dl><dt>T<dd>one</dl>")).isEqualTo("<dl>\n<dt>T</dt>\n<dd>\n<p>one</p>\n</dd>\n</dl>");
        assertThat(markdown("<details><summary>S</summary>x</details>")).isEqualTo("**S**\n\nx");
        assertThat(text("<q>a</q> x<sup>2</sup> <q></q>z")).isEqualTo("“a” x² z");
        assertThat(markdown("<p><s>a</s> <em>b</em> <b><i>c</i></b> <code>d`</code></p>"))
                .isEqualTo("~~a~~ *b* ***c*** `` d` ``");
    }

    @Test
    void whatStyleSetsApartIsNotGluedTogether() {
        assertThat(text("<cite><span>Ann Lee</span><span>EDITOR</span></cite>")).isEqualTo("Ann Lee EDITOR");
        assertThat(text("<a href=/x>Horse Lords</a><em>Field Vol. 18</em><span class=label>RVNG</span>"))
                .isEqualTo("Horse Lords Field Vol. 18 RVNG");
        assertThat(text("<span>Brand</span><span>500 ml</span> <b>km</b><sup>2</sup>"))
                .isEqualTo("Brand 500 ml km²");
        assertThat(text("<span>It works.</span><span>Bo</span>")).isEqualTo("It works. Bo");
        assertThat(text("<button>tab one</button><button>tab two</button><label>locks</label><span>653</span>"))
                .isEqualTo("tab one tab two locks 653");
    }

    @Test
    void aWordThatOnlyChangesItsStyleStaysOne() {
        assertThat(
                        text(
                                "<em>Java</em>Script <i>i</i><b>Phone</b> <span>O</span><span>NCE</span> <b>run</b><i>ning</i>"))
                .isEqualTo("JavaScript iPhone ONCE running");
        assertThat(text("<code><span>to</span><span>String</span></code> (<b>ab</b>)<i>, c</i>"))
                .isEqualTo("toString (ab), c");
        assertThat(text("<button>Save</button>, or <label>not</label>.")).isEqualTo("Save, or not.");
    }

    @Test
    void readingsAboveAWordLeaveNoGapInIt() {
        assertThat(text("<ruby>子<rp>(</rp><rt>こ</rt><rp>)</rp></ruby>どもへの<ruby>\n虐待<rt>ぎゃくたい</rt>\n</ruby>をなくす"))
                .isEqualTo("子どもへの虐待をなくす");
    }

    @Test
    void aLineOfTheSourceThatEndsBetweenIdeographsIsNoSpace() {
        assertThat(text("橋を渡って、\n  ふと<b>下</b>\n<i>を</i>")).isEqualTo("橋を渡って、ふと下を");
        assertThat(text("下 を\nWinnow\nで\n한국\n어")).isEqualTo("下 を Winnow で 한국 어");
    }

    @Test
    void leavesOutThePermalinksOfHeadings() {
        assertThat(markdown("<h2>A<a href=#a aria-hidden=true>#</a></h2><h3><a class=anchor href='#b'>¶</a>B</h3>"))
                .isEqualTo("## A\n\n### B");
        assertThat(markdown("<h2>C <a class=headerlink href='/x#c' title=Permalink>Link to this</a></h2>"))
                .isEqualTo("## C");
        assertThat(markdown("<h2><a class=header-link href='#d'>D, whole</a></h2>"))
                .isEqualTo("## [D, whole](" + BASE + "#d)");
        assertThat(text("<h2>C<a href=#sharp>♯ and</a></h2><p><a href=#n>#</a>"))
                .isEqualTo("C♯ and\n\n#");
    }

    @Test
    void escapesNothingInHeadingsThatCannotBeginABlock() {
        assertThat(markdown("<h2>1. One</h2><h3>- two</h3><h4>+3</h4>")).isEqualTo("## 1. One\n\n### - two\n\n#### +3");
        assertThat(markdown("<p>1. One")).isEqualTo("1\\. One");
    }

    @Test
    void givesEachFigureOneCaption() {
        assertThat(html("<figure><img src=/a.jpg><figcaption>Cap</figcaption><p class=photo-caption>Credit</figure>"))
                .isEqualTo("<figure>\n<p><img src=\"https://example.org/a.jpg\" alt=\"\"></p>\n"
                        + "<figcaption>Cap<br>\nCredit</figcaption>\n</figure>");
        String gallery = "<figure><img src=/a.jpg><figcaption>A</figcaption><img src=/b.jpg><figcaption>B</figure>";
        assertThat(html(gallery).split("<figcaption>", -1)).hasSize(3);
        assertThat(html(gallery)).contains("<figcaption>A</figcaption>\n</figure>\n<figure>\n<p><img src=");
        assertThat(markdown(gallery))
                .isEqualTo("![](https://example.org/a.jpg)\n\n*A*\n\n![](https://example.org/b.jpg)\n\n*B*");
    }
}
