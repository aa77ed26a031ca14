package dev.winnow.job.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.figures.Figures;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of a run, on each kind of database. */
class ReportsTest {
    private static final String EVIL = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    @ParameterizedTest
    @EnumSource
    void showsTheRunAndWhatChanged(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            for (int i = 0; i < 12; i++) {
                String head = "<meta property=article:published_time content=2024-05-" + (10 + i) + ">";
                night.page("site" + i % 3 + "/page" + i + ".html", "affair number " + i, head);
            }
            night.write("site0/empty.html", "");
            night.run();
            night.page("site1/page1.html", "affair that took another turn and is told at another length");
            Run second = night.run();
            JsonNode json = json(folder, second);

            assertThat(json.get("previous_run").asLong()).isEqualTo(1);
            assertThat(json.get("counts").get("pages").asLong()).isEqualTo(1);
            assertThat(json.get("counts_before").get("rejects").asLong()).isEqualTo(1);
            assertThat(json.get("counts").get("changed").asLong()).isEqualTo(1);
            assertThat(json.get("history")).hasSize(2);
            assertThat(json(folder, 1).get("days").size()).isEqualTo(12);
            assertThat(json(folder, 1).get("rejects").get(0).get("name").asString())
                    .isEqualTo("EMPTY");
            assertThat(json(folder, 1).get("steps").findValuesAsString("step"))
                    .contains("scan", "extract", "publish")
                    .doesNotContain("report");
            assertThat(page(folder, second).text()).contains("Run 2 of nightly", "published", "compare with run 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsTheSitesThatAreNotAsUsual(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            for (int i = 0; i < 20; i++) {
                night.page("long/page" + i + ".html", "affair number " + i);
                night.page("same/page" + i + ".html", "question number " + i);
            }
            night.run();
            for (int i = 0; i < 20; i++) {
                String html = Night.html("affair of the day " + i, "");
                night.write("long/news" + i + ".html", html.substring(0, html.indexOf("part 3")) + "</article>");
                night.page("same/news" + i + ".html", "question of the day " + i);
            }
            Run second = night.run();
            JsonNode drifting = json(folder, second).get("drifting");

            assertThat(drifting).hasSize(1);
            assertThat(drifting.get(0).get("site").asString()).isEqualTo("long");
            assertThat(drifting.get(0).get("sentence").asString()).contains("usually");
            JsonNode words = drifting.get(0).get("measures").get(2);
            assertThat(words.get("measure").asString()).isEqualTo("median_words");
            assertThat(words.get("nights")).hasSize(2);
            assertThat(words.get("nights").get(0).asDouble())
                    .isEqualTo(words.get("usual").asDouble());
            assertThat(words.get("nights").get(1).asDouble())
                    .isLessThan(words.get("usual").asDouble() / 2);
            assertThat(page(folder, second).select(".site .sparks svg")).hasSize(5);
            assertThat(page(folder, second).select(".site > p").text())
                    .startsWith("long ")
                    .contains(" words", "usually");
            assertThat(json(folder, 1).get("drifting")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSamePageFromTheSameFigures(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).night(GivenPage.of("page.html", "affair"));
            Path first = write(stores, run, folder.resolve("one"));
            Path again = write(stores, run, folder.resolve("two"));

            assertThat(first).hasSameTextualContentAs(again);
            assertThat(folder.resolve("one").toFile().list()).containsExactlyInAnyOrder("run-1.html", "run-1.json");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHostilePageIsTextAndNothingElse(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(kind, folder)) {
            String text = IntStream.range(0, 30)
                    .mapToObj(i -> "On day " + i + " the council met in house " + 7 * i + " of street " + 13 * i + ". ")
                    .collect(Collectors.joining());
            Run run =
                    new GivenNights(stores, "NEAR").written(hostile("a.html", text), hostile("b.html", text + "Seen."));
            stores.get(Findings.class).measure(run.id());
            new GivenNights(stores).publish(run);
            write(stores, run, folder.resolve("reports"));
            Document page = page(folder, run);

            for (String heading : List.of("Sites", "Near-duplicates", "Left out most often")) {
                assertThat(section(page, heading)).as(heading).contains(EVIL);
            }
            assertThat(page.select("script, img, link, iframe, object")).isEmpty();
            assertThat(page.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getKey().equals("src")
                                    || attribute.getKey().equals("style")));
            assertThat(page.select("[href]").eachAttr("href")).containsExactly("run-1.json");
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .contains("default-src 'none'");
        }
    }

    private static String section(Document page, String heading) {
        return page.select("section").stream()
                .filter(section -> section.select("h2").text().equals(heading))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static GivenPage hostile(String file, String text) {
        return GivenPage.of(file, GivenArticle.of(text).title(EVIL).removed(0.5, EVIL))
                .url("https://" + file + "/")
                .site(EVIL);
    }

    private static Path write(Stores stores, Run run, Path folder) throws IOException {
        return new Reports(stores.get(Figures.class)).write(run.id(), folder);
    }

    @ParameterizedTest
    @EnumSource
    void reportsOnARunThatIsHeldBack(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder).maxRejectRatio(0)) {
            night.page("site/page.html", "affair");
            night.write("site/empty.html", "");
            Run run = night.run();

            assertThat(page(folder, run).expectFirst(".state.bad").text()).isEqualTo("held back");
            assertThat(json(folder, run).get("state").asString()).isEqualTo("HELD");
        }
    }

    private static JsonNode json(Path folder, Run run) throws IOException {
        return json(folder, run.id());
    }

    private static JsonNode json(Path folder, long run) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("reports/run-" + run + ".json")));
    }

    private static Document page(Path folder, Run run) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("reports/run-" + run.id() + ".html")));
    }
}
