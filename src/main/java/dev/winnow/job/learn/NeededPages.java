package dev.winnow.job.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The captures that samples need and the memory did not suffice to keep, by their place in the archive. Immutable. */
final class NeededPages {
    /** A capture, and its page's place in the draw. */
    record Needed(Ticket ticket, PendingPage pending) {}

    private final Map<Long, Needed> byPlace = new HashMap<>();

    /** @param tickets those of a site that must be read */
    NeededPages(List<SiteTonight> sites, Function<SiteTonight, List<Ticket>> tickets) {
        for (SiteTonight site : sites) {
            for (Ticket ticket : tickets.apply(site)) {
                ticket.pending().stream()
                        .filter(pending -> pending.page() == null)
                        .forEach(pending -> byPlace.put(pending.place(), new Needed(ticket, pending)));
            }
        }
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** What needs the capture at a place, null where nothing does. */
    @Nullable
    Needed at(long place) {
        return byPlace.get(place);
    }
}
