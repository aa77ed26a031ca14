package dev.winnow.job.output;

import dev.winnow.store.article.Articles;
import dev.winnow.store.figures.Figures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files that a run writes. */
@Configuration(proxyBeanMethods = false)
public class OutputConfiguration {
    @Bean
    Exports exports(Articles articles) {
        return new Exports(articles);
    }

    @Bean
    Reports reports(Figures figures) {
        return new Reports(figures);
    }
}
