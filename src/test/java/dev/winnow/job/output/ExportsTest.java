package dev.winnow.job.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.file.JobFile.ExportTarget;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Databases;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that a job file asks for: where they appear, and when they are written anew. */
class ExportsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @ParameterizedTest
    @EnumSource
    void leavesAFileAfterANightWithoutNews(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = filled(kind, folder)) {
            write(stores, folder);
            Files.setLastModifiedTime(file(folder), LONG_AGO);
            Files.setLastModifiedTime(manifest(folder), LONG_AGO);

            new GivenNights(stores).night();
            write(stores, folder);
            assertThat(Files.getLastModifiedTime(file(folder))).isEqualTo(LONG_AGO);
            assertThat(Files.getLastModifiedTime(manifest(folder))).isEqualTo(LONG_AGO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesAFileAgainThatIsNotTheOneItWrote(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = filled(kind, folder)) {
            write(stores, folder);
            String before = Files.readString(file(folder));
            Files.writeString(file(folder), "cut");
            write(stores, folder);
            assertThat(file(folder)).hasContent(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesAFileAgainWhoseManifestIsNotIts(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = filled(kind, folder)) {
            write(stores, folder);
            String ours = Files.readString(manifest(folder));
            for (String other : List.of(
                    ours.replace("\"published_at\" : \"2", "\"published_at\" : \"no time 2"),
                    // Of another database, which published its run another time.
                    ours.replaceAll("published_at\" : \"....", "published_at\" : \"1999"),
                    ours.replaceAll("\"action\" : 1", "\"action\" : 999"),
                    "no JSON")) {
                assertThat(other).isNotEqualTo(ours);
                Files.writeString(manifest(folder), other);
                write(stores, folder);
                assertThat(manifest(folder)).hasContent(ours);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesAFileAgainAfterADuplicateWhichMayMarkAnArticlesCluster(Databases kind, @TempDir Path folder)
            throws IOException {
        try (Stores stores = filled(kind, folder)) {
            write(stores, folder);
            Files.setLastModifiedTime(file(folder), LONG_AGO);
            new GivenNights(stores).night(GivenPage.of("copy.html", "harbour").body("a copy"));
            assertThat(stores.rows("SELECT state FROM article_version ORDER BY id"))
                    .containsExactly("CURRENT", "DUPLICATE");
            write(stores, folder);
            assertThat(Files.getLastModifiedTime(file(folder))).isNotEqualTo(LONG_AGO);
        }
    }

    @Test
    void aFileGoesIntoAFolderThatIsThereOrIsNamedAsOne(@TempDir Path folder) throws IOException {
        try (Stores stores = filled(Databases.H2, folder)) {
            Path there = Files.createDirectory(folder.resolve("there"));
            write(stores, Format.CSV, there.toString());
            write(stores, Format.CSV, folder.resolve("new") + "/");
            write(stores, Format.CSV, folder.resolve("file").toString());
            assertThat(there.resolve("articles.csv")).isRegularFile();
            assertThat(folder.resolve("new/articles.csv")).isRegularFile();
            assertThat(folder.resolve("file")).isRegularFile();
        }
    }

    @Test
    void aMarkdownExportReplacesAFolderUnlessItIsToGoIntoIt(@TempDir Path folder) throws IOException {
        try (Stores stores = filled(Databases.H2, folder)) {
            Path notes = folder.resolve("notes");
            write(stores, Format.MARKDOWN, notes.toString());
            write(stores, Format.MARKDOWN, notes.toString());
            assertThat(notes.resolve("manifest.json")).isRegularFile();
            write(stores, Format.MARKDOWN, folder.resolve("all") + "/");
            assertThat(folder.resolve("all/articles/manifest.json")).isRegularFile();
        }
    }

    private static Stores filled(Databases kind, Path folder) {
        var stores = new Stores(kind, folder);
        new GivenNights(stores).night(GivenPage.of("a.html", "harbour"));
        return stores;
    }

    private static void write(Stores stores, Path folder) throws IOException {
        write(stores, Format.JSONL, folder.resolve("out") + "/");
    }

    private static void write(Stores stores, Format format, String to) throws IOException {
        new Exports(stores.get(Articles.class))
                .write(List.of(new ExportTarget(format, to, Compression.NONE)), () -> {});
    }

    private static Path file(Path folder) {
        return folder.resolve("out/articles.jsonl");
    }

    private static Path manifest(Path folder) {
        return folder.resolve("out/articles.jsonl.manifest.json");
    }
}
