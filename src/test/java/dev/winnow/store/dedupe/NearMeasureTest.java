package dev.winnow.store.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.text.near.NearSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of docs/dedupe.md: WINNOW_NEAR names how many articles; nine tenths come in a first night. */
@EnabledIfEnvironmentVariable(named = "WINNOW_NEAR", matches = "[0-9]+")
class NearMeasureTest {
    @ParameterizedTest
    @EnumSource
    void measures(Databases kind, @TempDir Path folder) {
        List<NearSet.Text> texts = NearSet.of(Integer.parseInt(System.getenv("WINNOW_NEAR")), 2);
        List<NearNight.Page> pages = NearDuplicatesTest.pages(texts);
        int first = pages.size() * 9 / 10;
        try (Stores stores = new Stores(kind, folder)) {
            var night = new NearNight(stores);
            NearNight.Took many = night.run(pages.subList(0, first));
            NearNight.Took last = night.run(pages.subList(first, pages.size()));
            NearScore score = NearScore.of(stores, texts, NearDuplicatesTest::address);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d articles found in %.1f s, published in %.1f s; %d more in %.1f s and %.1f s; %s%n",
                    kind,
                    first,
                    many.compared(),
                    many.published(),
                    pages.size() - first,
                    last.compared(),
                    last.published(),
                    score);
            assertThat(score.precision()).isGreaterThan(0.9);
        }
    }
}
