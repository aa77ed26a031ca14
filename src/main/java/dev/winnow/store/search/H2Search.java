package dev.winnow.store.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A search over an index of our own, in tables: for each word and segment of some thousand versions one row with the versions
 * that hold it. Ranked by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; k1 1.2, b 0.75), a word of
 * the title counting as five.
 */
final class H2Search implements Search {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int PAGE = 200;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    H2Search(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void index(long run, Runnable first) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                first.run();
                return new IndexSegment(template, run).write();
            }));
        }
    }

    @Override
    public List<SearchHit> find(SearchRequest query) {
        Map<Long, Double> scores = scores(query.words());
        List<Long> ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .toList();
        var hits = new ArrayList<SearchHit>();
        for (int i = 0; i < ranked.size() && hits.size() < query.limit(); i += PAGE) {
            List<Long> page = ranked.subList(i, Math.min(ranked.size(), i + PAGE));
            Map<Long, RankedVersion> found = found(query, page);
            for (Long version : page) {
                RankedVersion article = found.get(version);
                if (article != null && hits.size() < query.limit() && article.hasPhrases(query.words())) {
                    hits.add(article.hit(query.words(), scores.getOrDefault(version, 0.0)));
                }
            }
        }
        return hits;
    }

    /** Of the versions that hold every word and none of the excluded. */
    private Map<Long, Double> scores(SearchTerms words) {
        List<Map<Long, Integer>> holders = words.wanted().stream()
                .flatMap(clause -> clause.tokens().stream().map(token -> holders(clause, token)))
                .sorted(Comparator.comparing(Map::size))
                .toList();
        var all = new HashSet<>(holders.get(0).keySet());
        holders.forEach(each -> all.retainAll(each.keySet()));
        for (SearchTerms.Clause clause : words.unwanted()) {
            if (clause.tokens().size() == 1) {
                all.removeAll(holders(clause, clause.tokens().get(0)).keySet());
            }
        }
        return all.isEmpty() ? Map.of() : bm25(all, holders);
    }

    private Map<Long, Double> bm25(Set<Long> versions, List<Map<Long, Integer>> holders) {
        Map<Long, Integer> lengths = lengths(versions);
        long count = Math.max(1, number("SELECT COALESCE(SUM(versions), 0) FROM search_segment"));
        double mean = Math.max(1, number("SELECT COALESCE(SUM(tokens), 0) FROM search_segment")) / (double) count;
        var scores = new HashMap<Long, Double>();
        for (Map<Long, Integer> each : holders) {
            double idf = Math.log(1 + (count - each.size() + 0.5) / (each.size() + 0.5));
            for (Long version : versions) {
                int often = each.getOrDefault(version, 0);
                double norm = K1 * (1 - B + B * lengths.getOrDefault(version, 1) / mean);
                scores.merge(version, idf * often * (K1 + 1) / (often + norm), Double::sum);
            }
        }
        return scores;
    }

    private Map<Long, Integer> lengths(Set<Long> versions) {
        var lengths = new HashMap<Long, Integer>();
        template.query("SELECT lengths FROM search_segment", row -> {
            Postings.each(row.getBytes(1), (version, length) -> {
                if (versions.contains(version)) {
                    lengths.put(version, length);
                }
            });
        });
        return lengths;
    }

    /** How often each version has a token, or for the last one of an open clause, what begins with it. */
    private Map<Long, Integer> holders(SearchTerms.Clause clause, String token) {
        boolean open = clause.prefix()
                && token.equals(clause.tokens().get(clause.tokens().size() - 1));
        var holders = new HashMap<Long, Integer>();
        // From segment to segment, since the words of each lie together.
        jdbc.sql("""
                        SELECT p.postings FROM search_segment s
                        JOIN search_posting p ON p.run_id = s.run_id AND p.last_version = s.last_version
                        WHERE p.term BETWEEN :token AND :end""")
                .param("token", token)
                .param("end", open ? token + '\uFFFF' : token)
                .query(row -> {
                    Postings.each(row.getBytes(1), (version, count) -> holders.merge(version, count, Integer::sum));
                });
        return holders;
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private record RankedVersion(
            String address,
            @Nullable String title,
            String site,
            @Nullable String language,
            @Nullable LocalDate published,
            @Nullable String description,
            String text) {
        boolean hasPhrases(SearchTerms words) {
            List<SearchTerms.Clause> phrases = words.clauses().stream()
                    .filter(clause -> clause.tokens().size() > 1)
                    .toList();
            if (phrases.isEmpty()) {
                return true;
            }
            List<String> tokens = SearchTokens.of(
                    Stream.of(title, description, text).filter(Objects::nonNull).collect(Collectors.joining("\n")));
            return phrases.stream().allMatch(phrase -> PhraseMatch.isIn(tokens, phrase) != phrase.excluded());
        }

        SearchHit hit(SearchTerms words, double score) {
            String marked = title == null ? null : Snippet.marked(title, words);
            return new SearchHit(address, title, marked, site, language, published, score, Snippet.of(text, words));
        }
    }

    private Map<Long, RankedVersion> found(SearchRequest query, List<Long> versions) {
        Set<String> conditions = new HashSet<>();
        var statement = new HashMap<String, Object>();
        statement.put("versions", versions);
        if (query.site() != null) {
            conditions.add(" AND site = :site");
            statement.put("site", query.site());
        }
        if (query.language() != null) {
            conditions.add(" AND language = :language");
            statement.put("language", query.language());
        }
        if (query.since() != null) {
            conditions.add(" AND published_date >= :since");
            statement.put("since", query.since());
        }
        var found = new HashMap<Long, RankedVersion>();
        jdbc.sql("SELECT id, address, title, site, language, published_date, description, text FROM article_version"
                        + " WHERE id IN (:versions) AND state = 'CURRENT'" + String.join("", conditions))
                .params(statement)
                .query(row -> {
                    found.put(
                            row.getLong("id"),
                            new RankedVersion(
                                    row.getString("address"),
                                    row.getString("title"),
                                    row.getString("site"),
                                    row.getString("language"),
                                    row.getObject("published_date", LocalDate.class),
                                    row.getString("description"),
                                    row.getString("text")));
                });
        return found;
    }
}
