package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.NearNight.Page;
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
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            new NearNight(engine)
                    .run(List.of(
                            new Page("https://agency.example/1", "2024-05-01", STORY),
                            new Page("http://www.agency.example/1?utm_source=x", "2024-05-02", STORY + " Seen again."),
                            new Page("https://agency.example/print/1", "2024-05-02", STORY + " Printed."),
                            new Page("https://paper.example/a", "2024-05-03", "KIEL – " + STORY + " A local word."),
                            new Page("https://paper.example/b", "2024-05-03", story("Umea", 40))));

            assertThat(members(engine))
                    .containsExactly(
                            "http://www.agency.example/1?utm_source=x recapture CURRENT",
                            "https://agency.example/1 representative CURRENT",
                            "https://agency.example/print/1 variant CURRENT",
                            "https://paper.example/a syndicated CURRENT");
            assertThat(Sql.rows(engine, "SELECT COUNT(*) FROM article")).containsExactly("5");
            assertThat(Sql.rows(engine, "SELECT COUNT(DISTINCT near_cluster) FROM article"))
                    .containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatEarlierNightsPublishedAndKeepsTheClustersName(Databases kind, @TempDir Path folder) {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            var night = new NearNight(engine);
            night.run(List.of(
                    new Page("https://b.example/1", "2024-05-02", STORY),
                    new Page("https://c.example/1", "2024-05-03", STORY + " More.")));
            List<String> name = Sql.rows(engine, "SELECT DISTINCT near_cluster FROM article");
            night.run(List.of(new Page("https://a.example/1", "2024-05-01", STORY + " Most.")));

            assertThat(members(engine))
                    .containsExactly(
                            "https://a.example/1 representative CURRENT",
                            "https://b.example/1 syndicated CURRENT",
                            "https://c.example/1 syndicated CURRENT");
            assertThat(Sql.rows(engine, "SELECT DISTINCT near_cluster FROM article"))
                    .isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhatIsTakenOutAgain(Databases kind, @TempDir Path folder) {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            var night = new NearNight(engine);
            night.run(List.of(
                    new Page("https://b.example/1", "2024-05-02", STORY),
                    new Page("https://c.example/1", "2024-05-03", STORY + " More.")));
            List<String> before = marks(engine);
            night.run(List.of(new Page("https://a.example/1", "2024-05-01", STORY + " Most.")));
            assertThat(marks(engine)).hasSize(3);
            night.rollback(2);

            assertThat(marks(engine)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsGoWhatNoLongerResembles(Databases kind, @TempDir Path folder) {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            var night = new NearNight(engine);
            night.run(List.of(
                    new Page("https://a.example/1", "2024-05-01", STORY),
                    new Page("https://b.example/1", "2024-05-02", STORY),
                    new Page("https://c.example/1", "2024-05-03", STORY + " More.")));
            assertThat(members(engine))
                    .containsExactly(
                            "https://a.example/1 representative CURRENT",
                            "https://b.example/1 syndicated DUPLICATE",
                            "https://c.example/1 syndicated CURRENT");
            night.run(List.of(
                    new Page("https://b.example/1", "2024-05-02", story("Visby", 70)),
                    new Page("https://c.example/1", "2024-05-03", story("Lund", 90))));

            assertThat(members(engine)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksTheSameWhateverTheOrderOfWriting(Databases kind, @TempDir Path folder) {
        List<Page> pages = pages(NearSet.of(150, 4));
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            new NearNight(engine).run(pages);
            List<String> first = marks(engine);
            var shuffled = new ArrayList<>(pages);
            Collections.shuffle(shuffled, new Random(1));
            try (Engine other = Engine.open("test", kind.fresh(folder.resolve("other")))) {
                new NearNight(other).run(shuffled);
                assertThat(marks(other)).isEqualTo(first).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void clustersWhatBelongsTogether(Databases kind, @TempDir Path folder) {
        List<NearSet.Text> texts = NearSet.of(500, 3);
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            List<Page> pages = pages(texts);
            var night = new NearNight(engine);
            night.run(pages.subList(0, 300));
            night.run(pages.subList(300, pages.size()));

            NearScore score = NearScore.of(engine, texts, NearDuplicatesTest::address);
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

    private static List<String> members(Engine engine) {
        return Sql.rows(engine, "SELECT address, relation, state FROM near_duplicate ORDER BY address");
    }

    private static List<String> marks(Engine engine) {
        return Sql.rows(engine, "SELECT address, cluster, relation, similarity FROM near_duplicate ORDER BY address");
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
