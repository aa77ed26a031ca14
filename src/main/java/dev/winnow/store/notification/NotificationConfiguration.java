package dev.winnow.store.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told. */
@Configuration(proxyBeanMethods = false)
public class NotificationConfiguration {
    @Bean
    Notifications notifications(JdbcClient jdbc) {
        return new Notifications(jdbc);
    }
}
