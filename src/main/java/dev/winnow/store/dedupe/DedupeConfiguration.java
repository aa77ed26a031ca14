package dev.winnow.store.dedupe;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What finds articles of the same text and nearly the same. */
@Configuration(proxyBeanMethods = false)
public class DedupeConfiguration {
    @Bean
    Addresses addresses(JdbcTemplate jdbc) {
        return new Addresses(jdbc);
    }

    @Bean
    Duplicates duplicates(JdbcTemplate jdbc) {
        return new Duplicates(jdbc);
    }
}
