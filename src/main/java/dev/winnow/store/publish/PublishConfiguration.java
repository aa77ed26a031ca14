package dev.winnow.store.publish;

import dev.winnow.store.database.Dialect;
import dev.winnow.store.run.KnownContainers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What becomes visible, and what goes. */
@Configuration(proxyBeanMethods = false)
public class PublishConfiguration {
    @Bean
    Actions actions(JdbcClient jdbc, Clock clock) {
        return new Actions(jdbc, clock);
    }

    @Bean
    HeldSites heldSites(JdbcTemplate jdbc) {
        return new HeldSites(jdbc);
    }

    @Bean
    Publication publication(JdbcTemplate jdbc, Actions actions, HeldSites sites, KnownContainers containers) {
        return new Publication(jdbc, actions, sites, containers);
    }

    @Bean
    Withdrawals withdrawals(JdbcTemplate jdbc) {
        return new Withdrawals(jdbc);
    }

    @Bean
    Prune prune(JdbcClient jdbc, Dialect dialect, PlatformTransactionManager transactions, Clock clock) {
        return new Prune(jdbc, dialect, transactions, clock);
    }
}
