package dev.winnow.store.article;

import static dev.winnow.store.database.TableColumns.column;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Content;
import dev.winnow.article.FactField;
import dev.winnow.article.FactType;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.article.Removed;
import dev.winnow.text.quality.Signal;
import dev.winnow.text.quality.Signals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** An article back from its row. */
public final class ArticleRow {
    private ArticleRow() {}

    /** The article back from its row. */
    public static Article article(ResultSet row) throws SQLException {
        return new Article(
                facts(row),
                new Content(
                        row.getString("text"),
                        row.getString("markdown"),
                        "",
                        row.getString("comments"),
                        row.getInt("word_count")),
                PageType.valueOf(row.getString("page_type").toUpperCase(Locale.ROOT)),
                row.getString("charset"),
                row.getDouble("confidence"),
                Completeness.valueOf(row.getString("completeness").toUpperCase(Locale.ROOT)),
                new Removed(row.getDouble("boilerplate_fraction"), List.of()));
    }

    /** The text's signals back from their columns. */
    static Signals signals(ResultSet row) throws SQLException {
        var values = new EnumMap<Signal, Double>(Signal.class);
        for (Signal signal : Signal.values()) {
            double value = row.getDouble(signal.column());
            if (!row.wasNull()) {
                values.put(signal, value);
            }
        }
        return new Signals(values);
    }

    private static Facts facts(ResultSet row) throws SQLException {
        Facts.Builder facts = Facts.builder();
        for (FactField field : FactField.FACTS) {
            if (field.type() == FactType.TEXTS) {
                facts.texts(field, texts(row, field.column()));
            } else {
                facts.text(field, row.getString(field.column()));
            }
        }
        FactSources.read(row.getString("fact_sources"), facts);
        return facts.build();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        // PostgreSQL hands out strings, H2 objects that are strings.
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String.class::cast)
                .toList();
    }
}
