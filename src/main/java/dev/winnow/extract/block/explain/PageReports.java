package dev.winnow.extract.block.explain;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.model.BlockModel;
import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.explain.PageReport;
import dev.winnow.extract.explain.Reason;
import dev.winnow.extract.site.SiteProfile;
import dev.winnow.extract.site.evidence.SiteEvidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes the report on a page: its blocks judged once more, with somebody listening for the reasons. */
public final class PageReports {
    private static final int LONGEST = 3_000;

    private PageReports() {}

    /**
     * Reports on a page.
     *
     * @param page parsed with positions, if places are wanted
     * @param most blocks to report
     * @param site what is known of the page's site, null for nothing
     * @param label what became of a block
     */
    public static PageReport of(
            Document page, int most, @Nullable SiteProfile site, Function<Block, BlockReport.Label> label) {
        PageBlocks blocks = PageBlocks.of(page.body());
        int count = blocks.blocks().size();
        Reasons reasons = new Reasons(Math.min(most, count));
        PageView view = new PageView(blocks, DeclaredMetadata.of(page));
        BlockModel.Opinion opinion = BlockModel.shipped().judge(view, reasons);
        SiteEvidence evidence = site == null ? null : SiteEvidence.of(site, view, opinion);
        List<BlockReport> shown = new ArrayList<>();
        for (Block block : blocks.blocks().subList(0, Math.min(most, count))) {
            shown.add(new BlockReport(
                    block.index,
                    label.apply(block),
                    evidence == null ? opinion.blocks[block.index] : evidence.probability(block),
                    block.weight(),
                    text(block),
                    SourcePlace.of(block),
                    reasons(reasons.of(block), evidence, block)));
        }
        Map<PageType, Float> types = new EnumMap<>(PageType.class);
        for (PageType type : PageType.values()) {
            types.put(type, opinion.types[type.ordinal()]);
        }
        return new PageReport(shown, count, types);
    }

    private static List<Reason> reasons(List<Reason> model, @Nullable SiteEvidence evidence, Block block) {
        Reason reason = evidence == null ? null : evidence.reason(block);
        if (reason == null) {
            return model;
        }
        List<Reason> all = new ArrayList<>(model);
        all.add(0, reason);
        return List.copyOf(all);
    }

    private static String text(Block block) {
        StringBuilder text = new StringBuilder();
        for (Node node : block.nodes) {
            if (node instanceof TextNode words && text.length() <= LONGEST) {
                String whole = words.getWholeText();
                text.append(node.previousSibling() instanceof Element before && before.nameIs("br") ? " " : "")
                        .append(whole, 0, Math.min(whole.length(), LONGEST + 1));
            }
        }
        String flat = text.toString().replaceAll("\\s+", " ").strip();
        return flat.length() > LONGEST ? flat.substring(0, LONGEST) + "…" : flat;
    }
}
