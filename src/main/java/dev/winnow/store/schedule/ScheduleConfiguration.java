package dev.winnow.store.schedule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights by schedule. */
@Configuration(proxyBeanMethods = false)
public class ScheduleConfiguration {
    @Bean
    ScheduledNights scheduledNights(JdbcClient jdbc) {
        return new ScheduledNights(jdbc);
    }
}
