package dev.winnow.job.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.site.SiteSample;
import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.extract.ActiveRuns;
import dev.winnow.job.learn.SiteCrawl.Layout;
import dev.winnow.job.learn.SiteCrawl.Page;
import dev.winnow.store.database.Databases;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.site.KnownSites;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a night learns of sites before it extracts. */
class LearnNightTest {
    private static final String PROFILES =
            "SELECT site, pages, sampled, first_run, last_run FROM site_profile ORDER BY site";

    @ParameterizedTest
    @EnumSource
    void remembersSomePagesOfEachSite(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            List<Page> pages = new ArrayList<>(SiteCrawl.pages("www.big.example", 1, 60, Layout.OLD));
            pages.addAll(SiteCrawl.pages("small.example", 1, 3, Layout.NEW));
            SiteCrawl.write(night, "one.warc", SiteCrawl.FIRST, pages);
            night.run();
            assertThat(Sql.rows(night.engine(), PROFILES))
                    .containsExactly("big.example 60 10 1 1", "small.example 3 3 1 1");

            SiteCrawl.write(
                    night, "two.warc", SiteCrawl.FIRST.plusDays(1), SiteCrawl.pages("small.example", 3, 2, Layout.NEW));
            night.run();
            assertThat(Sql.rows(night.engine(), PROFILES))
                    .as("page 3 came again, page 4 is new")
                    .containsExactly("big.example 60 10 1 1", "small.example 5 4 1 2");
            assertThat(Sql.rows(
                            night.engine(), "SELECT run_id, site, names, pages, done FROM site_drift ORDER BY 1, 2"))
                    .containsExactly(
                            "1 big.example www.big.example 60 LEARNT",
                            "1 small.example small.example 3 LEARNT",
                            "2 small.example small.example 2 LEARNT");
            night.run();
            assertThat(Sql.rows(night.engine(), PROFILES))
                    .as("nothing was read")
                    .containsExactly("big.example 60 10 1 1", "small.example 5 4 1 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesSitesOfPagesWithoutAnAddressByTheirOwnWordOrTheirFolder(Databases kind, @TempDir Path folder)
            throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.page("saved/a.html", "bridge", "<link rel=\"canonical\" href=\"https://www.paper.example/a\">");
            night.page("saved/b.html", "ferry", "<meta property=\"og:url\" content=\"https://paper.example/b\">");
            night.page("saved/c.html", "harvest");
            night.run();
            assertThat(Sql.rows(night.engine(), "SELECT site, pages, sampled FROM site_profile ORDER BY site"))
                    .as("the third is of the site that the others name")
                    .containsExactly("paper.example 3 3");
            assertThat(Sql.rows(night.engine(), "SELECT site, names FROM site_drift ORDER BY site"))
                    .containsExactly("paper.example saved");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsPagesWithoutANameForTheSiteThatMostOfTheirFolderName(Databases kind, @TempDir Path folder)
            throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.page("alone/a.html", "bridge");
            night.page("mixed/a.html", "ferry", "<link rel=canonical href=https://one.example/a>");
            night.page("mixed/b.html", "harvest", "<link rel=canonical href=https://two.example/b>");
            night.page("mixed/c.html", "orchard", "<link rel=canonical href=https://one.example/c>");
            night.page("mixed/d.html", "railway");
            night.run();
            String sites = "SELECT site, pages, sampled FROM site_profile ORDER BY site";
            assertThat(Sql.rows(night.engine(), sites))
                    .as("a lone page is counted, and not read")
                    .containsExactly("alone 1 0", "one.example 3 3", "two.example 1 0");

            night.page("mixed/e.html", "mountain");
            night.page("mixed/f.html", "voyage", "<link rel=canonical href=https://two.example/f>");
            night.run();
            assertThat(Sql.rows(night.engine(), sites))
                    .as("one.example is still named as often, two.example comes behind it in the alphabet")
                    .containsExactly("alone 1 0", "one.example 3 3", "two.example 3 2");
            assertThat(Sql.rows(
                            night.engine(),
                            "SELECT folder, site, pages, pages_before, last_run FROM site_folder ORDER BY 1, 2"))
                    .containsExactly("mixed one.example 2 0 1", "mixed two.example 2 1 2");
            var profiles = new ProfileCache(night.bean(KnownSites.class));
            assertThat(profiles.ofFolder("mixed")).isSameAs(profiles.of("two.example"));
            assertThat(profiles.ofFolder("alone")).isNull();

            night.page("alone/b.html", "lantern");
            night.run();
            assertThat(Sql.rows(night.engine(), sites))
                    .as("it came again")
                    .containsExactly("alone 2 1", "one.example 3 3", "two.example 3 2");
            profiles = new ProfileCache(night.bean(KnownSites.class));
            assertThat(profiles.ofFolder("alone"))
                    .isSameAs(profiles.of("alone"))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void learnsNothingWhereTheJobFileSaysSo(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder).learn(false)) {
            SiteCrawl.write(night, "one.warc", SiteCrawl.FIRST, SiteCrawl.pages("a.example", 1, 9, Layout.OLD));
            assertThat(night.run().state()).isEqualTo(RunState.DONE);
            assertThat(Sql.rows(night.engine(), PROFILES)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhatARunHasLearntThatIsTakenOut(Databases kind, @TempDir Path folder) throws IOException {
        String sample = "SELECT site, pages, sampled FROM site_profile ORDER BY site";
        try (Night night = new Night(kind, folder)) {
            SiteCrawl.write(night, "one.warc", SiteCrawl.FIRST, SiteCrawl.pages("a.example", 1, 9, Layout.OLD));
            night.run();
            Map<String, List<Integer>> known = samples(night);
            List<Page> more = new ArrayList<>(SiteCrawl.pages("a.example", 20, 9, Layout.OLD));
            more.addAll(SiteCrawl.pages("b.example", 20, 9, Layout.OLD));
            SiteCrawl.write(night, "two.warc", SiteCrawl.FIRST.plusDays(1), more);
            night.run();
            assertThat(Sql.rows(night.engine(), sample)).containsExactly("a.example 18 16", "b.example 9 8");

            night.engine().releases().rollback(2, "b.example", Actor.own(null));
            assertThat(Sql.rows(night.engine(), sample)).containsExactly("a.example 18 16");
            night.engine().releases().rollback(1, Actor.own(null));
            assertThat(Sql.rows(night.engine(), sample))
                    .as("run 2 has learnt from what run 1 left")
                    .containsExactly("a.example 18 16");
            night.engine().releases().rollback(2, Actor.own(null));
            assertThat(samples(night)).isEqualTo(known);
            assertThat(Sql.rows(night.engine(), "SELECT run_id, site, done FROM site_drift ORDER BY 1, 2"))
                    .containsExactly("1 a.example LEARNT", "2 a.example KEPT", "2 b.example KEPT");
        }
    }

    /** Cut differently, read by other threads in another order, with no memory for pages that wait: the same. */
    @Test
    void learnsTheSameHoweverTheArchiveIsCut(@TempDir Path folder) throws IOException {
        List<Page> pages = new ArrayList<>(SiteCrawl.pages("a.example", 1, 150, Layout.OLD));
        pages.addAll(SiteCrawl.pages("b.example", 1, 40, Layout.NEW));
        Map<String, List<Page>> whole = Map.of("all.warc", pages);
        Map<String, List<Page>> parts = new TreeMap<>();
        for (int i = pages.size() - 1; i >= 0; i--) {
            parts.computeIfAbsent("part-" + i % 7 + ".warc", name -> new ArrayList<>())
                    .add(pages.get(i));
        }
        Map<String, List<Integer>> once = learnt(folder.resolve("whole"), whole, (night, run) -> {});
        assertThat(once.get("a.example")).hasSizeGreaterThan(2);
        assertThat(learnt(folder.resolve("parts"), parts, (night, run) -> {})).isEqualTo(once);
        assertThat(learnt(folder.resolve("again"), whole, (night, run) -> learning(night, run, Long.MAX_VALUE)
                        .learn()))
                .as("begun anew behind what was kept")
                .isEqualTo(once);
        assertThat(learnt(folder.resolve("scant"), parts, (night, run) -> {
                    night.bean(JdbcTemplate.class).execute("DELETE FROM site_profile");
                    night.bean(JdbcTemplate.class).execute("DELETE FROM site_folder");
                    learning(night, run, 0).learn();
                    assertThat(Sql.rows(night.engine(), "SELECT * FROM site_learning"))
                            .isEmpty();
                }))
                .isEqualTo(once);
    }

    private static SiteLearning learning(Night night, Run run, long bytes) {
        return new SiteLearning(
                night.bean(ActiveRuns.class).get(run.id()),
                night.bean(Learning.class).stores(),
                bytes);
    }

    /** The samples that a night leaves, by site; something is done right after they were learnt. */
    private static Map<String, List<Integer>> learnt(
            Path folder, Map<String, List<Page>> crawls, BiConsumer<Night, Run> then) throws IOException {
        try (Night night = new Night(Databases.H2, folder)) {
            for (Map.Entry<String, List<Page>> crawl : crawls.entrySet()) {
                SiteCrawl.write(night, crawl.getKey(), SiteCrawl.FIRST, crawl.getValue());
            }
            Run run = night.claim(false);
            var failure = new AtomicReference<Throwable>();
            night.engine().runner().run(night.job(), run, new RunListener() {
                @Override
                public void begins(String step) {
                    if (step.equals("extract")) {
                        try {
                            then.accept(night, run);
                        } catch (Throwable e) {
                            failure.set(e);
                        }
                    }
                }

                @Override
                public void reading(long pages) {}

                @Override
                public void read(long pages, long rejects) {}
            });
            assertThat(failure.get()).isNull();
            return samples(night);
        }
    }

    private static Map<String, List<Integer>> samples(Night night) throws IOException {
        var samples = new TreeMap<String, List<Integer>>();
        KnownSites known = night.bean(KnownSites.class);
        for (String site : Sql.rows(night.engine(), "SELECT site FROM site_profile")) {
            byte[] stored = known.sample(site).orElseThrow();
            var numbers = new ArrayList<Integer>();
            SiteSample.read(stored).pages().forEach(page -> numbers.add(Long.hashCode(page.address())));
            for (byte one : stored) {
                numbers.add((int) one);
            }
            samples.put(site, numbers);
        }
        return samples;
    }
}
