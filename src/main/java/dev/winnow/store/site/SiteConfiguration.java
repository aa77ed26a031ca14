package dev.winnow.store.site;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of sites. */
@Configuration(proxyBeanMethods = false)
public class SiteConfiguration {
    @Bean
    KnownSites knownSites(JdbcClient jdbc, Clock clock) {
        return new KnownSites(jdbc, clock);
    }

    @Bean
    SiteHistory siteHistory(JdbcTemplate jdbc) {
        return new SiteHistory(jdbc);
    }
}
