package dev.winnow.store;

import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Dialect;
import dev.winnow.store.database.PlannerStatistics;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.figures.Figures;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.publish.Actions;
import dev.winnow.store.publish.Prune;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.publish.Withdrawals;
import dev.winnow.store.reject.Rejects;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Runs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The stores, over the one data source that Spring Batch uses too: hence one transaction for rows and position. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
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

    @Bean
    Dialect dialect(JdbcTemplate jdbc) {
        return Dialect.of(jdbc);
    }

    @Bean
    Runs runs(JdbcClient jdbc, Dialect dialect, PlatformTransactionManager transactions) {
        return new Runs(jdbc, dialect, transactions);
    }

    @Bean
    Leases leases(JdbcClient jdbc, Dialect dialect) {
        return new Leases(jdbc, dialect);
    }

    @Bean
    Manifest manifest(JdbcTemplate jdbc) {
        return new Manifest(jdbc);
    }

    @Bean
    Captures captures(JdbcClient jdbc) {
        return new Captures(jdbc);
    }

    @Bean
    Outcomes outcomes(JdbcTemplate jdbc, Clock clock, Dialect dialect) {
        return new Outcomes(jdbc, clock, dialect);
    }

    @Bean
    Ledger ledger(JdbcClient jdbc) {
        return new Ledger(jdbc);
    }

    @Bean
    Duplicates dedupe(JdbcTemplate jdbc) {
        return new Duplicates(jdbc);
    }

    @Bean
    Actions actions(JdbcClient jdbc, Clock clock) {
        return new Actions(jdbc, clock);
    }

    @Bean
    Boilerplate boilerplate(JdbcTemplate jdbc) {
        return new Boilerplate(jdbc);
    }

    @Bean
    Figures figures(JdbcTemplate jdbc, Runs runs, Ledger ledger, Findings findings, Boilerplate boilerplate) {
        return new Figures(jdbc, runs, ledger, findings, boilerplate);
    }

    @Bean
    KnownContainers containers(JdbcTemplate jdbc) {
        return new KnownContainers(jdbc);
    }

    @Bean
    CaptureSelection selection(JdbcTemplate jdbc, KnownContainers containers) {
        return new CaptureSelection(jdbc, containers);
    }

    @Bean
    Prune prune(JdbcClient jdbc, Dialect dialect, PlatformTransactionManager transactions, Clock clock) {
        return new Prune(jdbc, dialect, transactions, clock);
    }

    @Bean
    Withdrawals withdrawals(JdbcTemplate jdbc) {
        return new Withdrawals(jdbc);
    }

    @Bean
    Publication publication(JdbcTemplate jdbc, Actions actions, KnownContainers containers) {
        return new Publication(jdbc, actions, containers);
    }

    @Bean
    Findings findings(JdbcClient jdbc) {
        return new Findings(jdbc);
    }

    @Bean
    Rejects rejects(JdbcClient jdbc) {
        return new Rejects(jdbc);
    }

    @Bean
    PlannerStatistics statistics(JdbcTemplate jdbc, Dialect dialect) {
        return new PlannerStatistics(jdbc, dialect);
    }

    @Bean
    Articles articles(JdbcClient jdbc, Dialect dialect, PlatformTransactionManager transactions) {
        return new Articles(jdbc, dialect, transactions);
    }
}
