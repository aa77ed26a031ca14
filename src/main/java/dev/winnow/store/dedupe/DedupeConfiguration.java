package dev.winnow.store.dedupe;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Duplicates. */
@Configuration(proxyBeanMethods = false)
public class DedupeConfiguration {
    @Bean
    Duplicates duplicates(JdbcTemplate jdbc) {
        return new Duplicates(jdbc);
    }
}
