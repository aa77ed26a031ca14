package dev.winnow.store.article;

import dev.winnow.store.database.Batches;
import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.database.Dialect;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works out what changed since a moment, from the feed in {@code article_change}. */
final class ChangeFeed {
    /** Whole texts. */
    private static final int PAGE = 100;
    /** Addresses; each question for more looks at all changes again. */
    private static final int ADDRESSES = 10_000;

    private final JdbcClient jdbc;
    private final Dialect dialect;

    ChangeFeed(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /**
     * An address that the feed names.
     *
     * @param before the version that was read at that moment; null where there was none
     */
    private record Touched(String address, @Nullable Long before, long runId, Instant changedAt) {}

    void each(Articles.ArticleFilter filter, long action, Articles.RowSink<ArticleChange> sink) throws IOException {
        String after = "";
        List<Touched> page;
        do {
            page = page(action, after);
            for (List<Touched> some : Batches.of(page, PAGE)) {
                for (ArticleChange change : changes(filter, some)) {
                    sink.accept(change);
                }
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1).address();
        } while (page.size() == ADDRESSES);
    }

    /** The first change says what was there before, the last one when it became what it is. */
    private List<Touched> page(long action, String after) {
        String address = dialect.bytewise("address");
        var pages = new LinkedHashMap<String, Touched>();
        jdbc.sql("""
                        SELECT c.address, c.previous_version_id, c.run_id, c.changed_at FROM article_change c
                        JOIN (SELECT DISTINCT address, %1$s AS place FROM article_change
                            WHERE action_id > :action AND %1$s > :after ORDER BY place LIMIT %2$d) p
                            ON p.address = c.address
                        WHERE c.action_id > :action
                        ORDER BY p.place, c.action_id""".formatted(address, ADDRESSES))
                .param("action", action)
                .param("after", after)
                .query(row -> {
                    long previous = row.getLong("previous_version_id");
                    Long before = row.wasNull() ? null : previous;
                    String name = row.getString("address");
                    Touched first = pages.get(name);
                    pages.put(
                            name,
                            new Touched(
                                    name,
                                    first == null ? before : first.before(),
                                    row.getLong("run_id"),
                                    DatabaseTime.of(row, "changed_at")));
                });
        return List.copyOf(pages.values());
    }

    private List<ArticleChange> changes(Articles.ArticleFilter filter, List<Touched> page) {
        Map<String, StoredArticle> now = now(filter, page);
        Set<Long> foreign = foreign(filter, page);
        var changes = new ArrayList<ArticleChange>();
        for (Touched touched : page) {
            StoredArticle article = now.get(touched.address());
            boolean wasThere = touched.before() != null && !foreign.contains(touched.before());
            if (article != null || wasThere) {
                changes.add(new ArticleChange(
                        touched.address(), kind(wasThere, article), touched.runId(), touched.changedAt(), article));
            }
        }
        return changes;
    }

    private static ArticleChange.ChangeKind kind(boolean wasThere, @Nullable StoredArticle article) {
        if (article == null) {
            return ArticleChange.ChangeKind.WITHDRAWN;
        }
        return wasThere ? ArticleChange.ChangeKind.CHANGED : ArticleChange.ChangeKind.ADDED;
    }

    private Map<String, StoredArticle> now(Articles.ArticleFilter filter, List<Touched> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        return Articles.bind(
                        jdbc.sql("SELECT v.* FROM article_version v WHERE state = 'CURRENT'"
                                        + " AND address IN (:addresses)" + Articles.condition(filter))
                                .param(
                                        "addresses",
                                        page.stream().map(Touched::address).toList()),
                        filter)
                .query(Articles::row)
                .stream()
                .collect(Collectors.toMap(StoredArticle::address, Function.identity()));
    }

    /** Earlier versions that the filter would not have let through: their withdrawal concerns nobody. */
    private Set<Long> foreign(Articles.ArticleFilter filter, List<Touched> page) {
        List<Long> before = page.stream()
                .map(Touched::before)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (before.isEmpty() || filter.equals(Articles.ArticleFilter.ALL)) {
            return Set.of();
        }
        var foreign = new HashSet<Long>();
        jdbc.sql("SELECT id, site, language FROM article_version WHERE id IN (:versions)")
                .param("versions", before)
                .query(row -> {
                    if (!filter.takes(row.getString("site"), row.getString("language"))) {
                        foreign.add(row.getLong("id"));
                    }
                });
        return foreign;
    }
}
