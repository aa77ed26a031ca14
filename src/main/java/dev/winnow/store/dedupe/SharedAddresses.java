package dev.winnow.store.dedupe;

import dev.winnow.store.database.Batches;
import dev.winnow.store.run.Run;
import dev.winnow.text.near.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Settles what each article of a run is known by. The address that a page states for itself is the first candidate, but
 * templates state wrong ones: every page of a blog calls itself the front page, every saved file {@code index.html}. So an
 * address that pages of different texts share is given only to those that have a right to it; the others fall back on the
 * next candidate: {@code og:url}, the address that was captured, the place in the archive.
 *
 * <p>Who has a right to a shared address: whoever was read under it before; else the page that was captured under it, and
 * pages whose texts are nearly the same as its own; else, where nobody was, all of them if their texts are nearly the same,
 * and none otherwise. Pages captured under one address are captures of one article, whatever their texts.
 *
 * <p>It goes through addresses and locators in order, so that neither threads nor a kill change the result.
 */
final class SharedAddresses {
    /** Candidates but the last, which no two pages share. */
    private static final int ROUNDS = 3;

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    SharedAddresses(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Settles the addresses of a run's new versions. Call in a transaction. */
    void settle(Run run) {
        keepEarlier(run);
        List<String> shared = shared(run);
        for (int round = 0; round < ROUNDS && !shared.isEmpty(); round++) {
            for (String address : shared) {
                part(run, address);
            }
            shared = shared(run);
        }
    }

    /** What an article was known by is what it is known by, as long as its page states the same of itself. */
    private void keepEarlier(Run run) {
        var earlier = jdbc.sql("""
                        SELECT v.id, p.address FROM article_version v JOIN article_version p ON p.id = (
                            SELECT MAX(e.id) FROM article_version e WHERE e.capture_id = v.capture_id AND e.run_id < v.run_id)
                        WHERE v.run_id = :run AND v.state = 'WRITTEN' AND p.address <> v.address
                            AND p.canonical_url IS NOT DISTINCT FROM v.canonical_url
                            AND p.og_url IS NOT DISTINCT FROM v.og_url
                            AND p.address IN (v.og_url, v.url, v.locator)""")
                .param("run", run.id())
                .query((row, number) -> new Object[] {row.getString("address"), row.getLong("id")})
                .list();
        update(earlier);
    }

    /** Addresses under which pages with different texts were read that were captured under different addresses. */
    private List<String> shared(Run run) {
        return jdbc.sql("""
                        SELECT address FROM article_version WHERE run_id = :run AND state = 'WRITTEN'
                        GROUP BY address
                        HAVING COUNT(DISTINCT text_sha256) > 1 AND COUNT(DISTINCT COALESCE(url, locator)) > 1
                        UNION
                        SELECT v.address FROM article_version v JOIN article_version o ON o.address = v.address
                        WHERE v.run_id = :run AND v.state = 'WRITTEN' AND o.state = 'CURRENT'
                            AND o.capture_id <> v.capture_id AND o.text_sha256 <> v.text_sha256
                            AND COALESCE(o.url, o.locator) <> COALESCE(v.url, v.locator)
                        ORDER BY 1""").param("run", run.id()).query(String.class).list();
    }

    /** A version that claims an address. */
    private record Claimant(
            long id, long capture, boolean current, String own, String address, List<String> candidates) {
        static Claimant of(ResultSet row) throws SQLException {
            String url = row.getString("url");
            String locator = row.getString("locator");
            List<String> candidates = Stream.of(row.getString("canonical_url"), row.getString("og_url"), url, locator)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .distinct()
                    .toList();
            return new Claimant(
                    row.getLong("id"),
                    row.getLong("capture_id"),
                    row.getString("state").equals("CURRENT"),
                    url == null ? locator : url,
                    row.getString("address"),
                    candidates);
        }

        /** What comes after the address that it has now; the last candidate stays. */
        String next() {
            int at = candidates.indexOf(address);
            return candidates.get(Math.min(at + 1, candidates.size() - 1));
        }

        boolean isCapturedUnder(String claimed) {
            return NearMember.page(own).equals(NearMember.page(claimed));
        }
    }

    private void part(Run run, String address) {
        List<Claimant> all = claimants(run, address);
        Claimant owner = owner(all, address);
        Claimant first = owner == null ? all.get(0) : owner;
        Fingerprint text = text(first);
        List<Claimant> strangers = new ArrayList<>();
        for (Claimant claimant : all) {
            if (!claimant.current()
                    && !claimant.equals(first)
                    && !claimant.own().equals(first.own())
                    && !isNear(text, claimant)) {
                strangers.add(claimant);
            }
        }
        List<Claimant> leaving = owner != null || strangers.isEmpty()
                ? strangers
                : all.stream().filter(claimant -> !claimant.current()).toList();
        update(leaving.stream()
                .map(claimant -> new Object[] {claimant.next(), claimant.id()})
                .toList());
    }

    /** Who has a right to an address: the article that is read under it, or the page that was captured under it. */
    private static @Nullable Claimant owner(List<Claimant> all, String address) {
        Claimant current = all.stream().filter(Claimant::current).findFirst().orElse(null);
        if (current != null) {
            // Its own new version takes its place.
            return all.stream()
                    .filter(claimant -> !claimant.current() && claimant.capture() == current.capture())
                    .findFirst()
                    .orElse(current);
        }
        return all.stream()
                .filter(claimant -> claimant.isCapturedUnder(address))
                .findFirst()
                .orElse(null);
    }

    private List<Claimant> claimants(Run run, String address) {
        return jdbc.sql("""
                        SELECT id, capture_id, state, url, locator, address, canonical_url, og_url FROM article_version
                        WHERE address = :address AND (run_id = :run AND state = 'WRITTEN' OR state = 'CURRENT')
                        ORDER BY locator, id""")
                .param("address", address)
                .param("run", run.id())
                .query((row, number) -> Claimant.of(row))
                .list();
    }

    private boolean isNear(Fingerprint text, Claimant claimant) {
        return text.similarity(text(claimant)).isPresent();
    }

    private Fingerprint text(Claimant claimant) {
        return Fingerprint.of(jdbc.sql("SELECT text FROM article_version WHERE id = :id")
                .param("id", claimant.id())
                .query(String.class)
                .single());
    }

    private void update(List<Object[]> rows) {
        for (List<Object[]> batch : Batches.of(rows, BATCH)) {
            template.batchUpdate("UPDATE article_version SET address = ? WHERE id = ?", batch);
        }
    }
}
