package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.Packed;
import dev.winnow.archive.item.FileNames;
import dev.winnow.job.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Without a locale, as under cron and in slim containers, names of files in any script are read, found again and written. */
class LocaleTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesOfFilesNeedNoLocale() throws IOException, InterruptedException {
        write("in/www.example.org/zürich.html", Night.html("harbour", "").getBytes(UTF_8));
        write("in/www.example.org/日本.html", Night.html("school", "").getBytes(UTF_8));
        write("in/bücher.zip", Packed.zip(Packed.File.of("www.example.net/größe.html", Night.html("ferry", ""))));
        write("job.yaml", "name: night\nsource: { paths: [in/] }\nreport: none\n".getBytes(UTF_8));

        assertThat(winnow("run", "job.yaml")).contains("Done and published");
        assertThat(winnow("run", "job.yaml")).contains("Nothing new: 3 files");
        winnow("export", "--to", "all.jsonl");
        assertThat(Files.readString(folder.resolve("all.jsonl")))
                .contains("in/www.example.org/zürich.html", "in/www.example.org/日本.html")
                .contains("in/bücher.zip!www.example.net/größe.html");
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = FileNames.path(folder + "/" + name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private String winnow(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Winnow.class.getName()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("WINNOW_"));
        builder.environment().remove("LANG");
        builder.environment().put("LC_ALL", "C");
        int exit = builder.start().waitFor();
        String text = Files.readString(output, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(exit).as(text).isZero();
        return text;
    }
}
