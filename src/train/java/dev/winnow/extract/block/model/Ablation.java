package dev.winnow.extract.block.model;

import dev.winnow.extract.block.feature.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells what each family of features brings: trains without it, on the same folds, and compares. Arguments: folders of
 * pages with gold. Grows fewer and quicker trees than the model that ships, so only differences mean something.
 */
public final class Ablation {
    private static final int FOLDS = 5;
    private static final Boosting.Recipe QUICK = new Boosting.Recipe(1, 1, 100, 31, 0.15f, 5, 0.2f);
    private static final Map<String, Predicate<String>> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("nothing", name -> false);
        FAMILIES.put("lexicon", starts("lexicon.", "type-words."));
        FAMILIES.put("names of elements", starts("name.", "names."));
        FAMILIES.put("cues", starts("cue", "heading-cue", "upper-cue"));
        FAMILIES.put(
                "links' targets and prices", starts("link.", "price", "from-price", "record.prices", "outer.prices"));
        FAMILIES.put("boxes around", starts("box", "vote", "in-top", "top-distance", "in."));
        FAMILIES.put("repetition", starts("kind-", "copies", "record.", "outer.", "commonness"));
        FAMILIES.put("neighbours", starts("prev", "next", "around"));
        FAMILIES.put("sections", starts("section", "since-", "heading-names", "heading-depth", "upper-level"));
        FAMILIES.put(
                "the page and its data", starts("page.", "schema.", "url.", "data-overlap", "description-overlap"));
    }

    private Ablation() {}

    private static Predicate<String> starts(String... beginnings) {
        return name -> List.of(beginnings).stream().anyMatch(name::startsWith);
    }

    public static void main(String[] args) throws Exception {
        List<Corpus.Page> pages = new ArrayList<>();
        for (String set : args) {
            pages.addAll(Corpus.load(Corpus.PageSet.of(set), FOLDS));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Lexicon lexicon = WordWeights.learn(
                    pages.stream().filter(page -> page.fold != out).toList());
            pages.stream().filter(page -> page.fold == out).forEach(page -> page.read(lexicon));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Forest types =
                    Trees.types(pages.stream().filter(page -> page.fold != out).toList());
            pages.stream().filter(page -> page.fold == out).forEach(page -> page.tell(types));
        }
        for (Map.Entry<String, Predicate<String>> family : FAMILIES.entrySet()) {
            Scores scores = new Scores();
            List<Corpus.Page> blind =
                    pages.stream().map(page -> page.without(family.getValue())).toList();
            for (int fold = 0; fold < FOLDS; fold++) {
                int out = fold;
                Forest forest = Trees.blocks(
                        QUICK, blind.stream().filter(page -> page.fold != out).toList());
                blind.stream()
                        .filter(page -> page.fold == out)
                        .forEach(page -> scores.add(page, TrainBlockModel.judge(page, null, forest)));
            }
            System.out.printf(Locale.ROOT, "without %s%n", family.getKey());
            scores.means(line -> System.out.println("    " + line));
        }
    }
}
