package dev.winnow.job.learn;

import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A page's place in the draw of its site, with the page until it is read, and then with what is to be remembered of it. */
final class Ticket {
    static final Comparator<Ticket> LOWEST_FIRST =
            Comparator.<Ticket>comparingDouble(ticket -> ticket.draw).thenComparingLong(ticket -> ticket.address);

    final long address;
    /** The page's address, or its place in the archive, for people. */
    final String label;

    final int day;
    final double draw;
    /** Captures of the page on that day, not yet read. */
    private List<PendingPage> pending = new ArrayList<>(1);
    /** Of one page, once it is read; of none where nothing could be read. */
    private SiteSample sample = SiteSample.empty();

    Ticket(String label, int day) {
        this.address = PageSample.hash(label);
        this.label = label;
        this.day = day;
        this.draw = SiteSample.draw(address, day);
    }

    synchronized void add(PendingPage page) {
        pending.add(page);
    }

    /** What waits of it. */
    synchronized List<PendingPage> pending() {
        return List.copyOf(pending);
    }

    /**
     * Keeps no more of what waits than where it stands.
     *
     * @return bytes that are kept less than before
     */
    synchronized long letGo() {
        long bytes = pending.stream().mapToLong(PendingPage::bytes).sum();
        pending = new ArrayList<>(pending.stream().map(PendingPage::withoutPage).toList());
        return bytes;
    }

    /** What waits of it, which waits no longer then. */
    synchronized List<PendingPage> takePending() {
        List<PendingPage> taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }

    synchronized void read(PageSample page) {
        sample = sample.with(List.of(page));
    }

    /** What was read of it. */
    synchronized SiteSample sample() {
        return sample;
    }

    /** The same, which is kept elsewhere then. */
    synchronized SiteSample takeSample() {
        SiteSample taken = sample;
        sample = SiteSample.empty();
        return taken;
    }
}
