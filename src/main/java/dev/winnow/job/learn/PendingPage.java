package dev.winnow.job.learn;

import dev.winnow.extract.RawPage;
import org.jspecify.annotations.Nullable;

/**
 * A capture that may come into its site's sample.
 *
 * @param place a hash of its place in the archive
 * @param site the one that it names at a glance, null where it names none
 * @param page as it was read, null where the memory did not suffice: it is read again once it is known to be needed
 */
record PendingPage(
        long place, @Nullable String site, @Nullable RawPage page) {
    long bytes() {
        return page == null ? 0 : page.body().length;
    }

    PendingPage withoutPage() {
        return new PendingPage(place, site, null);
    }
}
