package dev.winnow.extract.site.evidence;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BlockWords;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.model.BlockModel;
import dev.winnow.extract.block.model.Corpus;
import dev.winnow.extract.block.model.GoldLabels;
import dev.winnow.extract.site.PageSample;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sites with several labelled pages: whole ones, and the pages of one host within a set. */
final class SiteCorpus {
    /** All pages of training are of one day: age plays no part. */
    private static final int DAY = 20_000;

    private SiteCorpus() {}

    /** A page whose blocks are labelled, NaN where nobody asks for a block and nobody minds it. */
    record LabelledPage(PageView view, float[] opinion, PageSample sample, float[] labels, float goldWords) {}

    /**
     * A site.
     *
     * @param weight what each of its pages counts
     */
    record LabelledSite(String name, List<LabelledPage> pages, float weight) {}

    /**
     * Reads a folder that holds one site's pages; nothing was learned from them, so that the model that ships may judge them.
     *
     * @param added what is added to each page, null for nothing
     */
    static LabelledSite site(Path folder, @Nullable Addition added) throws IOException {
        Corpus.PageSet set = new Corpus.PageSet(folder, Integer.MAX_VALUE, 1);
        List<LabelledPage> pages = new ArrayList<>();
        for (JsonNode gold : set.golds()) {
            pages.add(page(set, gold, null, added));
        }
        return new LabelledSite(folder.getFileName().toString(), pages, 0);
    }

    /** Paragraphs of a site's pages, and their titles. */
    static List<String> lines(Path folder, String field) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode gold : new Corpus.PageSet(folder, 30, 1).golds()) {
            gold.path(field)
                    .asString("")
                    .lines()
                    .filter(line -> field.equals("title") || isParagraph(line))
                    .limit(4)
                    .forEach(lines::add);
        }
        return lines;
    }

    private static boolean isParagraph(String line) {
        return line.length() > 60 && line.length() < 350;
    }

    /**
     * Reads the hosts of which a set has several pages.
     *
     * @param opinions what forests that had not seen a page say of it, as {@code TrainBlockModel} writes them
     */
    static List<LabelledSite> hosts(List<Corpus.PageSet> sets, Path opinions, float weight) throws IOException {
        Map<String, LabelledSite> byHost = new TreeMap<>();
        for (Corpus.PageSet set : sets) {
            for (JsonNode gold : set.golds()) {
                JsonNode url = gold.path("url");
                String host = url.isNull() ? null : SiteName.ofAddress(url.asString());
                Path opinion = opinions.resolve(
                        set.folder().getFileName() + "/" + gold.get("id").asString() + ".bin");
                if (host != null && Files.exists(opinion) && !gold.path("text").isNull()) {
                    byHost.computeIfAbsent(host, h -> new LabelledSite(h, new ArrayList<>(), weight * set.weight()))
                            .pages()
                            .add(page(set, gold, opinion, null));
                }
            }
        }
        return byHost.values().stream().filter(site -> site.pages().size() > 1).toList();
    }

    private static LabelledPage page(
            Corpus.PageSet set, JsonNode gold, @Nullable Path opinion, @Nullable Addition added) throws IOException {
        Document document = Corpus.document(set, gold);
        if (added != null) {
            added.add(
                    document,
                    GoldLabels.label(
                            PageBlocks.of(document.body()), gold.get("text").asString()));
        }
        PageBlocks blocks = PageBlocks.of(document.body());
        PageView view = new PageView(blocks, DeclaredMetadata.of(document));
        float[] shares = opinion == null ? BlockModel.shipped().judge(view).blocks : read(opinion);
        String text = gold.get("text").asString();
        Set<String> neutral = neutral(gold);
        float[] labels = GoldLabels.label(blocks, text);
        for (Block block : blocks.blocks()) {
            if (block.box.element.closest("[" + Addition.MARK + "]") != null) {
                labels[block.index] = 0;
            } else if (neutral.contains(folded(text(block))) || (added != null && !added.teachesPage())) {
                labels[block.index] = Float.NaN;
            }
        }
        String name = set.folder().getFileName() + "/" + gold.get("id").asString();
        PageSample sample = PageSamples.of(view, shares, PageSample.hash(name), DAY);
        return new LabelledPage(
                view, shares, sample, labels, BlockWords.of(text).size());
    }

    private static float[] read(Path opinion) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(opinion))) {
            float[] shares = new float[in.readInt()];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = in.readFloat();
            }
            return shares;
        }
    }

    private static Set<String> neutral(JsonNode gold) {
        Set<String> lines = new HashSet<>();
        for (String field : List.of("contested", "optional")) {
            for (JsonNode line : gold.path(field)) {
                lines.add(folded(line.asString()));
            }
        }
        return lines;
    }

    private static String text(Block block) {
        StringBuilder text = new StringBuilder();
        for (Node node : block.nodes) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText()).append(' ');
            }
        }
        return text.toString();
    }

    private static String folded(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
