package dev.winnow.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which database; the machine's matter, not a job's.
 *
 * @param url as JDBC spells it
 */
public record DatabaseSettings(String url, String user, String password) {
    // H2 must not close under a run that a signal is stopping; whoever opened it closes it. Its trace file would
    // repeat, with
    // stack traces, what is told in a sentence.
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    private static final String DEFAULT_URL = "jdbc:h2:file:./output/winnow" + OPTIONS;

    /** Reads {@code WINNOW_DB_URL}, {@code WINNOW_DB_USER} and {@code WINNOW_DB_PASSWORD}; without them an H2 file. */
    public static DatabaseSettings of(Map<String, String> environment) {
        return new DatabaseSettings(
                environment.getOrDefault("WINNOW_DB_URL", DEFAULT_URL),
                environment.getOrDefault("WINNOW_DB_USER", ""),
                environment.getOrDefault("WINNOW_DB_PASSWORD", ""));
    }

    /** An H2 database in a file of its own. */
    public static DatabaseSettings file(String path) {
        return new DatabaseSettings("jdbc:h2:file:" + path + OPTIONS, "", "");
    }

    boolean isFile() {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:file:");
    }

    /** Where people find what is stored: the file, or the server's address. */
    public String place() {
        return file().map(file -> "the H2 database " + file.normalize()).orElseGet(() -> "the database " + this);
    }

    /** The file of an H2 database; empty for a server's. */
    public Optional<Path> file() {
        return isFile() ? Optional.of(Path.of(this + ".mv.db")) : Optional.empty();
    }

    /** The address without options and credentials. */
    @Override
    public String toString() {
        String plain = url.replaceFirst("[;?].*$", "");
        return isFile() ? plain.substring("jdbc:h2:file:".length()) : plain;
    }
}
