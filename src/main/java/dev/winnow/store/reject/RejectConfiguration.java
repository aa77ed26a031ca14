package dev.winnow.store.reject;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What asks for stored rejects. */
@Configuration(proxyBeanMethods = false)
public class RejectConfiguration {
    @Bean
    Rejects rejects(JdbcClient jdbc) {
        return new Rejects(jdbc);
    }
}
