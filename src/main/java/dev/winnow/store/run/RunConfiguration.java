package dev.winnow.store.run;

import dev.winnow.store.database.Dialect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs and what they read. */
@Configuration(proxyBeanMethods = false)
public class RunConfiguration {
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
    KnownContainers containers(JdbcTemplate jdbc) {
        return new KnownContainers(jdbc);
    }

    @Bean
    CaptureSelection selection(JdbcTemplate jdbc, KnownContainers containers) {
        return new CaptureSelection(jdbc, containers);
    }
}
