package dev.winnow.store.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a run's pages, and what consumers see of it: the one table of figures that the run's summary, its status,
 * its report and their JSON show, under these names. Two sums hold:
 *
 * <ul>
 *   <li>pages = articles + unchanged + duplicates + rejects
 *   <li>articles + returned = added + changed + superseded + held
 * </ul>
 *
 * @param containers files that it opened
 * @param containersUnchanged files that it did not, because an earlier run had read them
 * @param pages all that it read
 * @param articles new or changed ones
 * @param doubtful of these, those whose text deserves a look
 * @param unchanged pages that are as an earlier run left them
 * @param duplicates pages whose text another article has
 * @param rejects pages without an article, and damaged places
 * @param damaged of these, places in containers that cannot be read
 * @param notPages records that are no pages, counted nowhere else
 * @param added articles that consumers see since, and did not before
 * @param changed articles that they see in another version
 * @param withdrawn articles that they see no more
 * @param returned of those added and changed, what the run did not find itself: an earlier capture, or a copy whose original
 *     has gone
 * @param superseded new or changed ones that are not seen, because a newer or more complete capture has their address
 * @param held new or changed ones that are not published: the gate keeps them back, or they were taken out
 */
public record RunCounts(
        long containers,
        long containersUnchanged,
        long pages,
        long articles,
        long doubtful,
        long unchanged,
        long duplicates,
        long rejects,
        long damaged,
        long notPages,
        long added,
        long changed,
        long withdrawn,
        long returned,
        long superseded,
        long held) {

    /**
     * One figure.
     *
     * @param name in every output; in JSON with underscores for blanks
     * @param means what it counts, in a few words
     */
    public record NamedCount(String name, long count, String means) {
        public String key() {
            return name.replace(' ', '_');
        }
    }

    /** What became of the pages, in the order in which it is told. */
    public Map<String, NamedCount> ofPages() {
        return byName(
                new NamedCount("pages", pages, "all that was read"),
                new NamedCount("articles", articles, "new or changed"),
                new NamedCount("doubtful", doubtful, "of the articles, confidence below 0.5"),
                new NamedCount("unchanged", unchanged, "as an earlier run left them"),
                new NamedCount("duplicates", duplicates, "with the text of another article"),
                new NamedCount("rejects", rejects, "without an article"),
                new NamedCount("damaged", damaged, "of the rejects, places in damaged files"),
                new NamedCount("not pages", notPages, "records beside the pages"));
    }

    /** What consumers see of the articles, in the order in which it is told. */
    public Map<String, NamedCount> forConsumers() {
        return byName(
                new NamedCount("added", added, "articles that consumers did not see before"),
                new NamedCount("changed", changed, "articles that they see in another version"),
                new NamedCount("withdrawn", withdrawn, "articles that they see no more"),
                new NamedCount("returned", returned, "of added and changed, found by earlier runs or freed copies"),
                new NamedCount("superseded", superseded, "not seen, for a newer or more complete capture"),
                new NamedCount("held", held, "not published"));
    }

    /** All, as programs read them. */
    public Map<String, Long> byKey() {
        var all = new LinkedHashMap<String, Long>();
        all.put("containers", containers);
        all.put("containers_unchanged", containersUnchanged);
        ofPages().values().forEach(count -> all.put(count.key(), count.count()));
        forConsumers().values().forEach(count -> all.put(count.key(), count.count()));
        return all;
    }

    private static Map<String, NamedCount> byName(NamedCount... counts) {
        var all = new LinkedHashMap<String, NamedCount>();
        for (NamedCount count : counts) {
            all.put(count.name(), count);
        }
        return all;
    }
}
