package dev.winnow.store.export.format;

import dev.winnow.article.Article;
import dev.winnow.article.FactField;
import dev.winnow.article.FactType;
import dev.winnow.article.Facts;
import dev.winnow.store.article.ArticleChange;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.article.ArticleJson;
import dev.winnow.store.article.FactDate;
import dev.winnow.store.article.StoredArticle;
import dev.winnow.text.quality.Signal;
import dev.winnow.text.quality.Signals;
import java.nio.charset.StandardCharsets;
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
public final class ExportFields {
    /** Of the names, types and meanings in every export; the first number rises when something breaks. */
    public static final String SCHEMA_VERSION = "2.1";

    private static final String SIGNAL = "A measure of the text, see docs/signals.md.";

    /** What was extracted. */
    static final List<ExportField> ARTICLE = article();

    /** Typed dates, and where the article came from. */
    static final List<ExportField> PROVENANCE = provenance();

    /** What was measured of the text; {@code docs/signals.md} says how. */
    static final List<ExportField> SIGNALS = signals();

    /** What an export of changes has besides. */
    static final List<ExportField> CHANGE = List.of(
            change("change", ExportField.Type.TEXT, "added, changed or withdrawn.", c -> lower(c.kind())),
            change("changed_run", ExportField.Type.LONG, "The run that changed it.", ArticleChange::runId),
            change("changed_at", ExportField.Type.TIME, "When the change became visible.", c -> micros(c.changedAt())));

    private ExportFields() {}

    /** All columns; of an export of changes or of everything. */
    public static List<ExportField> all(boolean changes) {
        var all = new ArrayList<>(ARTICLE);
        all.addAll(PROVENANCE);
        all.addAll(SIGNALS);
        if (changes) {
            all.addAll(CHANGE);
        }
        return List.copyOf(all);
    }

    private static List<ExportField> article() {
        var fields = new ArrayList<ExportField>();
        fields.add(new ExportField(
                "id",
                ExportField.Type.TEXT,
                true,
                "Names the article, from night to night and in every database.",
                row -> ArticleHashes.articleId(row.address())));
        fields.add(optional("url", ExportField.Type.TEXT, "Address of the capture.", StoredArticle::url));
        ArticleJson.inOrder().forEach(field -> fields.add(fact(field)));
        fields.addAll(List.of(
                article("page_type", ExportField.Type.TEXT, "The kind of page.", a -> lower(a.pageType())),
                article("charset", ExportField.Type.TEXT, "Character set of the bytes.", Article::charset),
                article("text", ExportField.Type.TEXT, "The content.", a -> a.content()
                        .text()),
                article("word_count", ExportField.Type.INTEGER, "Words of the text.", a -> a.content()
                        .wordCount()),
                article(
                        "confidence",
                        ExportField.Type.DOUBLE,
                        "How far to trust the choice of content, 0 to 1.",
                        a -> ArticleJson.rounded(a.confidence())),
                article(
                        "completeness",
                        ExportField.Type.TEXT,
                        "full, paywalled or truncated.",
                        a -> lower(a.completeness())),
                optional(
                        "comments",
                        ExportField.Type.TEXT,
                        "Readers' comments, where they were kept.",
                        a -> a.article().content().comments().isEmpty()
                                ? null
                                : a.article().content().comments()),
                stored(
                        "sources",
                        ExportField.Type.JSON,
                        "For each fact, where it came from and how far to trust it.",
                        a -> ArticleJson.sources(a.article().facts()))));
        return List.copyOf(fields);
    }

    private static List<ExportField> provenance() {
        var fields = new ArrayList<ExportField>();
        FactField.FACTS.stream().filter(field -> field.type() == FactType.DATE).forEach(date -> {
            fields.add(day(date));
            fields.add(instant(date));
        });
        fields.addAll(List.of(
                new ExportField(
                        "address",
                        ExportField.Type.TEXT,
                        true,
                        "What the article is known by, from night to night.",
                        ExportRow::address),
                stored("site", ExportField.Type.TEXT, "Host of url, or the folder.", StoredArticle::site),
                stored("locator", ExportField.Type.TEXT, "Where the bytes are in the archive.", StoredArticle::locator),
                optional(
                        "captured_at",
                        ExportField.Type.TIME,
                        "When the page was fetched.",
                        a -> micros(a.capturedAt())),
                stored("body_sha256", ExportField.Type.TEXT, "SHA-256 of the bytes.", StoredArticle::bodySha256),
                stored(
                        "extractor_version",
                        ExportField.Type.TEXT,
                        "What extracted it.",
                        StoredArticle::extractorVersion),
                stored("run", ExportField.Type.LONG, "The run that published it.", StoredArticle::runId),
                stored(
                        "published_at",
                        ExportField.Type.TIME,
                        "When that run was published.",
                        a -> micros(a.publishedAt())),
                article(
                        "markdown",
                        ExportField.Type.TEXT,
                        "The content with its structure and links, as CommonMark.",
                        a -> a.content().markdown()),
                article(
                        "text_sha256",
                        ExportField.Type.TEXT,
                        "SHA-256 of text in UTF-8: the same text, the same value.",
                        a -> ArticleHashes.sha256(a.content().text().getBytes(StandardCharsets.UTF_8))),
                stored(
                        "version_id",
                        ExportField.Type.TEXT,
                        "Names this version of the article: another where anything that was extracted is another.",
                        StoredArticle::versionId)));
        return List.copyOf(fields);
    }

    private static ExportField day(FactField date) {
        return optional(
                date.column() + "_date",
                ExportField.Type.DATE,
                "The day of " + date.key() + ".",
                a -> FactDate.day(a.article().facts().text(date)));
    }

    private static ExportField instant(FactField date) {
        return optional(
                date.column() + "_time",
                ExportField.Type.TIME,
                "The instant of " + date.key() + "; null where only the day is known.",
                a -> instant(FactDate.time(a.article().facts().text(date))));
    }

    private static List<ExportField> signals() {
        var signals = new ArrayList<ExportField>();
        for (Signal signal : Signal.values()) {
            signals.add(
                    signal.isCount()
                            ? optional(
                                    signal.column(),
                                    ExportField.Type.INTEGER,
                                    SIGNAL,
                                    a -> whole(a.signals().value(signal)))
                            : optional(signal.column(), ExportField.Type.DOUBLE, SIGNAL, a -> a.signals()
                                    .value(signal)));
        }
        signals.add(optional(
                "language_confidence",
                ExportField.Type.DOUBLE,
                "How sure language is, 0 to 1.",
                a -> languageConfidence(a.article().facts())));
        signals.add(optional(
                "boilerplate_fraction",
                ExportField.Type.DOUBLE,
                SIGNAL,
                a -> Signals.rounded(a.article().removed().fraction())));
        signals.add(near(
                "near_cluster", ExportField.Type.TEXT, "Its cluster of near-duplicates.", StoredArticle.Near::cluster));
        signals.add(near(
                "near_relation",
                ExportField.Type.TEXT,
                "What it is to the cluster's representative.",
                StoredArticle.Near::relation));
        signals.add(near(
                "near_similarity",
                ExportField.Type.DOUBLE,
                "To the representative, 0 to 1.",
                StoredArticle.Near::similarity));
        return List.copyOf(signals);
    }

    private static ExportField near(
            String name, ExportField.Type type, String meaning, Function<StoredArticle.Near, @Nullable Object> value) {
        return optional(name, type, meaning, a -> a.near() == null ? null : value.apply(a.near()));
    }

    private static @Nullable Integer whole(@Nullable Double count) {
        return count == null ? null : count.intValue();
    }

    private static @Nullable Double languageConfidence(Facts facts) {
        Facts.FactSource source = facts.sources().get(FactField.LANGUAGE);
        return facts.language() == null || source == null ? null : Signals.rounded(source.confidence());
    }

    private static ExportField stored(
            String name, ExportField.Type type, String meaning, Function<StoredArticle, @Nullable Object> value) {
        return new ExportField(name, type, true, meaning, ofArticle(value));
    }

    private static ExportField optional(
            String name, ExportField.Type type, String meaning, Function<StoredArticle, @Nullable Object> value) {
        return new ExportField(name, type, false, meaning, ofArticle(value));
    }

    private static ExportField article(
            String name, ExportField.Type type, String meaning, Function<Article, @Nullable Object> value) {
        return stored(name, type, meaning, stored -> value.apply(stored.article()));
    }

    private static ExportField fact(FactField field) {
        return field.type() == FactType.TEXTS
                ? article(field.key(), ExportField.Type.TEXTS, field.meaning(), a -> a.facts()
                        .texts(field))
                : optional(field.key(), ExportField.Type.TEXT, field.meaning(), a -> a.article()
                        .facts()
                        .text(field));
    }

    private static ExportField change(
            String name, ExportField.Type type, String meaning, Function<ArticleChange, @Nullable Object> value) {
        return new ExportField(name, type, true, meaning, row -> value.apply(Objects.requireNonNull(row.change())));
    }

    private static Function<ExportRow, @Nullable Object> ofArticle(Function<StoredArticle, @Nullable Object> value) {
        return row -> row.article() == null ? null : value.apply(row.article());
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
