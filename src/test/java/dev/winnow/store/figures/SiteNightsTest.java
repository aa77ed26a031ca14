package dev.winnow.store.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.figures.RunFigures.DriftingSite;
import dev.winnow.store.figures.RunFigures.Measure;
import dev.winnow.store.run.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sites that a report shows as not as usual, and their figures through the nights. */
class SiteNightsTest {
    @ParameterizedTest
    @EnumSource
    void showsTheFurthestFirstAndNoneThatIsAsUsual(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = night(stores, GivenPage.of("a", "lion"));
            var found = new ArrayList<Finding>();
            for (int i = 0; i < 8; i++) {
                found.add(new Finding("max-drift", "site" + i, i / 10.0, 0.5, "sentence " + i));
            }
            found.add(new Finding("max-drift", "as7", 0.7, 0.5, "as far as site7"));
            found.add(new Finding("max-drift", null, 0.9, 0.5, "the whole run"));
            found.add(new Finding("max-reject-ratio", "rejects", 0.9, 0.5, "another measure"));
            stores.get(Findings.class).keep(run.id(), found);
            assertThat(of(stores, run))
                    .extracting(DriftingSite::site)
                    .containsExactly("as7", "site7", "site6", "site5", "site4", "site3");
            assertThat(of(stores, run).get(0).drift()).isEqualTo(0.7);

            stores.get(Findings.class)
                    .keep(run.id(), List.of(new Finding("max-drift", "s", 0.049, 0.5, "next to none")));
            assertThat(of(stores, run)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsEachMeasureBesideWhatIsUsual(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            night(stores, page("a1", "one two three"), page("a2", "one two three four five"));
            night(stores, GivenPage.of("elsewhere", "lion").site("t"));
            Run run = night(
                    stores,
                    GivenPage.of("c1", GivenArticle.of("one").title(null)).site("s"),
                    GivenPage.rejected("c2", RejectCode.EMPTY).site("s"),
                    GivenPage.rejected("c3", RejectCode.EMPTY).site("s"));
            stores.get(Findings.class).keep(run.id(), List.of(new Finding("max-drift", "s", 0.6, 0.5, "less")));
            DriftingSite site = of(stores, run).get(0);
            assertThat(site.nights()).containsExactly(1L, 2L, 3L);
            assertThat(site.measures())
                    .containsExactly(
                            measure("pages_judged", 1.0, 2.0, 0.0, 3.0),
                            measure("rejects", 0.0, 0.0, null, 0.6667),
                            measure("median_words", 4.0, 4.0, null, 1.0),
                            measure("without_title", 0.0, 0.0, null, 1.0),
                            measure("without_date", 0.0, 0.0, null, 0.0));
        }
    }

    private static Measure measure(String name, @Nullable Double usual, @Nullable Double... nights) {
        var values = new ArrayList<@Nullable Double>();
        for (Double night : nights) {
            values.add(night);
        }
        return new Measure(name, usual, values);
    }

    private static Run night(Stores stores, GivenPage... pages) {
        var nights = new GivenNights(stores);
        Run run = nights.written(pages);
        stores.get(Findings.class).measure(run.id());
        nights.publish(run);
        return run;
    }

    private static List<DriftingSite> of(Stores stores, Run run) {
        return new SiteNights(stores.get(JdbcClient.class)).of(run, 14);
    }

    private static GivenPage page(String file, String text) {
        return GivenPage.of(file, text).site("s");
    }
}
