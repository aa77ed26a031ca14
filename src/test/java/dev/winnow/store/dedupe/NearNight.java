package dev.winnow.store.dedupe;

import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.run.Run;
import java.util.List;

/** Nights of articles that may resemble each other. */
final class NearNight {
    private final GivenNights nights;

    NearNight(Stores stores) {
        nights = new GivenNights(stores, "NEAR");
    }

    /** An article, known by its address. */
    record Page(String address, String date, String text) {
        GivenPage given() {
            var article = GivenArticle.of(text).published(date).words(text.length() / 6);
            return GivenPage.of(address.replace("://", "/"), article)
                    .url(address)
                    .site(address.split("/", -1)[2])
                    .body(address);
        }
    }

    /** What a night took, in seconds. */
    record Took(Run run, double compared, double published) {}

    /** Reads and publishes pages. */
    Took run(List<Page> pages) {
        Run run = nights.begun();
        nights.read(run, pages.stream().map(Page::given).toList());
        double compared = seconds(() -> nights.compare(run));
        return new Took(run, compared, seconds(() -> nights.publish(run)));
    }

    /** Takes a night out again. */
    void rollback(Run run) {
        nights.rollback(run);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
