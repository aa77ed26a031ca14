package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.ExportField;
import dev.winnow.store.export.format.ExportFields;
import dev.winnow.store.export.format.WinnowVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What people want to know of an export before they use it, as Markdown. */
final class DatasetCard {
    private static final int MOST = 20;

    private final ExportScope scope;
    private final ExportLayout layout;
    private final StringBuilder card = new StringBuilder();

    DatasetCard(ExportScope scope, ExportLayout layout) {
        this.scope = scope;
        this.layout = layout;
    }

    /**
     * The card.
     *
     * @param name of the file, or the pattern of the files in the folder
     * @param contract name of the file that holds the {@link DataContract}
     */
    String text(String name, String contract, Articles.Moment moment, Counts counts, ExportFacts facts) {
        line("# " + (scope.changesOnly() ? "Changes of articles" : "Articles"));
        line("");
        line(
                "Texts and facts of web pages that Winnow took from archives. This card is made of what the export holds.");
        line("");
        overview(name, moment, counts, facts);
        counts("Languages", facts.languages());
        counts("Sites", facts.sites());
        counts("Kinds of pages", facts.pageTypes());
        counts("Completeness", facts.completeness());
        columns(contract, counts, facts);
        howItWasMade(facts);
        howToRead(name);
        licence(facts);
        return card.toString();
    }

    private void overview(String name, Articles.Moment moment, Counts counts, ExportFacts facts) {
        line("| | |");
        line("| --- | --- |");
        row("File", name);
        row("Rows", number(counts.articles() + counts.withdrawn()));
        if (scope.changesOnly()) {
            row("Changed after action", String.valueOf(scope.since()));
            row("Withdrawn among them", number(counts.withdrawn()));
        }
        row("Last run in it", moment.run() == null ? "none" : moment.run() + ", published " + moment.publishedAt());
        row("Chosen by site", Objects.requireNonNullElse(scope.filter().site(), "all"));
        row("Chosen by language", Objects.requireNonNullElse(scope.filter().language(), "all"));
        row("Words", number(facts.words()));
        row("Sites", facts.sites().number());
        row("Languages", facts.languages().number());
        row("Published", facts.published().toString());
        row("Fetched", facts.captured().toString());
        row("Winnow", WinnowVersion.get() + ", schema " + ExportFields.SCHEMA_VERSION);
        row("Licence", "not stated by Winnow, see below");
        line("");
    }

    private void counts(String title, ExportFacts.ValueCounts counts) {
        List<Map.Entry<String, Long>> all = counts.mostFrequent();
        if (all.isEmpty()) {
            return;
        }
        line("## " + title);
        line("");
        line("| | articles |");
        line("| --- | ---: |");
        all.stream().limit(MOST).forEach(count -> row(count.getKey(), number(count.getValue())));
        line("");
        if (all.size() > MOST) {
            line("And " + number(all.size() - MOST) + " more.");
            line("");
        }
    }

    private void columns(String contract, Counts counts, ExportFacts facts) {
        line("## Columns");
        line("");
        line("Types and what is promised of them: `" + contract + "`.");
        line("");
        line("| column | rows with a value | meaning |");
        line("| --- | ---: | --- |");
        long rows = counts.articles() + counts.withdrawn();
        for (int i = 0; i < facts.fields().size(); i++) {
            ExportField field = facts.fields().get(i);
            String share = rows == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * facts.filled(i) / rows);
            line("| `" + field.name() + "` | " + number(facts.filled(i)) + share + " | " + field.meaning() + " |");
        }
        line("");
    }

    private void howItWasMade(ExportFacts facts) {
        line("## How it was made");
        line("");
        line(
                "Each page's main content was told from menus, advertisements and comments by its structure; pages that hold no"
                        + " article were left out. Of pages with the same text one is here. Facts such as title, authors and date are"
                        + " what the page says of itself; `sources` says where each one stood and how far to trust it.");
        line("");
        List<String> versions = facts.extractors().mostFrequent().stream()
                .map(count -> cell(count.getKey()) + " (" + number(count.getValue()) + ")")
                .limit(MOST)
                .toList();
        if (!versions.isEmpty()) {
            line("Extractor versions, with articles: " + String.join(", ", versions) + ".");
            line("");
        }
    }

    private void howToRead(String name) {
        line("## How to read it");
        line("");
        line("With DuckDB, for example" + (layout.isFolder() ? ", in this folder:" : ":"));
        line("");
        line("```sql");
        line(query(name));
        line("```");
        line("");
    }

    private String query(String name) {
        String file =
                "'" + name.replace("'", "''") + "'" + (layout.partition() == null ? "" : ", hive_partitioning = true");
        return switch (layout.format()) {
            case PARQUET -> "SELECT language, count(*) FROM read_parquet(" + file + ") GROUP BY 1;";
            case JSONL ->
                "SELECT language, count(*) FROM read_json(" + file + ", format = 'newline_delimited') GROUP BY 1;";
            case CSV -> "SELECT language, count(*) FROM read_csv(" + file + ") GROUP BY 1;";
            case MARKDOWN -> "SELECT filename, content FROM read_text(" + file + ") LIMIT 10;";
        };
    }

    private void licence(ExportFacts facts) {
        line("## Licence");
        line("");
        long stated = 0;
        for (int i = 0; i < facts.fields().size(); i++) {
            stated += facts.fields().get(i).name().equals("licence") ? facts.filled(i) : 0;
        }
        line("The texts are the sites'. " + number(stated)
                + " of the articles state a licence (column `licence`). Whether"
                + " and under which terms the others may be used, and what they say of people, is for whoever hands this on to"
                + " find out; write it here.");
    }

    private void row(String name, String value) {
        line("| " + cell(name) + " | " + cell(value) + " |");
    }

    /** A page may call itself anything: nothing of it is Markdown or HTML here. */
    private static String cell(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replaceAll("([\\\\|`*\\[\\]<>])", "\\\\$1");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void line(String text) {
        card.append(text).append('\n');
    }
}
