package dev.winnow.extract.block;

import dev.winnow.extract.PageType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the first opinion of all blocks says about each of them: blocks beside it, in the same boxes, under the same
 * heading and of the same kind. The second forest reads this, which smooths islands and holes away (stacked sequential
 * learning, Cohen and Carvalho 2005).
 */
final class Context {
    private static final String[] STEPS = {
        "p-6", "p-5", "p-4", "p-3", "p-2", "p-1", "p+1", "p+2", "p+3", "p+4", "p+5", "p+6"
    };
    private static final PageType[] TYPES = PageType.values();
    private static final String[] LEVELS = {"box0", "box1", "box2", "box3", "box4", "box5"};

    /** Words and words times probability. */
    private static final class Mean {
        float words;
        float yes;

        void add(float weight, float p) {
            words += weight;
            yes += weight * p;
        }

        float without(float weight, float p, float otherwise) {
            float rest = words - weight;
            return rest < 0.5f ? otherwise : (yes - weight * p) / rest;
        }
    }

    private final PageView view;
    private final List<Block> blocks;
    private final float[] p;
    private final float[] types;
    private final float[] words;
    private final float[] yes;
    private final Map<Integer, Mean> kinds = new HashMap<>();
    private final Map<Integer, Mean> ownKinds = new HashMap<>();
    private final Mean[] boxes;
    private final Map<PageView.Kind, Mean> records = new HashMap<>();
    private final float expected;

    /**
     * @param p the first opinion, one probability a block
     * @param types the page's type, one probability each
     */
    Context(PageView view, float[] p, float[] types) {
        this.view = view;
        this.blocks = view.page.blocks();
        this.p = p;
        this.types = types;
        int n = blocks.size();
        words = new float[n + 1];
        yes = new float[n + 1];
        boxes = new Mean[view.page.boxes().size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = new Mean();
        }
        for (int i = 0; i < n; i++) {
            Block block = blocks.get(i);
            float weight = weight(block);
            words[i + 1] = words[i] + weight;
            yes[i + 1] = yes[i] + weight * p[i];
            kinds.computeIfAbsent(block.box.path, key -> new Mean()).add(weight, p[i]);
            ownKinds.computeIfAbsent(block.box.ownPath(), key -> new Mean()).add(weight, p[i]);
            PageView.Kind last = null;
            for (Box box = block.box; box != null; box = box.parent) {
                boxes[box.id].add(weight, p[i]);
                PageView.Kind kind = view.records.get(box);
                if (kind != null && kind != last) {
                    records.computeIfAbsent(kind, key -> new Mean()).add(weight, p[i]);
                    last = kind;
                }
            }
        }
        expected = words[n] == 0 ? 0 : yes[n] / words[n];
    }

    private static float weight(Block block) {
        return Math.max(0.5f, block.weight());
    }

    void describe(Block block, Row row) {
        int i = block.index;
        float own = p[i];
        float weight = weight(block);
        row.put("p", own);
        for (int step = -6, slot = 0; step <= 6; step++) {
            if (step != 0) {
                int at = i + step;
                row.put("near", STEPS[slot++], at < 0 || at >= p.length ? -0.1f : p[at]);
            }
        }
        row.put("near3", around(i, 3));
        row.put("near10", around(i, 10));
        row.put("near30", around(i, 30));
        row.put("p-before", mean(0, i, -0.1f));
        row.put("p-after", mean(i + 1, p.length, -0.1f));
        row.put("yes-before", yes[p.length] == 0 ? 0 : yes[i] / yes[p.length]);
        Box box = block.box;
        for (String level : LEVELS) {
            row.put("mean", level, boxes[box.id].without(weight, own, own));
            box = box.parent == null ? box : box.parent;
        }
        int heading = view.lastHeading[i];
        int next = view.nextHeading[i];
        row.put("p-heading", heading < 0 ? -0.1f : p[heading]);
        row.put("p-next-heading", next >= p.length ? -0.1f : p[next]);
        row.put("p-section", sectionMean(i, heading, next));
        row.put(
                "p-section-before",
                heading <= 0 ? -0.1f : mean(Math.max(0, view.lastHeading[heading]), heading, -0.1f));
        row.put("p-section-after", next >= p.length ? -0.1f : mean(next, view.nextHeading[next], -0.1f));
        row.put("p-kind", mean(kinds.get(block.box.path), weight, own));
        row.put("p-own-kind", mean(ownKinds.get(block.box.ownPath()), weight, own));
        records(block, weight, own, row);
        row.put("p-top", view.top == null ? -0.1f : boxes[view.top.id].without(0, 0, 0));
        row.put("p-page", expected);
        row.put("p-title", view.firstTitle < 0 ? -0.1f : p[view.firstTitle]);
        for (int type = 0; type < types.length; type++) {
            row.put("type", TYPES[type].name(), types[type]);
        }
    }

    private void records(Block block, float weight, float own, Row row) {
        float innerRecord = -0.1f;
        float outerRecord = -0.1f;
        for (Box box = block.box; box != null; box = box.parent) {
            PageView.Kind kind = view.records.get(box);
            if (kind != null) {
                float mean = mean(records.get(kind), weight, own);
                if (innerRecord < 0) {
                    innerRecord = mean;
                }
                outerRecord = mean;
            }
        }
        row.put("p-record", innerRecord);
        row.put("p-outer-record", outerRecord);
    }

    private static float mean(@Nullable Mean mean, float weight, float own) {
        return mean == null ? own : mean.without(weight, own, own);
    }

    private float sectionMean(int i, int heading, int next) {
        int from = blocks.get(i).isHeading() ? i : Math.max(0, heading);
        float rest = words[next] - words[from] - (words[i + 1] - words[i]);
        return rest < 0.5f ? -0.1f : (yes[next] - yes[from] - (yes[i + 1] - yes[i])) / rest;
    }

    private float around(int i, int reach) {
        return mean(Math.max(0, i - reach), Math.min(p.length, i + reach + 1), 0);
    }

    private float mean(int from, int to, float otherwise) {
        float sum = words[to] - words[from];
        return sum < 0.5f ? otherwise : (yes[to] - yes[from]) / sum;
    }
}
