package dev.winnow.extract.site.evidence;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.model.Boosting;
import dev.winnow.extract.block.model.Corpus;
import dev.winnow.extract.block.model.Forest;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteProfile;
import dev.winnow.extract.site.SiteSample;
import dev.winnow.extract.site.evidence.SiteCorpus.LabelledPage;
import dev.winnow.extract.site.evidence.SiteCorpus.LabelledSite;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains the model of sites: {@code TrainSiteModel MODEL OPINIONS SET… -- SITE…}. A set is a folder as for {@code TrainBlockModel},
 * which wrote the opinions of its pages; a site is a folder of one site's pages that no model has seen. Each page is learned from
 * with a few other pages of its site and with many.
 */
public final class TrainSiteModel {
    private static final int SEED = 7;
    /** Other pages that are known of a site. */
    private static final int[] KNOWN = {1, 2, 3, 5, 8, 12, 20, SiteSample.MOST_PAGES};

    private static final int EACH = 6;
    /** Times that a site is learned from with something added. */
    private static final int FURNISHED = 2;

    private static final int MOST_PAGES = 60;
    /** Pages of one host among many count little: few of them are known, and what repeats on a shop's pages is often content. */
    private static final float HOST_WEIGHT = 0.02f;

    private static final Boosting.Recipe RECIPE = new Boosting.Recipe(1, 3, 40, 8, 0.1f, 2, 0.6f);
    /** More of these speaks against a block. */
    private static final Set<String> FALLING = Set.of(
            "text-share",
            "text-pages",
            "place-repeats",
            "headed-repeats",
            "heading-share",
            "box-repeats-1",
            "box-repeats-2",
            "box-repeats-3");
    /** More of these speaks for a block. */
    private static final Set<String> RISING = Set.of("place-content", "headed-content");

    private static final int WIDTH = SiteFeatures.NAMES.size();

    private final List<float[]> rows = new ArrayList<>();
    private final List<float[]> margins = new ArrayList<>();
    private final List<float[]> labels = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private final Random random = new Random(SEED);

    private TrainSiteModel() {}

    public static void main(String[] args) throws IOException, XGBoostError {
        List<String> all = List.of(args);
        int mark = all.indexOf("--");
        List<Corpus.PageSet> sets =
                all.subList(2, mark).stream().map(Corpus.PageSet::of).toList();
        List<LabelledSite> sites = new ArrayList<>(SiteCorpus.hosts(sets, Path.of(args[1]), HOST_WEIGHT));
        List<Path> folders =
                all.subList(mark + 1, all.size()).stream().map(Path::of).toList();
        for (int i = 0; i < folders.size(); i++) {
            sites.add(SiteCorpus.site(folders.get(i), null));
            List<String> foreign = SiteCorpus.lines(folders.get((i + 1) % folders.size()), "text");
            for (int time = 0; time < FURNISHED; time++) {
                AddedFurniture added =
                        new AddedFurniture(foreign, SiteCorpus.lines(folders.get(i), "title"), SEED * i + time);
                sites.add(SiteCorpus.site(folders.get(i), added));
            }
        }
        for (int i = 0; i < folders.size(); i++) {
            List<String> foreign = SiteCorpus.lines(folders.get((i + 1) % folders.size()), "text");
            sites.add(SiteCorpus.site(folders.get(i), new AddedContents(foreign, SEED * i)));
        }
        TrainSiteModel training = new TrainSiteModel();
        sites.forEach(training::add);
        SiteModel model = new SiteModel(training.grow());
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
            model.write(out);
        }
    }

    private void add(LabelledSite site) {
        int count = Math.min(MOST_PAGES, site.pages().size());
        double pageWeight = site.weight() > 0 ? site.weight() : 4 / Math.sqrt(count);
        for (LabelledPage page : site.pages().subList(0, count)) {
            for (int time = 0; time < EACH; time++) {
                add(page, profile(site, page), pageWeight);
            }
        }
    }

    private SiteProfile profile(LabelledSite site, LabelledPage page) {
        List<PageSample> others = site.pages().stream()
                .filter(other -> !other.equals(page))
                .map(LabelledPage::sample)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(others, random);
        int known = KNOWN[random.nextInt(KNOWN.length)];
        return SiteProfile.of(SiteSample.of(others.subList(0, Math.min(known, others.size()))));
    }

    private void add(LabelledPage page, SiteProfile site, double pageWeight) {
        int size = page.sample().size();
        SiteFeatures features = new SiteFeatures(site, page.view(), page.sample());
        float[] pageRows = new float[size * WIDTH];
        float[] row = new float[WIDTH];
        float[] margin = new float[size];
        float[] label = new float[size];
        float[] weight = new float[size];
        for (int i = 0; i < size; i++) {
            features.describe(i, page.opinion()[i], row);
            System.arraycopy(row, 0, pageRows, i * WIDTH, WIDTH);
            margin[i] = SiteModel.logOdds(page.opinion()[i]);
            Block block = page.view().page.blocks().get(i);
            label[i] = page.labels()[i] >= 0.5f ? 1 : 0;
            double blockWeight = Math.sqrt(Math.max(1, block.weight()) / Math.max(30, page.goldWords()));
            weight[i] = Float.isNaN(page.labels()[i]) ? 0 : (float) (pageWeight * blockWeight);
        }
        rows.add(pageRows);
        margins.add(margin);
        labels.add(label);
        weights.add(weight);
    }

    private Forest grow() throws XGBoostError {
        String monotone = SiteFeatures.NAMES.stream()
                .map(name -> FALLING.contains(name) ? "-1" : RISING.contains(name) ? "1" : "0")
                .collect(Collectors.joining(",", "(", ")"));
        return Boosting.grow(
                RECIPE,
                joined(rows),
                WIDTH,
                joined(labels),
                joined(weights),
                joined(margins),
                Map.of("monotone_constraints", monotone));
    }

    private static float[] joined(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return Arrays.copyOf(all, at);
    }
}
