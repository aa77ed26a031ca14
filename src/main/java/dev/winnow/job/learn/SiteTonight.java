package dev.winnow.job.learn;

import dev.winnow.extract.site.SiteSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The pages of a site that a run meets: how many, and those that have drawn the lowest numbers. Which these are does not depend
 * on the order in which pages come. Guarded by itself.
 */
final class SiteTonight {
    /** A night's sample is so small a share of a site's pages that reading it costs little beside extracting all. */
    private static final int ONE_IN = 6;

    /** A smaller sample tells nothing. */
    private static final int LEAST = 8;

    private static final int MOST_NAMES = 20;

    final String site;
    private final List<Ticket> tickets = new ArrayList<>();
    private final TreeSet<String> names = new TreeSet<>();
    private long pages;

    SiteTonight(String site) {
        this.site = site;
    }

    /**
     * Meets a page.
     *
     * @param name the site as articles name it
     * @param ticket the page's own
     * @return bytes that are kept more, or less, than before
     */
    synchronized long meet(String name, Ticket ticket, PendingPage page) {
        pages++;
        if (names.size() < MOST_NAMES) {
            names.add(name);
        }
        int day = ticket.day;
        Optional<Ticket> same = tickets.stream()
                .filter(other -> other.address == ticket.address)
                .findFirst();
        if (same.isPresent() && same.get().day >= day) {
            return same.get().day == day ? keep(same.get(), page) : 0;
        }
        long freed = same.map(this::drop).orElse(0L);
        tickets.add(ticket);
        long kept = keep(ticket, page);
        tickets.sort(Ticket.LOWEST_FIRST);
        if (tickets.size() > SiteSample.MOST_PAGES) {
            freed += drop(tickets.get(tickets.size() - 1));
        }
        return kept - freed;
    }

    /**
     * Takes over the pages of another, which are of this site.
     *
     * @return bytes that are kept less than before
     */
    synchronized long join(SiteTonight other) {
        pages += other.pages();
        for (String name : other.names()) {
            if (names.size() < MOST_NAMES) {
                names.add(name);
            }
        }
        tickets.addAll(other.tickets());
        tickets.sort(Ticket.LOWEST_FIRST);
        long freed = 0;
        while (tickets.size() > SiteSample.MOST_PAGES) {
            freed += drop(tickets.get(tickets.size() - 1));
        }
        return freed;
    }

    private static long keep(Ticket ticket, PendingPage page) {
        ticket.add(page);
        return page.bytes();
    }

    private long drop(Ticket ticket) {
        tickets.remove(ticket);
        return ticket.takePending().stream().mapToLong(PendingPage::bytes).sum();
    }

    /** The pages that the night's sample is taken from, the lowest first. */
    synchronized List<Ticket> sample() {
        long most = Math.max(LEAST, (pages + ONE_IN - 1) / ONE_IN);
        return List.copyOf(tickets.subList(0, (int) Math.min(most, tickets.size())));
    }

    /** All that are in the draw, the lowest first. */
    synchronized List<Ticket> tickets() {
        return List.copyOf(tickets);
    }

    synchronized long pages() {
        return pages;
    }

    synchronized List<String> names() {
        return List.copyOf(names);
    }
}
