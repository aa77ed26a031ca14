package dev.winnow.store;

import dev.winnow.store.article.ArticleConfiguration;
import dev.winnow.store.audit.AuditConfiguration;
import dev.winnow.store.database.DatabaseConfiguration;
import dev.winnow.store.dedupe.DedupeConfiguration;
import dev.winnow.store.figures.FiguresConfiguration;
import dev.winnow.store.notification.NotificationConfiguration;
import dev.winnow.store.outcome.OutcomeConfiguration;
import dev.winnow.store.publish.PublishConfiguration;
import dev.winnow.store.reject.RejectConfiguration;
import dev.winnow.store.run.RunConfiguration;
import dev.winnow.store.schedule.ScheduleConfiguration;
import dev.winnow.store.search.SearchConfiguration;
import dev.winnow.store.site.SiteConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stores, over the one data source that Spring Batch uses too: hence one transaction for rows and position. */
@Configuration(proxyBeanMethods = false)
@Import({
    DatabaseConfiguration.class,
    RunConfiguration.class,
    ArticleConfiguration.class,
    OutcomeConfiguration.class,
    NotificationConfiguration.class,
    AuditConfiguration.class,
    ScheduleConfiguration.class,
    DedupeConfiguration.class,
    PublishConfiguration.class,
    RejectConfiguration.class,
    FiguresConfiguration.class,
    SearchConfiguration.class,
    SiteConfiguration.class
})
public class StoreConfiguration {}
