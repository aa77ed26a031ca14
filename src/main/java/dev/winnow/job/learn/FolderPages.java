package dev.winnow.job.learn;

import dev.winnow.store.site.SiteFolders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pages that a run meets, by folder: how many name which site, and those that name none. These count for the site that most
 * pages of their folder name, tonight and in the nights before; where none names any, for the folder.
 */
final class FolderPages {
    private final Map<String, Map<String, AtomicLong>> named = new ConcurrentHashMap<>();
    private final Map<String, SiteTonight> unnamed = new ConcurrentHashMap<>();

    /** Counts a page that names its site. */
    void name(String folder, String site) {
        named.computeIfAbsent(folder, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(site, name -> new AtomicLong())
                .incrementAndGet();
    }

    /** The pages of a folder that name no site. */
    SiteTonight unnamed(String folder) {
        return unnamed.computeIfAbsent(folder, SiteTonight::new);
    }

    /** Those of all folders, by folder. */
    Map<String, SiteTonight> unnamed() {
        return unnamed;
    }

    /** How many pages of each folder name which site. */
    Map<String, Map<String, Long>> counts() {
        var counts = new HashMap<String, Map<String, Long>>();
        named.forEach((folder, sites) -> {
            var pages = new HashMap<String, Long>();
            sites.forEach((site, count) -> pages.put(site, count.get()));
            counts.put(folder, pages);
        });
        return counts;
    }

    /**
     * Whose the unnamed pages of a folder are.
     *
     * @param before pages of earlier runs, by site
     */
    String site(String folder, Map<String, Long> before) {
        var all = new HashMap<>(before);
        named.getOrDefault(folder, Map.of()).forEach((site, count) -> all.merge(site, count.get(), Long::sum));
        Optional<String> most = SiteFolders.most(all);
        return most.orElse(folder);
    }
}
