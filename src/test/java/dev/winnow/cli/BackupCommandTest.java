package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the database, and files that do not open. */
class BackupCommandTest {
    private Workplace place;

    @BeforeEach
    void run(@TempDir Path folder) throws IOException {
        place = Workplace.small(folder);
        assertThat(place.run().code()).isZero();
    }

    @Test
    void aDamagedFileIsToldAndReplacedByItsBackup() throws IOException {
        String articles = exported();
        assertThat(articles).isNotEmpty();
        CommandRun backup =
                place.command("backup", "--to", place.file("copies.zip").toString());
        assertThat(backup.code()).as(backup.err()).isZero();
        assertThat(backup.out()).contains("copies.zip holds ");
        try (var files = Files.list(place.folder())) {
            assertThat(files)
                    .as("nothing is left aside")
                    .noneMatch(file -> file.getFileName().toString().startsWith("."));
        }

        Path file = place.file("db/winnow.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, bytes.length / 2, (byte) 7);
        Files.write(file, bytes);
        CommandRun damaged = place.command("status");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.err()).contains("is damaged: ", "winnow backup").doesNotContain("WINNOW_DB_PASSWORD");

        unpack(place.file("copies.zip"), place.file("db"));
        assertThat(exported()).isEqualTo(articles);
        assertThat(place.run().code()).isZero();
    }

    @Test
    void otherDatabasesHaveTheirOwnWay() {
        CommandRun backup = CommandRun.of(
                Map.of("WINNOW_DB_URL", "jdbc:postgresql://localhost/none"),
                InputStream.nullInputStream(),
                "backup",
                "--to",
                "copy.zip");
        assertThat(backup.code()).isEqualTo(2);
        assertThat(backup.err()).contains("pg_dump");
    }

    private String exported() throws IOException {
        Path file = place.file("articles.jsonl");
        assertThat(place.command("export", "--to", file.toString()).code()).isZero();
        return Files.readString(file);
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.write(folder.resolve(Path.of(entry.getName()).getFileName()), in.readAllBytes());
            }
        }
    }
}
