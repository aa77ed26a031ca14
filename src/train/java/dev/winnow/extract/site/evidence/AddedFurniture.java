package dev.winnow.extract.site.evidence;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.PageBlocks;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Adds to the pages of a site what the sites to learn from have little of: a standing paragraph below or within each text, and
 * links to other texts of the site between its paragraphs. The same for all pages of a site; none of it is content.
 */
final class AddedFurniture implements Addition {
    private static final int LEAD = 12;
    private static final double OFTEN = 0.85;

    private final List<String> standing;
    private final boolean within;
    private final boolean boxed;
    private final boolean linking;
    private final List<String> titles;
    /** What stands before each link: some signs of another site. */
    private final String lead;

    private final Random random;

    /**
     * @param paragraphs of other sites
     * @param titles of the site's pages
     */
    AddedFurniture(List<String> paragraphs, List<String> titles, long seed) {
        random = new Random(seed);
        int first = random.nextInt(paragraphs.size() - 2);
        standing = paragraphs.subList(first, first + 1 + random.nextInt(2));
        within = random.nextInt(3) == 0;
        boxed = random.nextBoolean();
        linking = random.nextInt(3) > 0 && titles.size() > 2;
        this.titles = titles;
        lead = paragraphs.get(first).substring(0, LEAD) + ": ";
    }

    @Override
    public void add(Document page, float[] labels) {
        List<Block> blocks = PageBlocks.of(page.body()).blocks();
        List<Block> content = blocks.stream()
                .filter(block -> labels[block.index] >= 0.5f && block.weight() >= 12 && block.box.element.nameIs("p"))
                .toList();
        if (content.size() < 3 || random.nextDouble() > OFTEN) {
            return;
        }
        int at = within ? content.size() / 2 : content.size() - 1;
        Element place = content.get(at).box.element;
        for (String paragraph : standing) {
            place.after(Addition.marked(boxed ? "div" : "p")
                    .appendElement(boxed ? "p" : "span")
                    .text(paragraph)
                    .root());
        }
        for (int link = 0; linking && link < 1 + random.nextInt(3); link++) {
            Element around = Addition.marked("p").text(random.nextBoolean() ? lead : "");
            around.appendElement("a")
                    .attr("href", "/read/" + random.nextInt(1_000))
                    .text(titles.get(random.nextInt(titles.size())));
            content.get(random.nextInt(content.size() - 1)).box.element.after(around);
        }
    }

    @Override
    public boolean teachesPage() {
        return true;
    }
}
