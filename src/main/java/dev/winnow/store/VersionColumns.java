package dev.winnow.store;

import static dev.winnow.store.Columns.column;

import dev.winnow.extract.Article;
import dev.winnow.extract.Facts;
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

    static Columns<Outcome.Written> of(Run run, Dialect dialect) {
        var columns = new ArrayList<>(extracted(run, dialect));
        columns.add(column("language_confidence", w -> languageConfidence(w.article())));
        columns.add(column("boilerplate_fraction", w -> w.article().removed().fraction()));
        for (Signal signal : Signal.values()) {
            columns.add(column(signal.column(), w -> w.signals().value(signal)));
        }
        return new Columns<>("article_version", columns);
    }

    private static List<Columns.Column<Outcome.Written>> extracted(Run run, Dialect dialect) {
        return List.of(
                new Columns.Column<>("capture_id", "(SELECT id FROM capture WHERE locator = ?)", w -> locator(w)),
                column("run_id", w -> run.id()),
                column("state", w -> "WRITTEN"),
                column("address", VersionColumns::address),
                column("locator", VersionColumns::locator),
                column("url", w -> w.seen().url()),
                column("site", w -> w.seen().site()),
                column("captured_at", w -> Times.nullable(w.seen().capturedAt())),
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
                new Columns.Column<>(
                        "fact_sources",
                        dialect.json(),
                        w -> Json.of(w.article().facts().sources())),
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
                column("body_sha256", w -> Objects.requireNonNull(w.seen().body())
                        .sha256()),
                column("extractor_version", w -> run.extractorVersion()));
    }

    private static @Nullable Double languageConfidence(Article article) {
        Facts.Source source = article.facts().sources().get(Facts.Field.LANGUAGE);
        return source == null ? null : source.confidence();
    }

    private static Columns.Column<Outcome.Written> fact(String name, Function<Facts, @Nullable Object> fact) {
        return column(name, written -> fact.apply(written.article().facts()));
    }

    private static String address(Outcome.Written written) {
        String canonical = written.article().facts().canonicalUrl();
        String url = written.seen().url();
        return canonical != null ? canonical : url != null ? url : locator(written);
    }

    private static String locator(Outcome.Written written) {
        return written.seen().locator().toString();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
