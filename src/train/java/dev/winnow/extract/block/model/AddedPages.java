package dev.winnow.extract.block.model;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BlockTag;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.block.PageBlocks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Articles of a set once more, with a section added that is no part of them ({@link AddedSections}), its texts taken from
 * other pages of the set. They are learned from beside the pages as they are, and never count in a figure.
 */
final class AddedPages {
    /** What such a page counts beside one as it is; most articles stand there twice, with comments and with others. */
    private static final float WEIGHT = 0.45f;

    private static final double SHARE = 0.75;
    /** Documentation seldom has comments; it learns from one page in so many. */
    private static final int DOCUMENTATION = 3;

    private static final int SHORTEST_TEXT = 300;
    private static final int DONORS = 40;
    private static final int FEWEST_DONORS = 10;
    private static final int TRIES = 400;
    /** The box of the article holds this share of its words. */
    private static final float ARTICLE_SHARE = 0.9f;

    private static final int FEW = 12;
    private static final int MANY_IN = 5;
    private static final int MANY = 6;
    private static final int MOST_SECTIONS = 3;
    private static final int MOST_OTHERS = 14;
    private static final int SHORTEST_BEGINNING = 120;
    private static final int LONGEST_BEGINNING = 1500;

    private final List<JsonNode> golds;
    private final List<JsonNode> threads;

    private AddedPages(List<JsonNode> golds) {
        this.golds = golds;
        this.threads = golds.stream()
                .filter(gold -> gold.path("page_type").asString("").equalsIgnoreCase(PageType.FORUM.name()))
                .filter(gold -> text(gold).length() > SHORTEST_TEXT)
                .toList();
    }

    /** Loads them; none of a set that has no titles or whole texts. */
    static List<Corpus.Page> load(Corpus.PageSet set, int folds) throws IOException {
        Corpus.PageSet lighter = new Corpus.PageSet(set.folder(), set.most(), WEIGHT * set.weight());
        AddedPages added = new AddedPages(set.golds());
        List<Corpus.Page> pages = new ArrayList<>();
        for (JsonNode gold : added.golds) {
            Random random = new Random(gold.get("id").asString().hashCode() * 31L
                    + set.folder().getFileName().toString().hashCode());
            if (fits(gold, random)) {
                for (boolean comments : new boolean[] {true, false}) {
                    Document document = Corpus.document(lighter, gold);
                    if (random.nextDouble() < SHARE && added.add(document, gold, comments, random)) {
                        pages.add(Corpus.page(lighter, gold, document, folds));
                    }
                }
            }
        }
        return pages;
    }

    private static boolean fits(JsonNode gold, Random random) {
        String type = gold.path("page_type").asString("").toUpperCase(Locale.ROOT);
        boolean article = type.isEmpty() || type.equals(PageType.ARTICLE.name());
        boolean documentation = type.equals(PageType.DOCUMENTATION.name()) && random.nextInt(DOCUMENTATION) == 0;
        return (article || documentation) && text(gold).length() > SHORTEST_TEXT;
    }

    private static String text(JsonNode gold) {
        return gold.path("text").asString("");
    }

    private boolean add(Document document, JsonNode gold, boolean comments, Random random) {
        Box article = articleBox(document, gold);
        List<JsonNode> donors = donors(gold, random);
        if (article == null || donors.size() < FEWEST_DONORS) {
            return false;
        }
        String language = document.expectFirst("html").attr("lang").toLowerCase(Locale.ROOT);
        AddedSections sections =
                new AddedSections(random, language.isEmpty() ? gold.path("lang").asString("en") : language);
        if (comments) {
            put(sections.comments(comments(donors, random), document.title()), article.element, false, random);
            return true;
        }
        for (int i = random.nextInt(MOST_SECTIONS); i >= 0; i--) {
            put(others(sections, donors, random), article.element, random.nextInt(6) == 0, random);
        }
        return true;
    }

    /** The innermost box that holds nearly all of the article. */
    private static @Nullable Box articleBox(Document document, JsonNode gold) {
        PageBlocks page = PageBlocks.of(document.body());
        float[] labels = Corpus.labels(page, gold);
        float[] wordsUpTo = new float[labels.length + 1];
        for (Block block : page.blocks()) {
            int i = block.index;
            wordsUpTo[i + 1] = wordsUpTo[i] + (labels[i] >= 0.5f ? block.weight() : 0);
        }
        float all = wordsUpTo[labels.length];
        Box best = null;
        for (Box box : page.boxes()) {
            float held = box.firstBlock < 0 ? 0 : wordsUpTo[box.lastBlock + 1] - wordsUpTo[box.firstBlock];
            best = all > 0 && held >= ARTICLE_SHARE * all ? box : best;
        }
        return best == null || best.parent == null || best.tag == BlockTag.P ? null : best;
    }

    private List<JsonNode> donors(JsonNode gold, Random random) {
        List<JsonNode> donors = new ArrayList<>();
        for (int tries = 0; tries < TRIES && donors.size() < DONORS; tries++) {
            JsonNode donor = golds.get(random.nextInt(golds.size()));
            if (!donor.equals(gold)
                    && text(donor).length() > SHORTEST_TEXT
                    && !donor.path("title").asString("").isEmpty()) {
                donors.add(donor);
            }
        }
        return donors;
    }

    /** Mostly a few, now and then far more words than the article has; half of them from threads, where there are any. */
    private List<String> comments(List<JsonNode> donors, Random random) {
        int many = random.nextInt(MANY_IN) == 0 ? MANY : 1;
        int count = 2 + many * (int) Math.abs(random.nextGaussian() * FEW);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<JsonNode> from = threads.isEmpty() || random.nextBoolean() ? donors : threads;
            texts.add(sentences(text(from.get(random.nextInt(from.size()))), random));
        }
        return texts;
    }

    /** One to six sentences from somewhere in a text, now and then in several lines. */
    private static String sentences(String text, Random random) {
        String[] all = text.split("(?<=[.!?。！？])\\s*|\n", 0);
        int count = 1 + random.nextInt(6);
        int from = random.nextInt(Math.max(1, all.length - count));
        StringBuilder some = new StringBuilder();
        for (int i = from; i < Math.min(all.length, from + count); i++) {
            some.append(all[i]).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return some.toString().strip();
    }

    private static Element others(AddedSections sections, List<JsonNode> donors, Random random) {
        int count = 1 + random.nextInt(MOST_OTHERS);
        List<String> titles = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonNode donor = donors.get(random.nextInt(donors.size()));
            titles.add(donor.path("title").asString());
            String text = text(donor);
            int end = text.indexOf('\n', SHORTEST_BEGINNING);
            int to = Math.min(end < 0 ? text.length() : end, LONGEST_BEGINNING);
            beginnings.add(text.substring(0, to).replace('\n', ' '));
        }
        return sections.others(titles, beginnings);
    }

    /** Puts the section before the article, into its end, behind it or behind the box around it. */
    private static void put(Element section, Element article, boolean before, Random random) {
        boolean page = article.nameIs("body");
        int place = random.nextInt(4);
        Element around = article.parent();
        if (before && !page) {
            article.before(section);
        } else if (page || place == 0) {
            article.appendChild(section);
        } else if (place == 1 && around != null && !around.nameIs("body")) {
            around.after(section);
        } else {
            article.after(section);
        }
    }
}
