package dev.winnow.store.search;

import dev.winnow.store.database.Dialect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Full-text search. */
@Configuration(proxyBeanMethods = false)
public class SearchConfiguration {
    @Bean
    Search search(JdbcTemplate jdbc, PlatformTransactionManager transactions, Dialect dialect) {
        return dialect == Dialect.H2 ? new H2Search(jdbc, transactions) : new PostgresSearch(jdbc, transactions);
    }
}
