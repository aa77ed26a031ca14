package dev.winnow.store.article;

import dev.winnow.store.database.Dialect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Published articles. */
@Configuration(proxyBeanMethods = false)
public class ArticleConfiguration {
    @Bean
    Articles articles(JdbcClient jdbc, Dialect dialect, PlatformTransactionManager transactions) {
        return new Articles(jdbc, dialect, transactions);
    }

    @Bean
    ArticleVersions articleVersions(JdbcClient jdbc) {
        return new ArticleVersions(jdbc);
    }

    @Bean
    FilterValues filterValues(JdbcClient jdbc) {
        return new FilterValues(jdbc);
    }
}
