package dev.winnow.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.ReadPage;
import org.junit.jupiter.api.Test;

class FormulasTest {
    private static final String REST = """
            <p>Wer die Feder dehnt, spürt den Widerstand sofort in der Hand. Doppelte Länge verlangt die doppelte Kraft, und das bleibt so,
            bis das Metall nachgibt.</p><p>Im Versuch hängen wir Gewichte an den Haken und lesen am Maßband ab, wie weit die Feder nachgibt.</p>""";

    private static String read(String formula) {
        return ReadPage.of(
                        "de",
                        "Federn",
                        "<article><h1>Warum Federn zurückziehen</h1><p>Die Kraft einer Feder ist " + formula
                                + ", solange man sie nicht überdehnt, wie jeder weiß.</p>" + REST + "</article>")
                .text();
    }

    @Test
    void readsAFormulaOnceHoweverItIsDrawn() {
        String math =
                "<math xmlns='http://www.w3.org/1998/Math/MathML'><semantics><mrow><mi>F</mi><mo>=</mo><mi>k</mi><msup><mi>x</mi>"
                        + "<mn>2</mn></msup></mrow><annotation encoding='application/x-tex'>F = kx^2</annotation></semantics></math>";
        String katex = "<span class=k><span class=m>" + math
                + "</span><span aria-hidden=true><span>F</span><span>=</span><span>k</span>"
                + "<span>x</span><sup>2</sup></span></span>";
        String container =
                "<mjx-container><mjx-math aria-hidden=true><mjx-mi>F</mjx-mi><mjx-mo>=</mjx-mo><mjx-mi>kx2</mjx-mi></mjx-math>"
                        + "<mjx-assistive-mml>" + math + "</mjx-assistive-mml></mjx-container>";
        String drawnFirst = "<span class=z><span class=preview>F=kx2</span><span>" + math + "</span></span>";
        for (String formula : new String[] {math, katex, container, drawnFirst}) {
            assertThat(read(formula)).as(formula).contains("Die Kraft einer Feder ist F=kx², solange man");
        }
    }

    @Test
    void keepsWordsBesideAFormula() {
        String formula = "<math><mi>F</mi></math> <em>oder</em> <b>G</b>";
        assertThat(read(formula)).contains("ist F oder G, solange");
    }
}
