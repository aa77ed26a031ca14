package dev.winnow.job.file;

import dev.winnow.text.Hash64;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The job that a folder or an archive is by itself, where nobody wrote a job file for it. */
final class SourceJob {
    private static final int HEAD = 1 << 16;
    private static final int LONGEST_NAME = 40;
    private static final Pattern SOURCE_KEY = Pattern.compile("(?m)^source:");

    private SourceJob() {}

    /** Whether a name is of something to read rather than of a job file. */
    static boolean isSource(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) {
            return true;
        }
        return Files.isRegularFile(file)
                && !name.endsWith(".yaml")
                && !name.endsWith(".yml")
                && !SOURCE_KEY.matcher(head(file)).find();
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    /** As a person would have written it. */
    static String yaml(Path source) {
        return "name: " + name(source) + "\nsource:\n  paths: ["
                + JsonMapper.shared().writeValueAsString(source.toString()) + "]\n";
    }

    /** After the folder, and told from another of the same name by where it is: a job's name keeps its runs apart. */
    private static String name(Path source) {
        Path place = source.toAbsolutePath().normalize();
        String last = place.getFileName() == null ? "root" : place.getFileName().toString();
        String plain = last.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        String word = plain.isEmpty() ? "source" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return word + "-" + String.format(Locale.ROOT, "%06x", Hash64.of(place.toString()) & 0xFFFFFF);
    }
}
