package dev.winnow.job.learn;

import dev.winnow.extract.RawPage;

/**
 * A page that may come into its site's sample, kept as it was read until that is known.
 *
 * @param label its address, or its place in the archive, for people
 */
record PendingPage(RawPage page, String label) {
    long bytes() {
        return page.body().length;
    }
}
