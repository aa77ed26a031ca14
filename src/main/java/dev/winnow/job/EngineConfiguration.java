package dev.winnow.job;

import dev.winnow.job.preview.Preview;
import dev.winnow.job.run.RunnerConfiguration;
import dev.winnow.store.StoreConfiguration;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.site.KnownSites;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Spring's part: one data source, its transactions, migrations and Spring Batch. Named one by one, for a quick start. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@Import({StoreConfiguration.class, RunnerConfiguration.class})
class EngineConfiguration {
    /** Positions as JSON: readable in the database, and no Java serialization. */
    @Bean
    ExecutionContextSerializer positions() {
        return new JacksonExecutionContextStringSerializer();
    }

    @Bean
    Preview preview(CaptureSelection selection, Captures captures, KnownContainers containers, KnownSites sites) {
        return new Preview(selection, captures, containers, sites);
    }
}
