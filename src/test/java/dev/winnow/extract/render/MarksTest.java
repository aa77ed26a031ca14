package dev.winnow.extract.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Signs that are no words of the text, or would be read as others: raised numbers, arrows, codes, pictures of signs. */
class MarksTest {
    private static Rendering render(String html) {
        return Renderer.render(
                Jsoup.parseBodyFragment(html).body(), node -> true, "https://example.org/a.html", Long.MAX_VALUE);
    }

    private static String text(String html) {
        return render(html).text();
    }

    private static String markdown(String html) {
        return render(html).markdown();
    }

    @Test
    void keepsRaisedNumbersApartFromTheOthers() {
        assertThat(text("etwa 10<sup>9</sup> Zellen je cm<sup>3</sup>")).isEqualTo("etwa 10⁹ Zellen je cm³");
        assertThat(markdown("2<sup>10</sup>=1024, 10<sup>−6</sup>, 2<sup><i>n</i></sup>"))
                .isEqualTo("2¹⁰=1024, 10⁻⁶, 2*ⁿ*");
        assertThat(text("im Jahr 1995<sup>3</sup> und 2001<sup>4,5</sup>")).isEqualTo("im Jahr 1995³ und 2001⁴,⁵");
        assertThat(markdown("in 1995<sup><a href='#n3'>3</a></sup>."))
                .isEqualTo("in 1995[³](https://example.org/a.html#n3).");
        assertThat(text("<sup>14</sup>C, 5<sup>1</sup>/<sub>2</sub>, log<sub>2</sub>8"))
                .isEqualTo("¹⁴C, 5¹/₂, log₂8");
        assertThat(text("10<span style='vertical-align: super'>6</span>")).isEqualTo("10⁶");
        assertThat(text("2<sup>64·k</sup>")).isEqualTo("2^(64·k)");
        assertThat(render("10<sup>9</sup>").html()).isEqualTo("<p>10<sup>9</sup></p>");
    }

    @Test
    void leavesRaisedLettersAndFormulasOfMatterAsTheyAre() {
        assertThat(text("le 1<sup>er</sup> mai, the 2<sup>nd</sup>, n<sup>o</sup> 5, 3<sup>e</sup>"))
                .isEqualTo("le 1er mai, the 2nd, no 5, 3e");
        assertThat(text("CO<sub>2</sub> und H<sub>2</sub>O")).isEqualTo("CO2 und H2O");
        assertThat(text("so heißt es[<sup>1</sup>]")).isEqualTo("so heißt es[¹]");
    }

    @Test
    void readsFormulasSoThatTheyStayTrue() {
        String math =
                "<math><mrow><mi>s</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>g</mi><msup><mi>t</mi><mn>2</mn></msup>"
                        + "</mrow></math>";
        assertThat(text("<p>Es gilt " + math + ".</p>")).isEqualTo("Es gilt s=1/2gt².");
        assertThat(text("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>"))
                .isEqualTo("(a+b)/2");
        assertThat(text("<math><msqrt><mn>2</mn></msqrt></math>")).isEqualTo("√2");
    }

    @Test
    void leavesOutArrowsThatLeadBackFromNotes() {
        assertThat(markdown("<p>Eine Anmerkung. <a href='#ref1'>↩︎</a></p>")).isEqualTo("Eine Anmerkung.");
        assertThat(text("<li><a href='#cite_ref-2'>^</a> Nota dos.</li>")).isEqualTo("Nota dos.");
        assertThat(
                        text(
                                "<li>Uwaga. <a href='https://example.org/a.html#fnref:2' role=doc-backlink>Wróć do tekstu</a></li>"))
                .isEqualTo("Uwaga.");
        assertThat(text("<p>Ein Absatz.<a class=x href='#p4'> ¶</a></p>")).isEqualTo("Ein Absatz.");
        assertThat(text("<h2>Titre<button aria-label=Lien>#</button></h2>")).isEqualTo("Titre");
    }

    @Test
    void keepsTheMarksOfNotes() {
        assertThat(text("<p>Wort<a href='#n'>*</a> und<a href='#m'>†</a> <a href='#q'>[7]</a></p>"))
                .isEqualTo("Wort* und† [7]");
        assertThat(text("<p>Preis <a href='/list'>→</a></p>")).isEqualTo("Preis →");
    }

    @Test
    void takesOutTheCodesOfPageBuilders() {
        assertThat(text("<p>[vc_row full_width=\"yes\"][vc_column]Ein Satz.[/vc_column][/vc_row]</p>"))
                .isEqualTo("Ein Satz.");
        assertThat(text("<p>[caption id=”a_1″ width=”300″] Un barco[/caption]</p>"))
                .isEqualTo("Un barco");
        assertThat(text("<p>[et_pb_text admin_label='T' _builder_version=\"3\"]Zdanie.[/et_pb_text]</p>"))
                .isEqualTo("Zdanie.");
        assertThat(text("<p>[dropcap style=\"big\"]O[/dropcap]nce</p>")).isEqualTo("O nce");
    }

    @Test
    void keepsWhatElseStandsInSquareBrackets() {
        String text = "He said [sic] it [in 1999], see [1], [a=b], [i]italics[/i] and array[i] or [gallery].";
        assertThat(text("<p>" + text + "</p>")).isEqualTo(text);
        assertThat(text("<p>Use <code>[vc_row a=\"1\"]</code></p>")).isEqualTo("Use [vc_row a=\"1\"]");
    }

    @Test
    void takesAPictureThatStandsThereTwiceOnce() {
        String spare = "<p><img class=lazy src='data:image/gif;base64,R0' data-src='/u/krug.png' alt=Krug>"
                + "<noscript><img src='/u/krug.png' alt=Krug></noscript></p>";
        assertThat(markdown(spare)).isEqualTo("![Krug](https://example.org/u/krug.png)");
        String blurred =
                "<figure><div><img class=preload src='/img/w_40/torre.jpg'><img src='/img/w_900/torre.jpg' alt=Torre></div></figure>";
        assertThat(markdown(blurred)).isEqualTo("![Torre](https://example.org/img/w_900/torre.jpg)");
        String scaled =
                "<div><img src='/_next/image?url=%2Fa.jpg&amp;w=1200'><noscript><img src='/_next/image?url=%2Fa.jpg&amp;w=3840'>"
                        + "</noscript></div>";
        assertThat(markdown(scaled)).isEqualTo("![](https://example.org/_next/image?url=%2Fa.jpg&amp;w=1200)");
    }

    @Test
    void keepsPicturesThatOnlyShareAName() {
        String gallery = "<div><img src='/101/large.jpg'><img src='/102/large.jpg'></div>";
        assertThat(markdown(gallery)).contains("/101/large.jpg", "/102/large.jpg");
        String scaled =
                "<div><img src='/_next/image?url=%2Fa.jpg&amp;w=1200'><noscript><img src='/_next/image?url=%2Fb.jpg&amp;w=1200'>"
                        + "</noscript></div>";
        assertThat(markdown(scaled)).contains("%2Fa.jpg", "%2Fb.jpg");
    }

    @Test
    void findsAPictureUnderWhateverNameAScriptKeepsIt() {
        assertThat(markdown("<img src='/loading.gif' data-picture-big='/u/a.webp?x=1' alt=A>"))
                .isEqualTo("![A](https://example.org/u/a.webp?x=1)");
    }

    @Test
    void readsPicturesOfSignsAsTheSigns() {
        assertThat(text("<p>Gut <img class=emoji alt='😀' src=/e/1.png> gemacht <img alt='🇳🇱' src=/e/2.png></p>"))
                .isEqualTo("Gut 😀 gemacht 🇳🇱");
        assertThat(markdown("<p><img alt=Logo src=/e/2.png></p>")).isEqualTo("![Logo](https://example.org/e/2.png)");
    }

    @Test
    void readsListingsInTables() {
        String column = """
                <div class='codebox highlighter'><table><tr><td><div>7</div><div>8</div></td><td><div><div>let a = 1;</div>
                <div>  let b = 2;</div></div></td></tr></table></div>""";
        assertThat(markdown(column)).isEqualTo("```\nlet a = 1;\n  let b = 2;\n```");
        String rows = """
                <table class=diff-code><tr><td>1</td><td><code>def f():</code></td></tr><tr><td>2</td><td><code>    pass</code></td></tr>
                </table>""";
        assertThat(markdown(rows)).isEqualTo("```\ndef f():\n    pass\n```");
        String empty = "<table><tr><td data-line-number=1></td><td class=blob><pre>x = 1</pre></td></tr></table>";
        assertThat(text(empty)).isEqualTo("x = 1");
    }

    @Test
    void keepsRankingsAsTables() {
        String ranking = "<table><tr><td>1</td><td>Ajax</td></tr><tr><td>2</td><td>Feyenoord</td></tr></table>";
        assertThat(markdown(ranking)).contains("| 1 | Ajax |", "| 2 | Feyenoord |");
    }
}
