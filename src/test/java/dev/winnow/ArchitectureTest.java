package dev.winnow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.winnow.store.database.Dialect;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and each library in its home. */
class ArchitectureTest {
    private static final String ROOT = "dev.winnow.";
    private static final int MOST_FILES = 20;
    private static final JavaClasses WINNOW = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.winnow");

    /** Which package may use which, one a line; what is not named here is not allowed, and no arrow leads back. */
    private static final String ARROWS = """
            reject         ->
            article        -> reject
            text           ->
            text.near      -> text
            text.quality   -> text

            archive.item   -> reject
            archive.input  -> archive.item, reject
            archive.page   -> archive.input, archive.item, reject
            archive.warc   -> archive.input, archive.item, archive.page, reject
            archive.entry  -> archive.input, archive.item, reject
            archive.saved  -> archive.input, archive.item, archive.page, reject
            archive        -> archive.*, reject

            extract.limit          ->
            extract.character      ->
            extract.tree           -> extract.language, extract.limit, reject
            extract.block          -> extract.limit
            extract.block.feature  -> extract.block, extract.limit, article
            extract.block.model    -> extract.block, extract.block.feature, extract.character, extract.limit, article
            extract.site           ->
            extract.site.evidence  -> extract.site, extract.block, extract.block.model, extract.explain, extract.limit, \
                                      extract.tree, article
            extract.explain        -> article
            extract.block.explain  -> extract.block, extract.block.model, extract.explain, extract.limit, extract.site, \
                                      extract.site.evidence, article
            extract.language       -> extract.limit
            extract.decode         -> extract.language, extract.limit
            extract.json           -> extract.language, extract.character, extract.limit
            extract.plain          -> extract.language, extract.character, extract.limit, article
            extract.render.write   -> extract.character, extract.limit
            extract.render         -> extract.render.write, extract.character, extract.limit, extract.tree
            extract.facts.evidence -> extract.json, extract.character, extract.limit, extract.tree, article
            extract.facts.site     -> extract.facts.evidence, extract.limit, extract.site, extract.tree
            extract.facts.title    -> extract.facts.evidence, extract.facts.site, extract.limit, extract.site, extract.tree, article
            extract.facts.date     -> extract.facts.evidence, extract.facts.site, extract.limit, extract.site
            extract.facts.author   -> extract.facts.evidence, extract.facts.date, extract.facts.site, extract.facts.title, \
                                      extract.limit, extract.site
            extract.facts          -> extract.facts.*, extract.limit, extract.site, extract.tree, article
            extract.content        -> extract.facts, extract.limit, extract.tree, article
            extract.rule           ->
            extract.rule.apply     -> extract.rule, extract.explain, extract.facts, extract.facts.evidence, \
                                      extract.language, extract.limit, article
            extract                -> extract.*, article, reject

            store.database -> store.file
            store.file     ->
            store.run      -> store.database, archive, archive.item
            store.article  -> store.database, archive.item, article, reject, text.quality
            store.outcome  -> store.article, store.database, store.run, archive.item, article, reject, text.quality
            store.site     -> store.database
            store.dedupe   -> store.article, store.database, store.run, text, text.near
            store.publish  -> store.database, store.dedupe, store.run
            store.figures  -> store.database, store.outcome, store.publish, store.run
            store.reject   -> store.database, store.file
            store.notification -> store.database
            store.audit    -> store.database
            store.schedule -> store.database
            store.export.format -> store.article, article, text.quality
            store.export   -> store.export.format, store.article, store.file, article
            store.search   -> store.database
            store.move     -> store.database, store.file
            store          -> store.*
            report         -> store.figures, reject
            report.explain -> report, article, extract, extract.explain, reject

            job.yaml    -> text
            job.rules   -> job.yaml, extract.rule, store.run, text
            job.file    -> job.rules, job.yaml, archive, archive.item, extract, extract.rule, store.export, store.run, text
            job.control -> store.database, store.file, store.run
            job.extract -> job.control, job.file, job.rules, archive, archive.item, article, extract, extract.rule, \
                           extract.site, reject, store.article, store.database, store.outcome, store.run, text
            job.learn   -> job.control, job.extract, job.file, archive.item, extract, extract.site, extract.site.evidence, store.figures, \
                           store.run, store.site
            job.scan    -> job.control, job.file, job.rules, archive, archive.item, store.figures, store.run
            job.gate    -> job.file, store.figures, store.outcome, store.run, store.site
            job.output  -> job.file, report, store.article, store.export, store.figures, store.file
            job.notify  -> store.figures, store.notification, store.publish, store.run, store.site
            job.cron    ->
            job.schedule -> job.control, job.cron, job.file, job.notify, store.schedule
            job.run     -> job.*, extract, extract.site, archive.item, store.*
            job.preview -> job.control, job.extract, job.file, job.learn, job.rules, archive.item, article, extract.site, \
                           reject, store.outcome, store.run, store.site, text
            job         -> job.*, extract.site, extract.site.evidence, store, store.*

            console.security ->
            console.page   -> console.security, job.control, report, store.database
            console.capture -> console.page, archive, archive.item
            console.run    -> console.page, job, job.*, report, store.*
            console.job    -> console.page, console.run, console.security, job, job.*, store.*
            console.reject -> console.capture, console.page, archive.item, job, reject, store.reject
            console.article -> console.capture, console.page, archive.item, article, extract, job, job.*, report.explain, store.*
            console.site   -> console.page, job, report, store.figures, store.site
            console        -> console.security, job, job.schedule

            cli.serve    -> cli.terminal, console, console.security, job, job.schedule, store.database
            cli.schedule -> cli.terminal, job.cron, job.file
            cli.terminal -> archive.item, job, job.control, job.file, store.article, store.database, store.run, text
            cli.page     -> cli.terminal, archive, archive.item, article, extract, extract.rule, extract.site, job.control, \
                            job.extract, job.rules, reject, store.article
            cli.rules    -> cli.page, cli.terminal, archive.item, article, extract, extract.rule, job.extract, job.rules
            cli.explain  -> cli.page, cli.terminal, archive.item, article, extract, extract.explain, extract.rule, extract.site, \
                            job.extract, report, report.explain, reject, store.article, store.file
            cli.eval     -> cli.page, cli.terminal, archive.item, article, extract, extract.language, job.extract, \
                            store.article, store.file
            cli.archive  -> cli.terminal, archive, archive.item, archive.page, reject, text
            cli.article  -> cli.terminal, extract.site, extract.site.evidence, job, store.*
            cli.run      -> cli.article, cli.terminal, archive.item, job, job.*, reject, store.*
            cli.notify   -> cli.terminal, job, job.notify, store.notification
            cli.database -> cli.terminal, job, store.database, store.move, store.publish
            cli          -> cli.*, store.database
            """;

    @Test
    void packagesUseWhatTheirLineNames() {
        Map<String, List<String>> arrows = arrows();
        var broken = new TreeSet<String>();
        for (JavaClass from : WINNOW) {
            List<String> allowed = arrows.get(room(from));
            assertThat(allowed).as("a line for package %s", room(from)).isNotNull();
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith(ROOT)
                        && !room(to).equals(room(from))
                        && !allows(allowed, room(to))) {
                    broken.add(from.getName() + " uses " + to.getName());
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyLineIsOfAPackageThatExists() {
        assertThat(WINNOW.stream().map(ArchitectureTest::room).distinct())
                .containsExactlyInAnyOrderElementsOf(arrows().keySet());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.winnow.(**)").should().beFreeOfCycles().check(WINNOW);
    }

    @Test
    void packagesStaySmall() {
        Map<String, Long> files = WINNOW.stream()
                .filter(type -> !type.getEnclosingClass().isPresent())
                .collect(groupingBy(ArchitectureTest::room, counting()));

        assertThat(files).allSatisfy((room, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static boolean allows(List<String> allowed, String room) {
        return allowed.stream()
                .anyMatch(name -> name.endsWith(".*")
                        ? room.startsWith(name.substring(0, name.length() - 1))
                        : room.equals(name));
    }

    private static Map<String, List<String>> arrows() {
        return ARROWS.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("->", -1))
                .collect(toMap(
                        line -> line[0].strip(), line -> List.of(line[1].strip().split(",\\s*"))));
    }

    @Test
    void springStaysInStoreJobAndCli() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..winnow.reject..",
                        "..winnow.article..",
                        "..winnow.archive..",
                        "..winnow.extract..",
                        "..winnow.text..",
                        "..winnow.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "org.flywaydb..")
                .check(WINNOW);
    }

    @Test
    void jsoupAndTikaStayInExtract() {
        home("org.jsoup..", "..winnow.extract..", "..winnow.cli.eval..", "..winnow.console.capture..")
                .check(WINNOW);
        home("org.apache.tika..", "..winnow.extract..").check(WINNOW);
    }

    @Test
    void theWebStaysInTheConsole() {
        for (String library : List.of(
                "org.springframework.web..",
                "org.springframework.security..",
                "org.thymeleaf..",
                "jakarta.servlet..")) {
            home(library, "..winnow.console..").check(WINNOW);
        }
    }

    @Test
    void readersOfContainersStayInArchive() {
        home("org.netpreserve.jwarc..", "..winnow.archive..").check(WINNOW);
        home("org.apache.commons.compress..", "..winnow.archive..").check(WINNOW);
        home("org.apache.james.mime4j..", "..winnow.archive..").check(WINNOW);
    }

    @Test
    void springBatchStaysInJob() {
        home("org.springframework.batch..", "..winnow.job..").check(WINNOW);
    }

    @Test
    void whatDiffersByDatabaseStaysBehindTheDialect() {
        home("org.h2..", "..winnow.store.database..").check(WINNOW);
        home("org.postgresql..").check(WINNOW);
        namesADatabase().check(WINNOW);
    }

    /** Search is two whole classes, one for each database. */
    private static ArchRule namesADatabase() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..winnow.store.database..", "..winnow.store.search..")
                .should()
                .accessField(Dialect.class, "H2")
                .orShould()
                .accessField(Dialect.class, "POSTGRESQL");
    }

    @Test
    void picocliStaysInCli() {
        home("picocli..", "..winnow.cli..").check(WINNOW);
    }

    @Test
    void extractIsPure() {
        noClasses()
                .that()
                .resideInAPackage("..winnow.extract..")
                .and()
                .resideOutsideOfPackage("..winnow.extract.limit..") // It looks whether its thread was interrupted.
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "org.slf4j..", "java.util.logging..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, Clock.class, File.class)
                .check(WINNOW);
    }

    @Test
    void staticFieldsAreFinal() {
        noFields().that().areStatic().should().notBeFinal().check(WINNOW);
    }

    /** A processor may choose the last bit of {@link Math#exp}; an article is to be the same on each, compiled or not. */
    @Test
    void theHeartCalculatesTheSameOnEveryProcessor() {
        for (String function : List.of("exp", "log", "log10", "log1p")) {
            noClasses()
                    .that()
                    .resideInAPackage("..winnow.extract..")
                    .and()
                    .resideOutsideOfPackage("..winnow.extract.block.explain..") // It rounds for people.
                    .should()
                    .callMethod(Math.class, function, double.class)
                    .check(WINNOW);
        }
    }

    @Test
    void everyRuleCanFail() {
        mustFail(noClasses()
                .that()
                .resideInAPackage("..winnow.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..winnow.archive.."));
        mustFail(home("org.jsoup..", "..winnow.cli.."));
        mustFail(classes().that().resideInAPackage("..nowhere..").should().bePublic());
    }

    private static void mustFail(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(WINNOW)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule home(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
