package dev.winnow.store.figures;

import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.run.Runs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of runs and sites. */
@Configuration(proxyBeanMethods = false)
public class FiguresConfiguration {
    @Bean
    Findings findings(JdbcClient jdbc) {
        return new Findings(jdbc);
    }

    @Bean
    Boilerplate boilerplate(JdbcTemplate jdbc) {
        return new Boilerplate(jdbc);
    }

    @Bean
    Figures figures(JdbcTemplate jdbc, Runs runs, Ledger ledger, Findings findings, Boilerplate boilerplate) {
        return new Figures(jdbc, runs, ledger, findings, boilerplate);
    }
}
