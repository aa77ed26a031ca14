package dev.winnow.extract.block.model;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.PageBlocks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.TextNode;

/** Labels the few blocks of a page that annotated segments speak of: 1 wanted, 0 unwanted, NaN where nothing is said. */
final class SegmentLabels {
    /** A segment shorter than this, in characters, counts only where it is the whole block. */
    private static final int TELLING = 20;

    private SegmentLabels() {}

    static float[] label(PageBlocks page, List<String> wanted, List<String> unwanted) {
        float[] labels = new float[page.blocks().size()];
        Arrays.fill(labels, Float.NaN);
        for (Block block : page.blocks()) {
            String text = squeeze(block.nodes().stream()
                    .map(node -> ((TextNode) node).getWholeText())
                    .collect(Collectors.joining()));
            boolean yes = speaksOf(text, wanted);
            boolean no = speaksOf(text, unwanted);
            if (yes != no) {
                labels[block.index] = yes ? 1 : 0;
            }
        }
        return labels;
    }

    private static boolean speaksOf(String text, List<String> segments) {
        for (String segment : segments) {
            String part = squeeze(segment);
            boolean whole = text.equals(part);
            boolean within = part.length() >= TELLING && text.contains(part);
            boolean around = text.length() >= TELLING && part.contains(text);
            if (whole || within || around) {
                return true;
            }
        }
        return false;
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
