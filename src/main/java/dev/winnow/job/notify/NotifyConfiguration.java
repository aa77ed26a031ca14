package dev.winnow.job.notify;

import dev.winnow.store.figures.RunTotals;
import dev.winnow.store.notification.Notification.Channel;
import dev.winnow.store.notification.Notifications;
import dev.winnow.store.publish.HeldSites;
import dev.winnow.store.site.SiteHistory;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** Telling people of nights. Its clock is the real one: signatures and further tries are about now. */
@Configuration(proxyBeanMethods = false)
public class NotifyConfiguration {
    @Bean
    NotificationSettings notificationSettings(Environment environment) {
        return NotificationSettings.of(environment::getProperty);
    }

    @Bean
    Delivery delivery(
            NotificationSettings settings, Notifications notifications, ObjectProvider<JavaMailSender> mailServer) {
        return new Delivery(
                notifications,
                Map.of(
                        Channel.WEBHOOK, new WebhookSender(settings, Clock.systemUTC()),
                        Channel.MAIL, new MailSender(settings, mailServer.getIfAvailable())),
                Clock.systemUTC());
    }

    @Bean
    Notifier notifier(
            NotificationSettings settings,
            Notifications notifications,
            Delivery delivery,
            RunTotals totals,
            HeldSites held,
            SiteHistory sites) {
        return new Notifier(settings, notifications, delivery, totals, held, sites, Clock.systemUTC());
    }
}
