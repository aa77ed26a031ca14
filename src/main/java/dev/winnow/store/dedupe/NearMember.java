package dev.winnow.store.dedupe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A published version among its near-duplicates.
 *
 * @param current whether it is in {@code article}; an exact duplicate is not
 * @param facts how many of title, authors and date are known
 * @param firstRun the first published run that had its address
 * @param day of publication, else of capture, ISO 8601; null where neither is known
 */
record NearMember(
        long id,
        String address,
        String site,
        boolean current,
        boolean full,
        int facts,
        long firstRun,
        @Nullable String day,
        int words) {
    /** Best first: in {@code article}, complete, most metadata, earliest, longest; the address settles ties. */
    static final Comparator<NearMember> RANK = Comparator.comparing(NearMember::current)
            .thenComparing(NearMember::full)
            .thenComparing(NearMember::facts)
            .reversed()
            .thenComparing(NearMember::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparing(NearMember::words).reversed())
            .thenComparing(NearMember::address)
            .thenComparing(NearMember::id);

    static final String COLUMNS = """
            id, address, site, state, completeness, title, word_count, near_cluster, near_relation, near_similarity,
            COALESCE(CARDINALITY(authors), 0) AS author_count, published_date,
            COALESCE(published_date, CAST(captured_at AS DATE)) AS first_day,
            (SELECT MIN(a.run_id) FROM article_version a
                WHERE a.address = v.address AND a.published_at IS NOT NULL) AS first_run,
            published_at IS NOT NULL AND (state = 'CURRENT' OR state = 'DUPLICATE' AND NOT EXISTS (
                SELECT 1 FROM article_version n WHERE n.capture_id = v.capture_id
                    AND n.run_id > v.run_id AND n.published_at IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM withdrawal w JOIN run r ON r.id = w.run_id
                    WHERE w.capture_id = v.capture_id AND w.run_id > v.run_id AND r.published_at IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM run_held_site h
                            WHERE h.run_id = w.run_id AND h.site = w.site AND h.state <> 'PUBLISHED'))) AS live""";

    static NearMember of(ResultSet row) throws SQLException {
        int facts = (row.getString("title") == null ? 0 : 1)
                + (row.getInt("author_count") == 0 ? 0 : 1)
                + (row.getString("published_date") == null ? 0 : 1);
        return new NearMember(
                row.getLong("id"),
                row.getString("address"),
                row.getString("site"),
                row.getString("state").equals("CURRENT"),
                row.getString("completeness").equals("full"),
                facts,
                row.getLong("first_run"),
                row.getString("first_day"),
                row.getInt("word_count"));
    }

    /** What this one is to a representative. */
    String relationTo(NearMember representative) {
        if (page(address).equals(page(representative.address))) {
            return "recapture";
        }
        return host(site).equals(host(representative.site)) ? "variant" : "syndicated";
    }

    /** One address as far as it is written in several ways: scheme, www, tracking, index file, slash at the end. */
    static String page(String address) {
        String rest = address.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://", "").replaceFirst("#.*$", "");
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        String kept = query < 0 ? "" : withoutTracking(rest.substring(query + 1));
        int slash = path.indexOf('/');
        String site = host(slash < 0 ? path : path.substring(0, slash));
        String file = slash < 0 ? "" : path.substring(slash);
        file = file.replaceFirst("/(?:index\\.[a-z]{2,5})?$", "").replaceFirst("/amp$", "");
        return site + file + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static String withoutTracking(String query) {
        var kept = new StringBuilder();
        for (String part : query.split("&", -1)) {
            String key = part.toLowerCase(Locale.ROOT);
            boolean tracks = key.startsWith("utm_")
                    || key.startsWith("fbclid=")
                    || key.startsWith("gclid=")
                    || key.startsWith("ref=")
                    || key.startsWith("amp=")
                    || key.equals("amp");
            if (!tracks && !part.isEmpty()) {
                kept.append(kept.isEmpty() ? "" : "&").append(part);
            }
        }
        return kept.toString();
    }

    private static String host(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|mobile|amp)\\.", "");
    }
}
