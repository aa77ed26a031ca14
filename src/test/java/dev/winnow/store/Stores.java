package dev.winnow.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores over a database that has its tables: an engine without jobs, which opens in a tenth of the time. */
public final class Stores implements AutoCloseable {
    private static final String DRIVER = "spring.datasource.hikari.data-source-properties.";

    private final HikariDataSource source;
    private final AnnotationConfigApplicationContext context;
    private final Runnable end;

    /** On an empty database of its own, which goes with it. */
    public Stores(Databases kind, Path folder) {
        this(kind, kind.migrated(folder));
    }

    private Stores(Databases kind, DatabaseSettings settings) {
        this(settings, () -> kind.drop(settings));
    }

    /** On a database that may hold something, and stays. */
    public Stores(DatabaseSettings settings) {
        this(settings, () -> {});
    }

    private Stores(DatabaseSettings settings, Runnable end) {
        this.source = source(settings);
        this.context = context(source, settings);
        this.end = end;
    }

    private static HikariDataSource source(DatabaseSettings settings) {
        var source = new HikariDataSource();
        source.setJdbcUrl(settings.url());
        source.setUsername(settings.user());
        source.setPassword(settings.password());
        source.setMinimumIdle(0);
        settings.properties().forEach((name, value) -> {
            if (name.startsWith(DRIVER)) {
                source.addDataSourceProperty(name.substring(DRIVER.length()), value);
            }
        });
        return source;
    }

    private static AnnotationConfigApplicationContext context(DataSource source, DatabaseSettings settings) {
        var jdbc = new JdbcTemplate(source);
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseSettings.class, () -> settings);
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.register(StoreConfiguration.class);
        context.refresh();
        return context;
    }

    /** A store, or what stores are made of. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    /** Each row's values, separated by blanks. */
    public List<String> rows(String query) {
        return rows(jdbc(), query);
    }

    /** Each row's values, separated by blanks. */
    public static List<String> rows(JdbcTemplate jdbc, String query) {
        return jdbc.queryForList(query).stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(get(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        context.close();
        source.close();
        end.run();
    }
}
