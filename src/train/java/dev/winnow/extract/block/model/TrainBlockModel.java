package dev.winnow.extract.block.model;

import dev.winnow.article.Extraction;
import dev.winnow.article.PageType;
import dev.winnow.extract.HeldOutReader;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.feature.Lexicon;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains the block model. Arguments: output file, folder for the cross-validated predictions, then the sets as
 * {@link Corpus#load} takes them. Folds are by domain: a page's cross-validated prediction comes from a lexicon and forests that saw no
 * page of its domain. The forests that ship learn from what lexicons said of pages that those lexicons had not seen.
 */
public final class TrainBlockModel {
    private static final int FOLDS = 5;
    private static final int TYPES = PageType.values().length;

    private final List<Corpus.Page> pages;
    /** Articles with something added, to learn from only. */
    private final List<Corpus.Page> added;

    private final BlockModel.Opinion[] opinions;
    private final Scores scores = new Scores();
    private final Scores abroad = new Scores();

    private TrainBlockModel(List<Corpus.Page> pages, List<Corpus.Page> added) {
        this.pages = pages;
        this.added = added;
        this.opinions = new BlockModel.Opinion[pages.size()];
    }

    public static void main(String[] args) throws Exception {
        List<Corpus.Page> pages = new ArrayList<>();
        List<Corpus.Page> added = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            Corpus.PageSet set = Corpus.PageSet.of(args[i]);
            pages.addAll(Corpus.load(set, FOLDS));
            added.addAll(AddedPages.load(set, FOLDS));
            log(set + ", so far " + pages.size() + " pages and " + added.size() + " with something added");
        }
        TrainBlockModel training = new TrainBlockModel(pages, added);
        training.crossValidate();
        training.abroad.means(line -> log("in an unknown language: " + line));
        Calibration calibration = training.scores.report(TrainBlockModel::log);
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
            training.train(calibration).write(out);
        }
        log("written: " + args[0]);
        training.writePredictions(Path.of(args[1]), calibration);
        log("written: predictions in " + args[1]);
    }

    private void crossValidate() throws XGBoostError {
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Lexicon lexicon = WordWeights.learn(chosen(page -> page.fold != out));
            all(page -> page.fold == out).forEach(page -> page.read(lexicon));
            log("lexicon, fold " + fold);
        }
        Forest[] types = new Forest[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Forest typesOut = Trees.types(chosen(page -> page.fold != out));
            all(page -> page.fold == out).forEach(page -> page.tell(typesOut));
            types[fold] = typesOut;
        }
        log("page types");
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Forest blocks = Trees.blocks(all(page -> page.fold != out));
            for (int i = 0; i < pages.size(); i++) {
                if (pages.get(i).fold == fold) {
                    opinions[i] = judge(pages.get(i), types[fold], blocks);
                    scores.add(pages.get(i), opinions[i]);
                    abroad.add(pages.get(i), judge(pages.get(i)::rowAbroad, pages.get(i), types[fold], blocks));
                }
            }
            log("forests, fold " + fold);
        }
    }

    private BlockModel train(Calibration calibration) throws XGBoostError {
        return new BlockModel(
                calibration, WordWeights.learn(pages), Trees.types(pages), Trees.blocks(all(page -> true)));
    }

    private List<Corpus.Page> chosen(Predicate<Corpus.Page> in) {
        return pages.stream().filter(in).toList();
    }

    /** Pages, and those with something added. */
    private List<Corpus.Page> all(Predicate<Corpus.Page> in) {
        return Stream.concat(pages.stream(), added.stream()).filter(in).toList();
    }

    /** Judges a page; without a forest for types it is of none. */
    static BlockModel.Opinion judge(Corpus.Page page, @Nullable Forest types, Forest forest) {
        return judge(page::row, page, types, forest);
    }

    private static BlockModel.Opinion judge(
            IntFunction<float[]> rows, Corpus.Page page, @Nullable Forest types, Forest forest) {
        float[] blocks = new float[page.blocks().size()];
        float[] shares = blocks.length == 0 || types == null ? new float[TYPES] : types.distribution(rows.apply(0));
        for (int i = 0; i < blocks.length; i++) {
            float[] row = rows.apply(i);
            if (types != null) {
                System.arraycopy(shares, 0, row, BlockModel.Layout.TYPES, TYPES);
            }
            blocks[i] = forest.probability(row);
        }
        return new BlockModel.Opinion(shares, blocks);
    }

    /** Writes what the extractor, but for the opinions, makes of each page. */
    private void writePredictions(Path folder, Calibration calibration) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Files.createDirectories(folder);
        Map<String, BufferedWriter> files = new TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Corpus.Page page = pages.get(i);
            BlockModel.Opinion opinion = opinions[i];
            Extraction extraction = HeldOutReader.read(
                    page.body(),
                    document -> MainContent.of(
                            new PageView(PageBlocks.of(document.body()), DeclaredMetadata.of(document)),
                            opinion,
                            calibration,
                            1));
            String set = page.folder.getFileName().toString();
            writeOpinion(folder.resolve("opinions/" + set), page.id, opinion.blocks);
            if (!files.containsKey(set)) {
                files.put(set, Files.newBufferedWriter(folder.resolve(set + ".jsonl")));
            }
            files.get(set).write(json.writeValueAsString(prediction(page.id, extraction)));
            files.get(set).newLine();
        }
        for (BufferedWriter file : files.values()) {
            file.close();
        }
    }

    /** For the model of sites, which must learn from opinions of unseen pages. */
    private static void writeOpinion(Path folder, String id, float[] shares) throws IOException {
        Files.createDirectories(folder);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(id + ".bin"))))) {
            out.writeInt(shares.length);
            for (float share : shares) {
                out.writeFloat(share);
            }
        }
    }

    private static Map<String, Object> prediction(String id, Extraction extraction) {
        return extraction instanceof Extraction.ArticleFound found
                ? Map.of(
                        "id", id,
                        "text", found.article().content().text(),
                        "page_type", found.article().pageType().name(),
                        "confidence", found.article().confidence())
                : Map.of("id", id, "text", "");
    }

    private static void log(String line) {
        System.err.println(LocalTime.now(ZoneOffset.UTC).withNano(0) + " " + line);
    }
}
