package dev.winnow.job.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.learn.SiteCrawl.Layout;
import dev.winnow.job.learn.SiteCrawl.Page;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sites that change from one night to the next. */
class DriftNightTest {
    private static final String ALARMS =
            "SELECT run_id, site, alarm, since_run, done FROM site_drift WHERE alarm IS NOT NULL ORDER BY 1, 2";
    private static final int PAGES = 16;

    @ParameterizedTest
    @EnumSource
    void tellsOfARedesignOnceAndLearnsItAnew(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder).maxDrift(0.5)) {
            for (int day = 0; day < 3; day++) {
                assertThat(crawl(night, day, Layout.OLD).gateVerdict()).doesNotContain("looks new");
            }
            Run redesigned = crawl(night, 3, Layout.NEW);
            assertThat(redesigned.state()).isEqualTo(RunState.DONE);
            assertThat(redesigned.gateVerdict())
                    .contains("site a.example looks new: ")
                    .contains("for example https://a.example/stories/")
                    .endsWith("; it was learnt anew");
            assertThat(Files.readString(folder.resolve("reports/run-4.html"))).contains("site a.example looks new");
            for (int day = 4; day < 7; day++) {
                assertThat(crawl(night, day, Layout.NEW).gateVerdict()).doesNotContain("looks new");
            }
            assertThat(Sql.rows(night.engine(), ALARMS))
                    .as("a redesign alarms once; that the new pages name no author is told for two nights more")
                    .containsExactly(
                            "4 a.example REDESIGN 4 RELEARNT",
                            "5 a.example FACTS 4 LEARNT",
                            "6 a.example FACTS 4 LEARNT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsBackThePagesOfASiteBehindAWallAndLearnsNothingFromThem(Databases kind, @TempDir Path folder)
            throws IOException {
        try (Night night = new Night(kind, folder).maxDrift(0.5)) {
            crawl(night, 0, Layout.OLD);
            crawl(night, 1, Layout.OLD);
            List<String> known = Sql.rows(
                    night.engine(), "SELECT pages, sampled, last_run FROM site_profile WHERE site = 'a.example'");
            for (int day = 2; day < 4; day++) {
                Run walled = crawl(night, day, Layout.WALL);
                assertThat(walled.state()).isEqualTo(RunState.HELD);
                assertThat(walled.gateVerdict())
                        .contains("site a.example: pages show the same text instead of their own");
            }
            assertThat(Sql.rows(night.engine(), "SELECT run_id, site FROM run_held_site ORDER BY 1"))
                    .containsExactly("3 a.example", "4 a.example");
            assertThat(Sql.rows(night.engine(), "SELECT COUNT(*) FROM article WHERE site = 'b.example'"))
                    .containsExactly(String.valueOf(4 * PAGES));
            assertThat(Sql.rows(night.engine(), "SELECT COUNT(*) FROM article WHERE site = 'a.example'"))
                    .containsExactly(String.valueOf(2 * PAGES));
            assertThat(Sql.rows(
                            night.engine(),
                            "SELECT pages, sampled, last_run FROM site_profile WHERE site = 'a.example'"))
                    .isEqualTo(known);

            assertThat(crawl(night, 4, Layout.OLD).gateVerdict()).doesNotContain("instead of their own");
            assertThat(Sql.rows(night.engine(), ALARMS))
                    .containsExactly("3 a.example WALL 3 KEPT", "4 a.example WALL 3 KEPT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void getsUsedToTwoLayoutsOfOneNight(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder).maxDrift(0.5)) {
            crawl(night, 0, Layout.OLD);
            for (int day = 1; day < 5; day++) {
                List<Page> pages = new ArrayList<>(SiteCrawl.pages("a.example", 100 * day, PAGES / 2, Layout.OLD));
                pages.addAll(SiteCrawl.pages("a.example", 100 * day + 50, PAGES / 2, Layout.NEW));
                SiteCrawl.write(night, "crawl-" + day + ".warc", SiteCrawl.FIRST.plusDays(day), pages);
                night.run();
            }
            assertThat(Sql.rows(night.engine(), "SELECT run_id FROM site_drift WHERE alarm IS NOT NULL AND run_id > 2"))
                    .isEmpty();
            assertThat(Sql.rows(night.engine(), "SELECT DISTINCT compared FROM site_drift WHERE run_id > 1"))
                    .containsExactly("6");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhereAuthorsVanishUntilThatIsHowTheSiteIs(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            for (int day = 0; day < 3; day++) {
                assertThat(crawl(night, day, Layout.OLD).gateVerdict()).doesNotContain("of the articles");
            }
            for (int day = 3; day < 5; day++) {
                Run run = crawl(night, day, Layout.UNSIGNED);
                assertThat(run.state()).isEqualTo(RunState.DONE);
                assertThat(run.gateVerdict())
                        .contains("site a.example: 0 % of the articles have an author, usually 100 %")
                        .contains("for example https://a.example/stories/");
            }
            for (int day = 5; day < 8; day++) {
                crawl(night, day, Layout.UNSIGNED);
            }
            assertThat(Sql.rows(night.engine(), ALARMS))
                    .as("of six nights before the seventh three had none, and the median is between")
                    .containsExactly(
                            "4 a.example FACTS 4 LEARNT", "5 a.example FACTS 4 LEARNT", "6 a.example FACTS 4 LEARNT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfAPaywallSinceTheNightOnWhichItWasSwitchedOn(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            for (int day = 0; day < 3; day++) {
                crawl(night, day, Layout.OLD);
            }
            assertThat(crawl(night, 3, Layout.PAID).gateVerdict())
                    .contains("site a.example: 100 % of the articles say that the rest must be paid for, usually 0 %");
            assertThat(crawl(night, 4, Layout.PAID).gateVerdict()).contains("since run 4");
            assertThat(crawl(night, 5, Layout.OLD).gateVerdict()).doesNotContain("must be paid for");
            assertThat(Sql.rows(night.engine(), ALARMS))
                    .containsExactly("4 a.example PAYWALL 4 LEARNT", "5 a.example PAYWALL 4 LEARNT");
        }
    }

    /** A night's new pages of a site in a layout, and of another that stays as it is. */
    private static Run crawl(Night night, int day, Layout layout) throws IOException {
        List<Page> pages = new ArrayList<>(SiteCrawl.pages("a.example", 100 * day, PAGES, layout));
        pages.addAll(SiteCrawl.pages("b.example", 100 * day, PAGES, Layout.NEW));
        SiteCrawl.write(night, "crawl-" + day + ".warc", SiteCrawl.FIRST.plusDays(day), pages);
        return night.run();
    }
}
