package dev.winnow.store.outcome;

import dev.winnow.store.database.Dialect;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs find, and the books. */
@Configuration(proxyBeanMethods = false)
public class OutcomeConfiguration {
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
}
