package dev.winnow.store.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people did. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {
    @Bean
    OperatorActions operatorActions(JdbcClient jdbc) {
        return new OperatorActions(jdbc);
    }
}
