package dev.winnow.cli.eval;

import dev.winnow.extract.language.LanguageDetector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one page came out. A part is null where the gold lacks what it needs.
 *
 * @param lang primary subtag of the page's language: as the gold states it, else as its text reads; null where unsure
 * @param missing whether there was no prediction at all; it is scored as empty output
 * @param with share of the wanted snippets found, 1 where there are none
 * @param without share of the unwanted snippets found, 1 where there are none
 */
record PageScore(
        String id,
        @Nullable String pageType,
        @Nullable String lang,
        boolean missing,
        boolean empty,
        @Nullable BodyScore body,
        @Nullable SegmentScore segments,
        double with,
        double without,
        @Nullable TitleScore title,
        FactScore author,
        FactScore date,
        @Nullable Double langExact) {

    /**
     * How the content came out.
     *
     * @param equal whether the words are the gold's, one by one
     */
    record BodyScore(boolean goldEmpty, WordOverlap.Match word, Shingles shingles, boolean equal) {}

    /**
     * How the title came out.
     *
     * @param given whether there was an answer
     */
    record TitleScore(boolean exact, double f1, boolean given) {}

    /**
     * How authors or date came out.
     *
     * @param given whether there was an answer
     * @param f1 null where the gold has no such fact
     */
    record FactScore(boolean given, @Nullable Double f1, boolean exact) {}

    static PageScore of(Gold gold, @Nullable Prediction prediction) {
        Prediction said =
                prediction == null ? new Prediction(gold.id(), null, null, List.of(), null, null) : prediction;
        String text = orEmpty(said.text());
        boolean hasSegments = !gold.with().isEmpty() || !gold.without().isEmpty();
        return new PageScore(
                gold.id(),
                gold.pageType(),
                gold.lang() == null ? LanguageDetector.shared().ofText(gold.words()) : primary(gold.lang()),
                prediction == null,
                text.isBlank(),
                gold.text() == null ? null : body(text, gold.text()),
                hasSegments ? SegmentScore.of(text, gold.with(), gold.without()) : null,
                SegmentScore.share(text, gold.with()),
                SegmentScore.share(text, gold.without()),
                gold.title() == null || gold.title().isEmpty() ? null : title(orEmpty(said.title()), gold.title()),
                author(AuthorNames.of(said.authors()), AuthorNames.of(gold.authors())),
                date(GoldDay.of(said.date()), GoldDay.of(gold.date())),
                gold.lang() == null || gold.lang().isEmpty()
                        ? null
                        : (primary(said.lang()).equals(primary(gold.lang())) ? 1.0 : 0.0));
    }

    /** What pages are ordered by to find the worst: the best measure that the gold allows. */
    double rank() {
        return body != null ? body.word().f1() : segments != null ? segments.f1() : with;
    }

    private static BodyScore body(String text, String gold) {
        List<String> output = WordOverlap.of(text);
        List<String> reference = WordOverlap.of(gold);
        return new BodyScore(
                gold.isEmpty(),
                WordOverlap.match(text, gold),
                Shingles.of(output, reference),
                output.equals(reference));
    }

    private static TitleScore title(String said, String gold) {
        String output = WordOverlap.folded(WordOverlap.unified(said));
        String reference = WordOverlap.folded(WordOverlap.unified(gold));
        return new TitleScore(
                output.equals(reference), WordOverlap.match(output, reference).f1(), !said.isBlank());
    }

    private static FactScore author(Set<String> said, Set<String> gold) {
        return new FactScore(!said.isEmpty(), gold.isEmpty() ? null : AuthorNames.f1(said, gold), said.equals(gold));
    }

    private static FactScore date(Optional<GoldDay> said, Optional<GoldDay> gold) {
        if (gold.isEmpty()) {
            return new FactScore(said.isPresent(), null, false);
        }
        boolean exact = said.isPresent() && said.get().answers(gold.get());
        return new FactScore(said.isPresent(), exact ? 1.0 : 0.0, exact);
    }

    private static String primary(@Nullable String lang) {
        return orEmpty(lang).strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
