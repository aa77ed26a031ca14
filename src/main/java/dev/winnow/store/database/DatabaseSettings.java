package dev.winnow.store.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which database; the machine's matter, not a job's.
 *
 * @param url as JDBC spells it
 */
public record DatabaseSettings(String url, String user, String password) {
    /** A server ends a connection that has kept a transaction open for so long without a word: its process is halted. */
    static final Duration IDLE = Duration.ofMinutes(10);

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String DEFAULT_URL = H2_FILE + "./output/winnow";

    // What keeps an H2 file sound: it must not close under a run that a signal is stopping; whoever opened it closes
    // it. A commit is in the file when it returns, not half a second later, or a file exported after it would be ahead
    // of the database that a killed process leaves. What a commit replaced is kept for ten seconds, not 45, in which a
    // load would write the size of the file several times over; whoever has the file forces it to the disk more often
    // than that. The trace file would repeat, with stack traces, what is told in a sentence.
    private static final Map<String, String> FILE_OPTIONS =
            Map.of("DB_CLOSE_ON_EXIT", "FALSE", "RETENTION_TIME", "10000", "TRACE_LEVEL_FILE", "0", "WRITE_DELAY", "0");

    static {
        // H2 reads it once, when its first class is loaded, and would listen on every interface otherwise. Whatever
        // opens
        // a database has its settings before.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    public DatabaseSettings {
        url = url.toLowerCase(Locale.ROOT).startsWith(H2_FILE) ? withOptions(url) : url;
    }

    private static String withOptions(String url) {
        var options = new StringBuilder(url);
        FILE_OPTIONS.keySet().stream()
                .sorted()
                .filter(option -> !url.toUpperCase(Locale.ROOT).contains(";" + option + "="))
                .forEach(
                        option -> options.append(';').append(option).append('=').append(FILE_OPTIONS.get(option)));
        return options.toString();
    }

    /** Reads {@code WINNOW_DB_URL}, {@code WINNOW_DB_USER} and {@code WINNOW_DB_PASSWORD}; without them an H2 file. */
    public static DatabaseSettings of(Map<String, String> environment) {
        return new DatabaseSettings(
                environment.getOrDefault("WINNOW_DB_URL", DEFAULT_URL),
                environment.getOrDefault("WINNOW_DB_USER", ""),
                environment.getOrDefault("WINNOW_DB_PASSWORD", ""));
    }

    /** The same account and options with another file. */
    DatabaseSettings inFile(String path) {
        int options = url.indexOf(';');
        return at(H2_FILE + path + (options < 0 ? "" : url.substring(options)));
    }

    /** The same file, opened so that not one of its bytes changes. */
    DatabaseSettings readOnly() {
        return url.toUpperCase(Locale.ROOT).contains(READ_ONLY) ? this : at(url + READ_ONLY + "r");
    }

    /** The same database and account at another address. */
    DatabaseSettings at(String address) {
        return new DatabaseSettings(address, user, password);
    }

    boolean isFile() {
        return url.toLowerCase(Locale.ROOT).startsWith(H2_FILE);
    }

    /** Whether a PostgreSQL server has it. */
    public boolean isPostgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /** What Spring is told of the data source: the property's name and its value. */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
        if (isPostgresql()) {
            // Whoever takes a run over finds the connections of its dead owner by this name.
            properties.put(
                    "spring.datasource.hikari.data-source-properties.ApplicationName",
                    ProcessOwner.self().session());
            properties.put("spring.datasource.hikari.connection-timeout", "10000");
            properties.put("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true");
            properties.put(
                    "spring.datasource.hikari.connection-init-sql",
                    "SET idle_in_transaction_session_timeout = " + IDLE.toMillis());
        }
        if (url.startsWith("jdbc:h2:tcp:")) {
            // The process behind the door may end at any time; nobody should wait for it to come back.
            properties.put("spring.datasource.hikari.connection-timeout", "1000");
        }
        return properties;
    }

    /**
     * Makes sure that there is a database, without making one. A server's that cannot be asked passes: opening it says why.
     *
     * @throws StoreException.NoDatabase where there is none, with what to do
     */
    public void requireExisting() {
        requireKnown();
        Path file = file().orElse(null);
        boolean isThere = file != null ? file.toFile().length() > 0 : !isPostgresql() || SchemaHistory.isIn(this);
        if (!isThere) {
            throw new StoreException.NoDatabase("There is no database yet: "
                    + (file != null ? file.normalize() + " does not exist" : this + " has no tables of Winnow")
                    + ". The first run makes it: winnow run JOB.yaml; one elsewhere is named by WINNOW_DB_URL.");
        }
    }

    /**
     * Makes sure that the address is one of a database that Winnow knows.
     *
     * @throws StoreException.WrongSetting where it is not, with what it would take
     */
    public void requireKnown() {
        if (!url.startsWith("jdbc:h2:") && !isPostgresql()) {
            throw new StoreException.WrongSetting(
                    "WINNOW_DB_URL takes jdbc:postgresql://HOST/DATABASE or " + H2_FILE + "./FILE, not " + this + ".");
        }
    }

    /** An empty database that is gone with the process, to look into where there is none yet. */
    public static DatabaseSettings empty() {
        return new DatabaseSettings("jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1", "", "");
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
        return isFile() ? plain.substring(H2_FILE.length()) : plain;
    }
}
