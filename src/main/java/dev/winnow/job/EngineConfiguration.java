package dev.winnow.job;

import dev.winnow.job.output.Reports;
import dev.winnow.job.preview.Preview;
import dev.winnow.job.run.JobRunner;
import dev.winnow.job.run.Releases;
import dev.winnow.job.run.StepLog;
import dev.winnow.job.run.Workshop;
import dev.winnow.store.StoreConfiguration;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Dialect;
import dev.winnow.store.database.PlannerStatistics;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.figures.Figures;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.publish.Withdrawals;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Runs;
import dev.winnow.store.search.H2Search;
import dev.winnow.store.search.PostgresSearch;
import dev.winnow.store.search.Search;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring's part: one data source, its transactions, migrations and Spring Batch. Named one by one, for a quick start. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@Import(StoreConfiguration.class)
class EngineConfiguration {
    /** Positions as JSON: readable in the database, and no Java serialization. */
    @Bean
    ExecutionContextSerializer positions() {
        return new JacksonExecutionContextStringSerializer();
    }

    @Bean
    Reports reports(Figures figures) {
        return new Reports(figures);
    }

    @Bean
    Workshop workshop(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Runs runs,
            Leases leases,
            Manifest manifest,
            KnownContainers containers,
            CaptureSelection selection,
            Withdrawals withdrawals,
            Captures captures,
            Outcomes outcomes,
            Ledger ledger,
            Duplicates dedupe,
            Boilerplate boilerplate,
            Reports reports,
            Findings findings,
            Publication publication,
            Articles articles,
            Search search,
            PlannerStatistics statistics) {
        return new Workshop(
                repository,
                transactions,
                runs,
                leases,
                manifest,
                containers,
                selection,
                withdrawals,
                captures,
                outcomes,
                ledger,
                dedupe,
                boilerplate,
                reports,
                findings,
                publication,
                articles,
                search,
                statistics);
    }

    @Bean
    Search search(JdbcTemplate jdbc, PlatformTransactionManager transactions, Dialect dialect) {
        return dialect == Dialect.H2 ? new H2Search(jdbc, transactions) : new PostgresSearch(jdbc, transactions);
    }

    @Bean
    Preview preview(Workshop workshop) {
        return new Preview(workshop);
    }

    @Bean
    Releases releases(Workshop workshop) {
        return new Releases(workshop);
    }

    @Bean
    StepLog steps(JobRepository repository, Manifest manifest) {
        return new StepLog(repository, manifest);
    }

    @Bean
    JobRunner runner(Workshop workshop, JobOperator operator) {
        return new JobRunner(workshop, operator);
    }
}
