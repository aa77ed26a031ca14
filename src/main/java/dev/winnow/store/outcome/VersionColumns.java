package dev.winnow.store.outcome;

import static dev.winnow.store.database.TableColumns.column;

import dev.winnow.article.Article;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.store.article.FactDate;
import dev.winnow.store.article.FactSources;
import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.database.Dialect;
import dev.winnow.store.database.TableColumns;
import dev.winnow.store.run.Run;
import dev.winnow.text.quality.Signal;
import dev.winnow.text.quality.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an article stands in its row. */
final class VersionColumns {
    private VersionColumns() {}

    static TableColumns<Outcome.Written> of(Run run, Dialect dialect) {
        var columns = new ArrayList<>(extracted(run, dialect));
        FactField.FACTS.forEach(field -> columns.addAll(fact(field)));
        columns.add(column("language_confidence", w -> languageConfidence(w.article())));
        columns.add(column(
                "boilerplate_fraction",
                w -> Signals.rounded(w.article().removed().fraction())));
        for (Signal signal : Signal.values()) {
            columns.add(column(signal.column(), w -> w.signals().value(signal)));
        }
        return new TableColumns<>("article_version", columns);
    }

    private static List<TableColumns.Column<Outcome.Written>> extracted(Run run, Dialect dialect) {
        return List.of(
                new TableColumns.Column<>("capture_id", "(SELECT id FROM capture WHERE locator = ?)", w -> locator(w)),
                column("run_id", w -> run.id()),
                column("state", w -> "WRITTEN"),
                column("address", VersionColumns::address),
                column("locator", VersionColumns::locator),
                column("url", w -> w.reference().url()),
                column("site", w -> w.reference().site()),
                column("captured_at", w -> DatabaseTime.nullable(w.reference().capturedAt())),
                new TableColumns.Column<>(
                        "fact_sources",
                        dialect.json(),
                        w -> FactSources.write(w.article().facts().sources())),
                column("page_type", w -> name(w.article().pageType())),
                column("charset", w -> w.article().charset()),
                column("completeness", w -> name(w.article().completeness())),
                column("confidence", w -> w.article().confidence()),
                column("word_count", w -> w.article().content().wordCount()),
                column("text", w -> w.article().content().text()),
                column("markdown", w -> w.article().content().markdown()),
                column("comments", w -> w.article().content().comments()),
                column("text_sha256", w -> w.hashes().text()),
                column("result_sha256", w -> w.hashes().result()),
                column("body_sha256", w -> Objects.requireNonNull(w.reference().body())
                        .sha256()),
                column("extractor_version", w -> w.reference().readBy(run)));
    }

    private static @Nullable Double languageConfidence(Article article) {
        Facts.FactSource source = article.facts().sources().get(FactField.LANGUAGE);
        return source == null ? null : Signals.rounded(source.confidence());
    }

    /** A date has two more columns: the day, and the instant where the page states one. */
    private static List<TableColumns.Column<Outcome.Written>> fact(FactField field) {
        String name = field.column();
        return switch (field.type()) {
            case TEXT -> List.of(column(name, w -> facts(w).text(field)));
            case TEXTS -> List.of(column(name, w -> facts(w).texts(field).toArray(String[]::new)));
            case DATE ->
                List.of(
                        column(name, w -> facts(w).text(field)),
                        column(name + "_date", w -> FactDate.day(facts(w).text(field))),
                        column(name + "_time", w -> FactDate.time(facts(w).text(field))));
            case SOURCE -> List.of();
        };
    }

    private static Facts facts(Outcome.Written written) {
        return written.article().facts();
    }

    private static String address(Outcome.Written written) {
        String canonical = written.article().facts().canonicalUrl();
        String url = written.reference().url();
        return canonical != null ? canonical : url != null ? url : locator(written);
    }

    private static String locator(Outcome.Written written) {
        return written.reference().locator().toString();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
