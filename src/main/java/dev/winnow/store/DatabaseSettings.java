package dev.winnow.store;

import java.util.Locale;
import java.util.Map;

/**
 * Which database; the machine's matter, not a job's.
 *
 * @param url as JDBC spells it
 */
public record DatabaseSettings(String url, String user, String password) {
    // H2 must not close under a run that a signal is stopping; whoever opened it closes it.
    private static final String DEFAULT_URL = "jdbc:h2:file:./output/winnow;DB_CLOSE_ON_EXIT=FALSE";

    /** Reads {@code WINNOW_DB_URL}, {@code WINNOW_DB_USER} and {@code WINNOW_DB_PASSWORD}; without them an H2 file. */
    public static DatabaseSettings of(Map<String, String> environment) {
        return new DatabaseSettings(
                environment.getOrDefault("WINNOW_DB_URL", DEFAULT_URL),
                environment.getOrDefault("WINNOW_DB_USER", ""),
                environment.getOrDefault("WINNOW_DB_PASSWORD", ""));
    }

    /** An H2 database in a file of its own. */
    public static DatabaseSettings file(String path) {
        return new DatabaseSettings("jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE", "", "");
    }

    boolean isFile() {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:file:");
    }

    /** The address without options and credentials. */
    @Override
    public String toString() {
        String plain = url.replaceFirst("[;?].*$", "");
        return isFile() ? plain.substring("jdbc:h2:file:".length()) : plain;
    }
}
