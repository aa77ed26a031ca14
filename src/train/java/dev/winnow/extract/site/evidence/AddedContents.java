package dev.winnow.extract.site.evidence;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.PageBlocks;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Adds a box to the pages of a site that lists their headings, as plugins do: what it says is on one page only, where it stands and
 * whither it leads is the same on all. The rest of those pages is learned from without it.
 */
final class AddedContents implements Addition {
    private final String heading;
    private final boolean boxed;
    private final boolean numbered;
    private final int at;

    /** @param paragraphs of another site */
    AddedContents(List<String> paragraphs, long seed) {
        Random random = new Random(seed);
        heading = paragraphs.get(random.nextInt(paragraphs.size())).substring(0, 8 + random.nextInt(12));
        boxed = random.nextInt(3) > 0;
        numbered = random.nextBoolean();
        at = random.nextInt(3) / 2;
    }

    @Override
    public void add(Document page, float[] labels) {
        List<Block> content = PageBlocks.of(page.body()).blocks().stream()
                .filter(block -> labels[block.index] >= 0.5f)
                .toList();
        List<String> headings = content.stream()
                .filter(Block::isHeading)
                .map(block -> block.box.element.text())
                .toList();
        List<Block> paragraphs =
                content.stream().filter(block -> block.box.element.nameIs("p")).toList();
        if (headings.size() > 1 && paragraphs.size() > at) {
            paragraphs.get(at).box.element.before(box(headings));
        }
    }

    @Override
    public boolean teachesPage() {
        return false;
    }

    private Element box(List<String> headings) {
        Element box = Addition.marked(boxed ? "div" : "nav");
        if (boxed) {
            box.addClass("contents").appendElement("p").text(heading);
        }
        Element list = box.appendElement(numbered ? "ol" : "ul");
        for (int i = 0; i < headings.size(); i++) {
            Element link = list.appendElement("li").appendElement("a").attr("href", "#part-" + i);
            if (numbered) {
                link.appendElement("span").text(i + 1 + " ");
            }
            link.appendText(headings.get(i));
        }
        return box;
    }
}
