package dev.winnow.store.figures;

import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.publish.HeldSites;
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
    RunTotals runTotals(JdbcClient jdbc, Ledger ledger, Findings findings) {
        return new RunTotals(jdbc, ledger, findings);
    }

    @Bean
    Figures figures(
            JdbcTemplate jdbc,
            Runs runs,
            RunTotals totals,
            Findings findings,
            Boilerplate boilerplate,
            HeldSites sites) {
        return new Figures(jdbc, runs, totals, findings, boilerplate, sites);
    }

    @Bean
    FactFigures factFigures(JdbcClient jdbc) {
        return new FactFigures(jdbc);
    }
}
