package dev.winnow.store.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.dedupe.NearNight.Page;
import dev.winnow.text.near.NearSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Near-duplicates over whole nights, on each kind of database. */
class NearDuplicatesTest {
    private static final String STORY = story("Halmstad", 11);

    @ParameterizedTest
    @EnumSource
    void tellsCopiesOfOtherSitesFromPagesOfOneAddress(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            new NearNight(stores)
                    .run(List.of(
                            new Page("https://agency.example/1", "2024-05-01", STORY),
                            new Page("http://www.agency.example/1?utm_source=x", "2024-05-02", STORY + " Seen again."),
                            new Page("https://agency.example/print/1", "2024-05-02", STORY + " Printed."),
                            new Page("https://paper.example/a", "2024-05-03", "KIEL – " + STORY + " A local word."),
                            new Page("https://paper.example/b", "2024-05-03", story("Umea", 40))));

            assertThat(members(stores))
                    .containsExactly(
                            "http://www.agency.example/1?utm_source=x recapture CURRENT",
                            "https://agency.example/1 representative CURRENT",
                            "https://agency.example/print/1 variant CURRENT",
                            "https://paper.example/a syndicated CURRENT");
            assertThat(stores.rows("SELECT COUNT(*) FROM article")).containsExactly("5");
            assertThat(stores.rows("SELECT COUNT(DISTINCT near_cluster) FROM article"))
                    .containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatEarlierNightsPublishedAndKeepsTheClustersName(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var night = new NearNight(stores);
            night.run(List.of(
                    new Page("https://b.example/1", "2024-05-02", STORY),
                    new Page("https://c.example/1", "2024-05-03", STORY + " More.")));
            List<String> name = stores.rows("SELECT DISTINCT near_cluster FROM article");
            night.run(List.of(new Page("https://a.example/1", "2024-05-01", STORY + " Most.")));

            assertThat(members(stores))
                    .containsExactly(
                            "https://a.example/1 representative CURRENT",
                            "https://b.example/1 syndicated CURRENT",
                            "https://c.example/1 syndicated CURRENT");
            assertThat(stores.rows("SELECT DISTINCT near_cluster FROM article")).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhatIsTakenOutAgain(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var night = new NearNight(stores);
            night.run(List.of(
                    new Page("https://b.example/1", "2024-05-02", STORY),
                    new Page("https://c.example/1", "2024-05-03", STORY + " More.")));
            List<String> before = marks(stores);
            var second = night.run(List.of(new Page("https://a.example/1", "2024-05-01", STORY + " Most.")));
            assertThat(marks(stores)).hasSize(3);
            night.rollback(second.run());

            assertThat(marks(stores)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsGoWhatNoLongerResembles(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var night = new NearNight(stores);
            night.run(List.of(
                    new Page("https://a.example/1", "2024-05-01", STORY),
                    new Page("https://b.example/1", "2024-05-02", STORY),
                    new Page("https://c.example/1", "2024-05-03", STORY + " More.")));
            assertThat(members(stores))
                    .containsExactly(
                            "https://a.example/1 representative CURRENT",
                            "https://b.example/1 syndicated DUPLICATE",
                            "https://c.example/1 syndicated CURRENT");
            night.run(List.of(
                    new Page("https://b.example/1", "2024-05-02", story("Visby", 70)),
                    new Page("https://c.example/1", "2024-05-03", story("Lund", 90))));

            assertThat(members(stores)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksTheSameWhateverTheOrderOfWriting(Databases kind, @TempDir Path folder) {
        List<Page> pages = pages(NearSet.of(150, 4));
        try (Stores stores = new Stores(kind, folder)) {
            new NearNight(stores).run(pages);
            List<String> first = marks(stores);
            var shuffled = new ArrayList<>(pages);
            Collections.shuffle(shuffled, new Random(1));
            try (Stores other = new Stores(kind, folder.resolve("other"))) {
                new NearNight(other).run(shuffled);
                assertThat(marks(other)).isEqualTo(first).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void clustersWhatBelongsTogether(Databases kind, @TempDir Path folder) {
        List<NearSet.Text> texts = NearSet.of(500, 3);
        try (Stores stores = new Stores(kind, folder)) {
            List<Page> pages = pages(texts);
            var night = new NearNight(stores);
            night.run(pages.subList(0, 300));
            night.run(pages.subList(300, pages.size()));

            NearScore score = NearScore.of(stores, texts, NearDuplicatesTest::address);
            assertThat(score.precision()).as(score.toString()).isGreaterThan(0.95);
            assertThat(score.recall()).as(score.toString()).isGreaterThan(0.85);
        }
    }

    static List<Page> pages(List<NearSet.Text> texts) {
        return texts.stream()
                .map(text -> new Page(address(text), "2024-05-06", text.text()))
                .toList();
    }

    static String address(NearSet.Text text) {
        return "https://" + text.site() + "/" + text.id();
    }

    private static List<String> members(Stores stores) {
        return stores.rows("SELECT address, relation, state FROM near_duplicate ORDER BY address");
    }

    private static List<String> marks(Stores stores) {
        return stores.rows("SELECT address, cluster, relation, similarity FROM near_duplicate ORDER BY address");
    }

    private static String story(String place, int number) {
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append("The council of ").append(place).append(" met on day ").append(number + i);
            text.append(" to talk about ")
                    .append("abcdefghijkl".charAt((i * number) % 12))
                    .append(place);
            text.append(number * (i + 3))
                    .append(" and a road past house ")
                    .append(number * i + 7)
                    .append(". ");
        }
        return text.toString();
    }
}
