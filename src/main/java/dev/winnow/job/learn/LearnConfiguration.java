package dev.winnow.job.learn;

import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.site.KnownSites;
import dev.winnow.store.site.SiteHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Learning from sites. */
@Configuration(proxyBeanMethods = false)
public class LearnConfiguration {
    @Bean
    Learning learning(
            Manifest manifest,
            CaptureSelection selection,
            KnownSites known,
            SiteHistory history,
            Leases leases,
            PlatformTransactionManager transactions) {
        return new Learning(
                new SiteStores(manifest, selection, known, history, leases, new TransactionTemplate(transactions)));
    }
}
