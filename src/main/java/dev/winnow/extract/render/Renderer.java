package dev.winnow.extract.render;

import dev.winnow.extract.render.write.HtmlWriter;
import dev.winnow.extract.render.write.MarkdownWriter;
import dev.winnow.extract.render.write.OutputBlock;
import dev.winnow.extract.render.write.OutputBudget;
import dev.winnow.extract.render.write.TextWriter;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Renders what was chosen of a page. A pure function of its arguments; the page is left untouched. */
public final class Renderer {

    private Renderer() {}

    /**
     * Renders the kept text below {@code root}.
     *
     * <p>Words the page never shows (scripts, frames, vector drawings, line number gutters of listings) are left out
     * even where they are kept.
     *
     * @param root the element to start at; itself treated as a wrapper unless it has a meaning of its own
     * @param kept asked once for every text node that is not blank, and for {@code img} and {@code hr}
     * @param baseUrl what relative links are resolved against; without it they stay relative
     * @param most characters of the three renderings together
     * @return never null; three empty strings where nothing was kept
     */
    public static Rendering render(Element root, Predicate<Node> kept, @Nullable String baseUrl, long most) {
        OutputBudget tree = new OutputBudget(most);
        OutputBlock.BlockGroup blocks = new TreeBuilder(root, kept, new Links(baseUrl), tree).build();
        Rendering rendering = new Rendering(
                TextWriter.write(blocks), MarkdownWriter.write(blocks), HtmlWriter.write(blocks), tree.isSpent());
        return rendering.length() > most ? Rendering.TOO_MUCH : rendering;
    }
}
