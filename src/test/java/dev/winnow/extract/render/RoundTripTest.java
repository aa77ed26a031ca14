package dev.winnow.extract.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the Markdown back with an independent parser: it must say what the text says. */
class RoundTripTest {

    private static final List<org.commonmark.Extension> DIALECT =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(DIALECT).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(DIALECT).build();
    private static final Pattern WORD = Pattern.compile("w\\d+w");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p># no heading<p>#hash<p>1. no list<p>2) no<p>1.5<p>- no<p>-5<p>+ no<p>> no<p>=== <p>--- no",
                "<p>a<br>===<br>b<br>---<br>| c | d |<br>| --- | --- |<br>:-- | --<br>--|--",
                "<p>*a* _b_ snake_case _c `d` ``e`` \\f \\* [g](h) ![i](j) [k]: l <m> <n@o.de> &amp;amp; &amp;copy; &copy;",
                "<p>~~~ a<p>``` b<p>~~c~~ ~d<p>a | b<p>&lt;div&gt;<p>http://a.b/c_d_e",
                "<p>Hello!<a href=x>link</a> 5<a href=y>!</a>![<a href=z>]</a>",
                "<p>foo<b>\"bar\"</b>baz <b>a.</b>b <i>(c)</i>d e<i>€5</i>f <b>中文。</b>中文<b>「引用」</b>",
                "<p><b>a</b><i>b</i><b>c</b> <b>d <i>e</i> f</b>*<b>g</b>* <s>h</s>~<s>i</s><b><a href=x>j</a></b>k",
                "<p><code>`</code><code>``a</code> <code> b </code><code>\\</code> <code>a|b</code>",
                "<h1># a #</h1><h2>b \\</h2><h3>#</h3><h4>1. c</h4><h5>- d<br>e ##</h5>",
                "<ul><li># a<li>- b<li>1. c<li>> d<li>---<li>```<ul><li>*</ul></ul>",
                "<ul><li><pre>a\n\n  b</pre><li><h2>c</h2><li><blockquote>d<ul><li>e</ul></blockquote></ul>",
                "<ul><li>a<ol start=7><li>b</ol><li>c</ul><ul><li>d</ul><ol><li>e</ol><ol><li>f</ol><p>g",
                "<ol start=999999999><li>a<li>b</ol><ol start=-4><li>c</ol><ol start=x><li>d</ol>",
                "<blockquote>a</blockquote><blockquote>b<blockquote>c</blockquote></blockquote>d",
                "<pre>```\n~~~\n````</pre><pre>\ttab</pre><blockquote><pre>a\n\n\n\tb</pre></blockquote>",
                "<table><tr><td>a|b<td><code>c|d</code><td>\\|e<tr><td><b>|</b><td>- f<td># g</table>",
                "<table><tr><td colspan=3>a<tr><td>b<td>c<td>d<td>e<tr><td rowspan=9>f<td>g<tr><td>h</table>",
                "<ul><li><table><tr><th>a<th>b<tr><td>c<td>d</table></ul>",
                "<a href='(x'><h2>a</h2><p>b<br>c</p></a><a href='<y>'>d</a> <a href='a\\b|c'>e]</a>",
                "<p>שלום <b>עולם</b>, <i>مرحبا</i>؟ नमस्<b>ते</b> こんにちは<b>世界</b>！ 한국어",
                "<dl><dt>* a<dd>b<dd>1. c</dl><figure><img src=x alt='*'><figcaption>*d</b></figure>",
                "<ul><li><details><summary><i>a<br>&gt;</i><b>b</b></summary></details></ul>",
                "<ul><li>a<br><b>&gt;</b>b<br><i>1.</i>c",
                "<p>a<div><p>b<section>c</section>d<hr></div><hr>e",
                "<p>&#0;a&#x2028;b&#x85;c&#55357;d😀<b>😀</b>e<b>😀f</b>"
            })
    void saysTheSame(String page) {
        check(Jsoup.parseBodyFragment(page));
    }

    @Test
    void saysTheSameOnAnyPage() {
        for (int seed = 0; seed < 3000; seed++) {
            Document page = RandomPage.of(seed);
            Rendering rendering = check(page);
            List<String> words = words(page.wholeText());
            assertThat(words(rendering.text())).as("text of page %s", seed).isEqualTo(words);
            assertThat(words(rendering.markdown()))
                    .as("Markdown of page %s", seed)
                    .isEqualTo(words);
            assertThat(words(Jsoup.parse(rendering.html()).wholeText()))
                    .as("HTML of page %s", seed)
                    .isEqualTo(words);
        }
    }

    @Test
    void keepsEveryChosenWordAndNoOther() {
        for (int seed = 0; seed < 1000; seed++) {
            Document page = RandomPage.of(seed);
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            Set<org.jsoup.nodes.Node> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
            page.traverse((node, depth) -> {
                if (node instanceof TextNode text && random.nextBoolean()) {
                    chosen.add(text);
                    expected.addAll(words(text.getWholeText()));
                }
            });
            Rendering rendering = Renderer.render(page.body(), chosen::contains, null, Long.MAX_VALUE);
            assertThat(words(rendering.text())).isEqualTo(expected);
            assertThat(words(rendering.markdown())).isEqualTo(expected);
            assertThat(words(Jsoup.parse(rendering.html()).wholeText())).isEqualTo(expected);
        }
    }

    @Test
    void isAFixedPointOfItsOwnText() {
        for (int seed = 0; seed < 1000; seed++) {
            Rendering first = render(RandomPage.of(seed));
            Rendering second = render(Jsoup.parseBodyFragment(first.html()));
            assertThat(squeezed(second.text())).as("page %s", seed).isEqualTo(squeezed(first.text()));
        }
    }

    private static Rendering check(Document page) {
        Rendering rendering = render(page);
        assertThat(render(page)).isEqualTo(rendering);
        Node tree = PARSER.parse(rendering.markdown());
        String back = Jsoup.parseBodyFragment(HTML.render(tree)).wholeText();
        assertThat(squeezed(back)).as(rendering.markdown()).isEqualTo(squeezed(rendering.text()));
        return rendering;
    }

    private static Rendering render(Document page) {
        return Renderer.render(page.body(), node -> true, "https://example.org/a", Long.MAX_VALUE);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
