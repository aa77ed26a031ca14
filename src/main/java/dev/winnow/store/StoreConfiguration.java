package dev.winnow.store;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The stores, over the one data source that Spring Batch uses too: hence one transaction for rows and position. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Runs runs(JdbcClient jdbc, Clock clock) {
        return new Runs(jdbc, clock);
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
    Outcomes outcomes(JdbcTemplate jdbc, Clock clock) {
        return new Outcomes(jdbc, clock);
    }

    @Bean
    Ledger ledger(JdbcClient jdbc) {
        return new Ledger(jdbc);
    }

    @Bean
    Dedupe dedupe(JdbcTemplate jdbc) {
        return new Dedupe(jdbc);
    }

    @Bean
    Actions actions(JdbcClient jdbc, Clock clock) {
        return new Actions(jdbc, clock);
    }

    @Bean
    Publication publication(JdbcClient jdbc, Actions actions) {
        return new Publication(jdbc, actions);
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
    Articles articles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Articles(jdbc, transactions);
    }
}
