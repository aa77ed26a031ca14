package dev.winnow.store.outcome;

import static dev.winnow.store.database.TableColumns.column;

import dev.winnow.article.Article;
import dev.winnow.article.Facts;
import dev.winnow.store.article.FactDate;
import dev.winnow.store.article.FactSources;
import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.database.Dialect;
import dev.winnow.store.database.TableColumns;
import dev.winnow.store.run.Run;
import dev.winnow.text.quality.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an article stands in its row. */
final class VersionColumns {
    private VersionColumns() {}

    static TableColumns<Outcome.Written> of(Run run, Dialect dialect) {
        var columns = new ArrayList<>(extracted(run, dialect));
        columns.add(column("language_confidence", w -> languageConfidence(w.article())));
        columns.add(column("boilerplate_fraction", w -> w.article().removed().fraction()));
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
                fact("canonical_url", Facts::canonicalUrl),
                fact("title", Facts::title),
                fact("authors", facts -> facts.authors().toArray(String[]::new)),
                fact("published", Facts::published),
                fact("published_date", facts -> FactDate.day(facts.published())),
                fact("published_time", facts -> FactDate.time(facts.published())),
                fact("modified", Facts::modified),
                fact("modified_date", facts -> FactDate.day(facts.modified())),
                fact("modified_time", facts -> FactDate.time(facts.modified())),
                fact("site_name", Facts::siteName),
                fact("section", Facts::section),
                fact("tags", facts -> facts.tags().toArray(String[]::new)),
                fact("language", Facts::language),
                fact("description", Facts::description),
                fact("image", Facts::image),
                fact("licence", Facts::licence),
                new TableColumns.Column<>(
                        "fact_sources",
                        dialect.json(),
                        w -> FactSources.of(w.article().facts().sources())),
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
                column("extractor_version", w -> run.extractorVersion()));
    }

    private static @Nullable Double languageConfidence(Article article) {
        Facts.FactSource source = article.facts().sources().get(Facts.FactName.LANGUAGE);
        return source == null ? null : source.confidence();
    }

    private static TableColumns.Column<Outcome.Written> fact(String name, Function<Facts, @Nullable Object> fact) {
        return column(name, written -> fact.apply(written.article().facts()));
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
