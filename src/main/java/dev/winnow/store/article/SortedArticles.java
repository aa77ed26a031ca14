package dev.winnow.store.article;

import dev.winnow.store.database.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Articles in an order that no index gives. The database sorts the rows' numbers once, on its disk where they are many, and
 * the articles are fetched a page at a time: to look for the next page by value would be a sort for each.
 */
final class SortedArticles {
    private static final int PAGE = 100;
    private static final int NUMBERS = 10_000;

    private final JdbcClient jdbc;
    private final Dialect dialect;

    SortedArticles(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    void each(Articles.ArticleFilter filter, ArticleOrder order, Articles.RowSink<StoredArticle> sink)
            throws IOException {
        String sql = "SELECT id FROM article_version WHERE state = 'CURRENT'" + Articles.condition(filter)
                + " ORDER BY " + order.by(dialect) + dialect.bytewise("address");
        try (Stream<Long> numbers =
                Articles.bind(jdbc.sql(sql), filter).withFetchSize(NUMBERS).query(Long.class).stream()) {
            Iterator<Long> left = numbers.iterator();
            while (left.hasNext()) {
                for (StoredArticle article : articles(page(left))) {
                    sink.accept(article);
                }
            }
        }
    }

    private static List<Long> page(Iterator<Long> left) {
        var page = new ArrayList<Long>(PAGE);
        while (left.hasNext() && page.size() < PAGE) {
            page.add(left.next());
        }
        return page;
    }

    private record NumberedArticle(long number, StoredArticle article) {}

    /** In the order of the numbers, which the database does not keep. */
    private List<StoredArticle> articles(List<Long> numbers) {
        Map<Long, NumberedArticle> found = jdbc
                .sql("SELECT v.* FROM article_version v WHERE id IN (:numbers)")
                .param("numbers", numbers)
                .query((row, line) -> new NumberedArticle(row.getLong("id"), Articles.row(row, line)))
                .stream()
                .collect(Collectors.toMap(NumberedArticle::number, Function.identity()));
        return numbers.stream()
                .map(number -> Objects.requireNonNull(found.get(number)).article())
                .toList();
    }
}
