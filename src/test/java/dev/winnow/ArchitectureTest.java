package dev.winnow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.File;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and each library in its home. */
class ArchitectureTest {
    private static final JavaClasses WINNOW = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.winnow");

    @Test
    void arrowsNeverPointBack() {
        arrows().whereLayer("reject")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("archive")
                .mayOnlyAccessLayers("reject")
                .whereLayer("extract")
                .mayOnlyAccessLayers("reject")
                .whereLayer("store")
                .mayOnlyAccessLayers("archive", "extract", "text", "reject")
                .whereLayer("report")
                .mayOnlyAccessLayers("store", "reject")
                .whereLayer("job")
                .mayOnlyAccessLayers("report", "store", "archive", "extract", "text", "reject")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(WINNOW);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.winnow.(*)..").should().beFreeOfCycles().check(WINNOW);
    }

    @Test
    void springStaysInStoreJobAndCli() {
        noClasses()
                .that()
                .resideInAnyPackage("..reject..", "..archive..", "..extract..", "..text..", "..report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "org.flywaydb..")
                .check(WINNOW);
    }

    @Test
    void jsoupAndTikaStayInExtract() {
        home("org.jsoup..", "..extract..", "..cli.eval..").check(WINNOW);
        home("org.apache.tika..", "..extract..").check(WINNOW);
    }

    @Test
    void readersOfContainersStayInArchive() {
        home("org.netpreserve.jwarc..", "..archive..").check(WINNOW);
        home("org.apache.commons.compress..", "..archive..").check(WINNOW);
        home("org.apache.james.mime4j..", "..archive..").check(WINNOW);
    }

    @Test
    void springBatchStaysInJob() {
        home("org.springframework.batch..", "..job..").check(WINNOW);
    }

    @Test
    void picocliStaysInCli() {
        home("picocli..", "..cli..").check(WINNOW);
    }

    @Test
    void extractIsPure() {
        noClasses()
                .that()
                .resideInAPackage("..extract..")
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

    @Test
    void everyRuleCanFail() {
        mustFail(noClasses()
                .that()
                .resideInAPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..extract.."));
        mustFail(home("org.jsoup..", "..cli.."));
        mustFail(arrows().whereLayer("store").mayNotAccessAnyLayer());
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

    private static LayeredArchitecture arrows() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("reject")
                .definedBy("dev.winnow.reject..")
                .layer("text")
                .definedBy("dev.winnow.text..")
                .layer("archive")
                .definedBy("dev.winnow.archive..")
                .layer("extract")
                .definedBy("dev.winnow.extract..")
                .layer("store")
                .definedBy("dev.winnow.store..")
                .layer("report")
                .definedBy("dev.winnow.report..")
                .layer("job")
                .definedBy("dev.winnow.job..")
                .layer("cli")
                .definedBy("dev.winnow.cli..")
                .ensureAllClassesAreContainedInArchitecture();
    }
}
