package dev.winnow.store.dedupe;

import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.database.Batches;
import dev.winnow.store.database.DatabaseTime;
import dev.winnow.text.near.Star;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Marks the published members of each cluster of near-duplicates. Worked out anew from what is published whenever that
 * changes, for the versions that the change touches and all that depend on them: so the marks are the same however the
 * versions came to be published, and a rollback undoes them.
 */
public final class NearClusters {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;

    public NearClusters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A mark as it stands in its row. */
    private record ClusterMark(
            @Nullable String cluster,
            @Nullable String relation,
            @Nullable Double similarity) {
        static final ClusterMark NONE = new ClusterMark(null, null, null);
    }

    /**
     * Marks anew what an action, the publishing of a run or taking it out, has touched. An article that gets other marks has
     * changed for whoever keeps a copy, though its version is the same. Call in that transaction, at its end.
     */
    public void refresh(long action, long run, Instant now) {
        var texts = new TextFingerprints(jdbc);
        var marked = new ArrayList<Long>();
        for (List<Set<Long>> group : NearGraph.groups(NearGraph.around(touched(run), jdbc))) {
            marked.addAll(mark(group, texts));
        }
        tell(action, run, now, marked);
    }

    /** Those among these versions that are read, and that the action has not changed already. */
    private void tell(long action, long run, Instant now, List<Long> versions) {
        jdbc.batchUpdate(
                """
                INSERT INTO article_change (action_id, run_id, address, kind, version_id, previous_version_id, changed_at)
                SELECT ?, ?, v.address, 'changed', v.id, v.id, ? FROM article_version v
                WHERE v.id = ? AND v.state = 'CURRENT' AND NOT EXISTS (
                    SELECT 1 FROM article_change c WHERE c.action_id = ? AND c.address = v.address)""",
                versions.stream()
                        .sorted()
                        .map(id -> new Object[] {action, run, DatabaseTime.column(now), id, action})
                        .toList());
    }

    /** The run's versions, what they replaced or gave way to, and all versions of its captures: as far as any is paired. */
    private List<Long> touched(long run) {
        List<Long> all = jdbc.queryForList("""
                SELECT id FROM article_version WHERE run_id = ?
                UNION SELECT version_id FROM article_change WHERE run_id = ? AND version_id IS NOT NULL
                UNION SELECT previous_version_id FROM article_change WHERE run_id = ? AND previous_version_id IS NOT NULL
                UNION SELECT o.id FROM article_version n JOIN article_version o ON o.capture_id = n.capture_id
                    WHERE n.run_id = ?
                UNION SELECT o.id FROM withdrawal w JOIN article_version o ON o.capture_id = w.capture_id
                    WHERE w.run_id = ?""", Long.class, run, run, run, run, run);
        var paired = new ArrayList<Long>();
        for (List<Long> page : Batches.of(all, PAGE)) {
            paired.addAll(jdbc.queryForList(
                    "SELECT id FROM article_version v WHERE id IN (" + Batches.marks(page.size()) + """
                            ) AND (near_cluster IS NOT NULL
                                OR EXISTS (SELECT 1 FROM near_pair p WHERE p.version_id = v.id)
                                OR EXISTS (SELECT 1 FROM near_pair p WHERE p.other_id = v.id))""",
                    Long.class,
                    page.toArray()));
        }
        return paired;
    }

    /** @return the versions whose marks are others than before */
    private List<Long> mark(List<Set<Long>> sets, TextFingerprints texts) {
        var before = new HashMap<Long, ClusterMark>();
        var live = new HashMap<Long, NearMember>();
        List<Long> all = sets.stream().flatMap(Set::stream).toList();
        for (List<Long> page : Batches.of(all, PAGE)) {
            read(page, before, live);
        }
        var after = new HashMap<Long, ClusterMark>();
        for (Set<Long> set : sets) {
            List<NearMember> members = set.stream()
                    .map(live::get)
                    .filter(Objects::nonNull)
                    .sorted(NearMember.RANK)
                    .toList();
            if (members.size() > 1) {
                put(members, texts, after);
            }
        }
        return write(before, after);
    }

    private void read(List<Long> page, Map<Long, ClusterMark> before, Map<Long, NearMember> live) {
        jdbc.query(
                "SELECT " + NearMember.COLUMNS + " FROM article_version v WHERE id IN (" + Batches.marks(page.size())
                        + ")",
                row -> {
                    before.put(row.getLong("id"), mark(row));
                    if (row.getBoolean("live")) {
                        live.put(row.getLong("id"), NearMember.of(row));
                    }
                },
                page.toArray());
    }

    private static ClusterMark mark(ResultSet row) throws SQLException {
        String cluster = row.getString("near_cluster");
        return cluster == null
                ? ClusterMark.NONE
                : new ClusterMark(cluster, row.getString("near_relation"), row.getDouble("near_similarity"));
    }

    private static void put(List<NearMember> members, TextFingerprints texts, Map<Long, ClusterMark> marks) {
        texts.load(members.stream().map(NearMember::id).toList());
        var stars = Star.of(members, (a, b) -> texts.of(a.id()).similarity(texts.of(b.id())));
        for (Star<NearMember> star : stars) {
            NearMember representative = star.representative();
            // An exact duplicate is not in article, and nothing to be represented by.
            if (representative.current()) {
                String cluster = name(star);
                marks.put(representative.id(), new ClusterMark(cluster, "representative", 1.0));
                for (Star.Member<NearMember> member : star.members()) {
                    String relation = member.value().relationTo(representative);
                    marks.put(member.value().id(), new ClusterMark(cluster, relation, member.similarity()));
                }
            }
        }
    }

    /** After the address that was first there, so that a cluster keeps its name while it grows. */
    private static String name(Star<NearMember> star) {
        NearMember first = Stream.concat(
                        Stream.of(star.representative()),
                        star.members().stream().map(Star.Member::value))
                .min(Comparator.comparing(NearMember::firstRun).thenComparing(NearMember::address))
                .orElseThrow();
        return ArticleHashes.sha256(first.address().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    private List<Long> write(Map<Long, ClusterMark> before, Map<Long, ClusterMark> after) {
        var changed = new ArrayList<Long>();
        var rows = new ArrayList<Object[]>();
        before.forEach((version, mark) -> {
            ClusterMark now = after.getOrDefault(version, ClusterMark.NONE);
            if (!Objects.equals(now, mark)) {
                changed.add(version);
                rows.add(new Object[] {now.cluster(), now.relation(), now.similarity(), version});
            }
        });
        jdbc.batchUpdate(
                "UPDATE article_version SET near_cluster = ?, near_relation = ?, near_similarity = ? WHERE id = ?",
                rows);
        return changed;
    }
}
