package dev.winnow.store.export;

import dev.winnow.extract.Article;
import dev.winnow.extract.Facts;
import dev.winnow.store.ArticleJson;
import dev.winnow.store.Change;
import dev.winnow.store.FactDate;
import dev.winnow.store.StoredArticle;
import dev.winnow.text.quality.Signal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of every export, in order: the one place that names them. CSV, Parquet and front matter hold exactly these;
 * JSON Lines has those of {@link #ARTICLE} from {@link ArticleJson}, as {@code extract} writes them, and the rest from here.
 */
final class Fields {
    private static final String SIGNAL = "A measure of the text, see docs/signals.md.";

    /** What was extracted. */
    static final List<Field> ARTICLE = List.of(
            stored("id", Field.Type.TEXT, "The file's name without its ending.", a -> ArticleJson.id(a.locator())),
            optional("url", Field.Type.TEXT, "Address of the capture.", StoredArticle::url),
            fact("canonical_url", "The address that the page gives for itself.", Facts::canonicalUrl),
            fact("title", "Headline without the site's name.", Facts::title),
            texts("authors", "People, in the page's order.", Facts::authors),
            fact("date", "When it was published, as exactly as the page says.", Facts::published),
            fact("modified", "When it was last changed, as exactly as the page says.", Facts::modified),
            fact("site_name", "The site's own name.", Facts::siteName),
            fact("section", "The section that the site filed it under.", Facts::section),
            texts("tags", "Keywords and topics, in the page's order.", Facts::tags),
            fact("language", "Language of the text, as en.", Facts::language),
            fact("description", "The page's own summary.", Facts::description),
            fact("image", "Address of the lead image.", Facts::image),
            fact("licence", "Address or name of a stated licence.", Facts::licence),
            article("page_type", Field.Type.TEXT, "The kind of page.", a -> lower(a.pageType())),
            article("charset", Field.Type.TEXT, "Character set of the bytes.", Article::charset),
            article("text", Field.Type.TEXT, "The content.", a -> a.content().text()),
            article("word_count", Field.Type.INTEGER, "Words of the text.", a -> a.content()
                    .wordCount()),
            article(
                    "confidence",
                    Field.Type.DOUBLE,
                    "How far to trust the choice of content, 0 to 1.",
                    a -> ArticleJson.rounded(a.confidence())),
            article("completeness", Field.Type.TEXT, "full, paywalled or truncated.", a -> lower(a.completeness())),
            optional(
                    "comments",
                    Field.Type.TEXT,
                    "Readers' comments, where they were kept.",
                    a -> a.article().content().comments().isEmpty()
                            ? null
                            : a.article().content().comments()),
            stored(
                    "sources",
                    Field.Type.JSON,
                    "For each fact, where it came from and how far to trust it.",
                    a -> ArticleJson.sources(a.article().facts())));

    /** Typed dates, and where the article came from. */
    static final List<Field> PROVENANCE = List.of(
            optional("published_date", Field.Type.DATE, "The day of date.", a -> FactDate.day(published(a))),
            optional(
                    "published_time",
                    Field.Type.TIME,
                    "The instant of date; null where only the day is known.",
                    a -> instant(FactDate.time(published(a)))),
            optional("modified_date", Field.Type.DATE, "The day of modified.", a -> FactDate.day(modified(a))),
            optional(
                    "modified_time",
                    Field.Type.TIME,
                    "The instant of modified; null where only the day is known.",
                    a -> instant(FactDate.time(modified(a)))),
            new Field(
                    "address",
                    Field.Type.TEXT,
                    true,
                    "What the article is known by, from night to night.",
                    Row::address),
            stored("site", Field.Type.TEXT, "Host of url, or the folder.", StoredArticle::site),
            stored("locator", Field.Type.TEXT, "Where the bytes are in the archive.", StoredArticle::locator),
            optional("captured_at", Field.Type.TIME, "When the page was fetched.", a -> micros(a.capturedAt())),
            stored("body_sha256", Field.Type.TEXT, "SHA-256 of the bytes.", StoredArticle::bodySha256),
            stored("extractor_version", Field.Type.TEXT, "What extracted it.", StoredArticle::extractorVersion),
            stored("run", Field.Type.LONG, "The run that published it.", StoredArticle::runId),
            stored("published_at", Field.Type.TIME, "When that run was published.", a -> micros(a.publishedAt())));

    /** What was measured of the text; {@code docs/signals.md} says how. */
    static final List<Field> SIGNALS = signals();

    /** What an export of changes has besides. */
    static final List<Field> CHANGE = List.of(
            change("change", Field.Type.TEXT, "added, changed or withdrawn.", c -> lower(c.kind())),
            change("changed_run", Field.Type.LONG, "The run that changed it.", Change::runId),
            change("changed_at", Field.Type.TIME, "When the change became visible.", c -> micros(c.changedAt())));

    private Fields() {}

    /** All columns; of an export of changes or of everything. */
    static List<Field> all(boolean changes) {
        var all = new ArrayList<>(ARTICLE);
        all.addAll(PROVENANCE);
        all.addAll(SIGNALS);
        if (changes) {
            all.addAll(CHANGE);
        }
        return List.copyOf(all);
    }

    private static List<Field> signals() {
        var signals = new ArrayList<Field>();
        for (Signal signal : Signal.values()) {
            signals.add(
                    signal.isCount()
                            ? optional(
                                    signal.column(),
                                    Field.Type.INTEGER,
                                    SIGNAL,
                                    a -> whole(a.signals().value(signal)))
                            : optional(signal.column(), Field.Type.DOUBLE, SIGNAL, a -> a.signals()
                                    .value(signal)));
        }
        signals.add(optional(
                "language_confidence",
                Field.Type.DOUBLE,
                "How sure language is, 0 to 1.",
                a -> languageConfidence(a.article().facts())));
        signals.add(optional("boilerplate_fraction", Field.Type.DOUBLE, SIGNAL, a -> a.article()
                .removed()
                .fraction()));
        signals.add(
                near("near_cluster", Field.Type.TEXT, "Its cluster of near-duplicates.", StoredArticle.Near::cluster));
        signals.add(near(
                "near_relation",
                Field.Type.TEXT,
                "What it is to the cluster's representative.",
                StoredArticle.Near::relation));
        signals.add(near(
                "near_similarity",
                Field.Type.DOUBLE,
                "To the representative, 0 to 1.",
                StoredArticle.Near::similarity));
        return List.copyOf(signals);
    }

    private static Field near(
            String name, Field.Type type, String meaning, Function<StoredArticle.Near, @Nullable Object> value) {
        return optional(name, type, meaning, a -> a.near() == null ? null : value.apply(a.near()));
    }

    private static @Nullable Integer whole(@Nullable Double count) {
        return count == null ? null : count.intValue();
    }

    private static @Nullable Double languageConfidence(Facts facts) {
        Facts.Source source = facts.sources().get(Facts.Field.LANGUAGE);
        return facts.language() == null || source == null ? null : source.confidence();
    }

    private static Field stored(
            String name, Field.Type type, String meaning, Function<StoredArticle, @Nullable Object> value) {
        return new Field(name, type, true, meaning, ofArticle(value));
    }

    private static Field optional(
            String name, Field.Type type, String meaning, Function<StoredArticle, @Nullable Object> value) {
        return new Field(name, type, false, meaning, ofArticle(value));
    }

    private static Field article(
            String name, Field.Type type, String meaning, Function<Article, @Nullable Object> value) {
        return stored(name, type, meaning, stored -> value.apply(stored.article()));
    }

    private static Field fact(String name, String meaning, Function<Facts, @Nullable Object> value) {
        return optional(
                name,
                Field.Type.TEXT,
                meaning,
                stored -> value.apply(stored.article().facts()));
    }

    private static Field texts(String name, String meaning, Function<Facts, List<String>> value) {
        return stored(
                name,
                Field.Type.TEXTS,
                meaning,
                stored -> value.apply(stored.article().facts()));
    }

    private static Field change(
            String name, Field.Type type, String meaning, Function<Change, @Nullable Object> value) {
        return new Field(name, type, true, meaning, row -> value.apply(Objects.requireNonNull(row.change())));
    }

    private static Function<Row, @Nullable Object> ofArticle(Function<StoredArticle, @Nullable Object> value) {
        return row -> row.article() == null ? null : value.apply(row.article());
    }

    private static @Nullable String published(StoredArticle stored) {
        return stored.article().facts().published();
    }

    private static @Nullable String modified(StoredArticle stored) {
        return stored.article().facts().modified();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
