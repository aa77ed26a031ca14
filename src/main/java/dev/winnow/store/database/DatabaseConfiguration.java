package dev.winnow.store.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** What all stores ask of the database and of the clock. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
    /**
     * The time that rows and files show. With {@code SOURCE_DATE_EPOCH} (seconds since 1970, see reproducible-builds.org)
     * it stands still, so that two runs over the same archive give the same bytes.
     */
    @Bean
    Clock clock(@Value("${SOURCE_DATE_EPOCH:}") String seconds) {
        try {
            return seconds.isBlank()
                    ? Clock.systemUTC()
                    : Clock.fixed(Instant.ofEpochSecond(Long.parseLong(seconds.strip())), ZoneOffset.UTC);
        } catch (NumberFormatException e) {
            throw new StoreException("SOURCE_DATE_EPOCH must be seconds since 1970, but is " + seconds + ".", e);
        }
    }

    /** Refuses a database of another Winnow before Flyway changes anything in it. */
    @Bean
    FlywayMigrationStrategy migration(DatabaseSettings settings) {
        return flyway -> {
            SchemaHistory.require(flyway.info(), settings);
            flyway.migrate();
        };
    }

    /** Spring's own, unless memory ran out: then no further statement may be tried. Every JdbcTemplate asks for it by type. */
    @Bean
    SQLExceptionTranslator translator(DataSource source) {
        var translator = new SQLErrorCodeSQLExceptionTranslator(source);
        return (task, sql, failure) -> {
            OutOfMemory.halt(failure);
            return translator.translate(task, sql, failure);
        };
    }

    @Bean
    Dialect dialect(JdbcTemplate jdbc) {
        return Dialect.of(jdbc);
    }

    @Bean
    PlannerStatistics statistics(JdbcClient jdbc, Dialect dialect) {
        return new PlannerStatistics(jdbc, dialect);
    }
}
