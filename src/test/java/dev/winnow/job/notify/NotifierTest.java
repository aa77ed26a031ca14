package dev.winnow.job.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.winnow.job.Night;
import dev.winnow.job.SettableClock;
import dev.winnow.store.database.Databases;
import dev.winnow.store.figures.RunTotals;
import dev.winnow.store.notification.Notification;
import dev.winnow.store.notification.Notification.Channel;
import dev.winnow.store.notification.Notifications;
import dev.winnow.store.publish.HeldSites;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.site.SiteHistory;
import dev.winnow.store.site.SiteNight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People hear of nights that need them, from real runs, by a real HTTP server and a real mail server. */
class NotifierTest {
    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("a key of ours".getBytes(StandardCharsets.UTF_8));

    private final SettableClock watch = new SettableClock(Instant.parse("2026-05-06T03:00:00Z"));

    private static NotificationSettings settings(Map<String, String> variables) {
        return NotificationSettings.of(variables::get);
    }

    private Delivery delivery(Night night, NotificationSettings settings, @Nullable JavaMailSenderImpl server) {
        return new Delivery(
                night.bean(Notifications.class),
                Map.of(
                        Channel.WEBHOOK,
                        new WebhookSender(settings, watch),
                        Channel.MAIL,
                        new MailSender(settings, server)),
                watch);
    }

    private Notifier notifier(Night night, NotificationSettings settings, @Nullable JavaMailSenderImpl server) {
        return new Notifier(
                settings,
                night.bean(Notifications.class),
                delivery(night, settings, server),
                night.bean(RunTotals.class),
                night.bean(HeldSites.class),
                night.bean(SiteHistory.class),
                watch);
    }

    private static Run held(Night night) throws IOException {
        night.maxRejectRatio(0.1);
        night.page("a.example/1.html", "lion");
        for (int i = 0; i < 3; i++) {
            night.write("a.example/empty" + i + ".html", "<html><body></body></html>");
        }
        return night.run();
    }

    @ParameterizedTest
    @EnumSource
    void aHeldRunIsToldWithTheCommandsThatSettleIt(Databases kind, @TempDir Path folder) throws Exception {
        try (var night = new Night(kind, folder);
                var receiver = new WebhookReceiver()) {
            Run run = held(night);
            assertThat(run.state()).isEqualTo(RunState.HELD);
            NotificationSettings settings =
                    settings(Map.of("WINNOW_WEBHOOK_URL", receiver.address(), "WINNOW_WEBHOOK_SECRET", SECRET));
            notifier(night, settings, null).ended(run);

            assertThat(receiver.heard()).hasSize(1);
            WebhookReceiver.Heard heard = receiver.heard().get(0);
            JsonNode body = JsonMapper.shared().readTree(heard.body());
            assertThat(body.get("type").asString()).isEqualTo("winnow.held");
            assertThat(body.get("run").asLong()).isEqualTo(run.id());
            assertThat(body.get("counts").get("rejects").asLong()).isEqualTo(3);
            assertThat(body.get("commands").toString()).contains("winnow publish " + run.id());
            assertThat(body.get("text").asString()).contains("rejects").contains("winnow rollback " + run.id());
            assertThat(heard.headers().get("webhook-signature")).isEqualTo("v1," + signed(heard));
            Notification kept = night.bean(Notifications.class).of(run.id()).get(0);
            assertThat(kept.sentAt()).isEqualTo(watch.instant());
            assertThat(kept.nextTryAt()).isNull();
        }
    }

    /** As a receiver checks it. */
    private static String signed(WebhookReceiver.Heard heard) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a key of ours".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String text =
                heard.headers().get("webhook-id") + "." + heard.headers().get("webhook-timestamp") + "." + heard.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFailedRunIsToldByMail(@TempDir Path folder) throws Exception {
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try (var night = new Night(Databases.H2, folder)) {
            night.page("a.example/1.html", "lion");
            // A file where the folder of exports should be.
            Files.writeString(folder.resolve("out"), "in the way");
            Run run = night.run();
            assertThat(run.state()).isEqualTo(RunState.FAILED);
            var server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            server.setPort(mails.getSmtp().getPort());
            NotificationSettings settings = settings(
                    Map.of("WINNOW_MAIL_TO", "night@a.example, day@a.example", "WINNOW_MAIL_FROM", "w@a.example"));
            notifier(night, settings, server).ended(run);

            assertThat(mails.getReceivedMessages()).hasSize(2);
            var mail = mails.getReceivedMessages()[0];
            assertThat(mail.getSubject()).contains("run " + run.id() + " of job nightly failed");
            assertThat(mail.getContent().toString())
                    .contains(String.valueOf(run.failure()))
                    .contains("winnow status " + run.id());
        } finally {
            mails.stop();
        }
    }

    @Test
    void whatDoesNotArriveIsSentAgainAndInTheEndGivenUp(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.H2, folder);
                var receiver = new WebhookReceiver()) {
            NotificationSettings settings = settings(Map.of("WINNOW_WEBHOOK_URL", receiver.address()));
            Notifications notifications = night.bean(Notifications.class);
            receiver.answers(503);
            notifier(night, settings, null).ended(held(night));
            Delivery delivery = delivery(night, settings, null);
            assertThat(delivery.sendDue()).as("not due yet").isZero();
            assertThat(receiver.heard()).hasSize(1);

            watch.pass(Duration.ofMinutes(1));
            delivery.sendDue();
            assertThat(receiver.heard()).hasSize(2);
            assertThat(receiver.heard().get(1).headers().get("webhook-id"))
                    .as("the receiver can tell that it is the same")
                    .isEqualTo(receiver.heard().get(0).headers().get("webhook-id"));

            for (int day = 0; day < 14; day++) {
                watch.pass(Duration.ofDays(1));
                delivery.sendDue();
            }
            assertThat(receiver.heard()).hasSize(7);
            assertThat(notifications.latest(1).get(0).nextTryAt()).isNull();
            assertThat(notifications.latest(1).get(0).failure()).isEqualTo("The webhook answered with HTTP 503.");

            receiver.answers(200);
            notifier(night, settings, null).retry();
            assertThat(notifications.latest(1).get(0).sentAt()).isEqualTo(watch.instant());
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalProcessesSendItOnce(Databases kind, @TempDir Path folder) throws Exception {
        try (var night = new Night(kind, folder);
                var receiver = new WebhookReceiver()) {
            NotificationSettings settings = settings(Map.of("WINNOW_WEBHOOK_URL", receiver.address()));
            for (int i = 0; i < 20; i++) {
                night.bean(Notifications.class)
                        .add(
                                NightMessages.missed("job" + i, "Why.", watch.instant()),
                                settings.channels(),
                                watch.instant());
            }
            var pool = Executors.newFixedThreadPool(3);
            List<Future<Integer>> sent = pool.invokeAll(List.of(
                    () -> delivery(night, settings, null).sendDue(),
                    () -> delivery(night, settings, null).sendDue(),
                    () -> delivery(night, settings, null).sendDue()));
            int all = 0;
            for (Future<Integer> each : sent) {
                all += each.get();
            }
            pool.shutdown();
            assertThat(all).isEqualTo(20);
            assertThat(receiver.heard()).hasSize(20);
        }
    }

    @Test
    void aRedirectIsNotFollowedAndNoSecretIsTold(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.H2, folder);
                var receiver = new WebhookReceiver()) {
            receiver.answers(307);
            Notifier notifier =
                    notifier(night, settings(Map.of("WINNOW_WEBHOOK_URL", receiver.address() + "/s3cret")), null);
            Notification test = notifier.test().get(0);
            assertThat(test.failure()).isEqualTo("The webhook answered with HTTP 307.");
            assertThat(receiver.heard()).extracting(WebhookReceiver.Heard::path).containsExactly("/hook/s3cret");

            Notification wrong = notifier(night, settings(Map.of("WINNOW_WEBHOOK_URL", "htp:/s3cret here")), null)
                    .test()
                    .get(0);
            assertThat(wrong.failure()).contains("WINNOW_WEBHOOK_URL must be").doesNotContain("s3cret");
        }
    }

    @Test
    void driftIsToldOnceAndNotEachNight(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.H2, folder);
                var receiver = new WebhookReceiver()) {
            night.page("a.example/1.html", "lion");
            Run first = night.run();
            night.page("a.example/2.html", "tiger");
            Run second = night.run();
            SiteHistory history = night.bean(SiteHistory.class);
            history.keep(List.of(alarm(first, first.id()), alarm(second, first.id())));
            Notifier notifier = notifier(night, settings(Map.of("WINNOW_WEBHOOK_URL", receiver.address())), null);
            notifier.ended(first);
            notifier.ended(second);
            assertThat(receiver.heard()).hasSize(1);
            assertThat(receiver.heard().get(0).body())
                    .contains("winnow.drift")
                    .contains("a.example looks other")
                    .contains("a.example/1.html");
        }
    }

    private static SiteNight alarm(Run run, long since) {
        return new SiteNight(
                run.id(),
                "a.example",
                List.of("a.example"),
                30,
                30,
                0.1,
                0.9,
                0.0,
                SiteNight.Alarm.REDESIGN,
                since,
                SiteNight.Done.RELEARNT,
                List.of("a.example/1.html"),
                "most words stand in new places");
    }

    @Test
    void onlyWhatTheSettingsNameIsTold(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.H2, folder);
                var receiver = new WebhookReceiver()) {
            Run run = held(night);
            notifier(
                            night,
                            settings(Map.of(
                                    "WINNOW_WEBHOOK_URL", receiver.address(), "WINNOW_NOTIFY", "failed, missed")),
                            null)
                    .ended(run);
            notifier(night, settings(Map.of()), null).ended(run);
            assertThat(receiver.heard()).isEmpty();
            assertThat(settings(Map.of("WINNOW_NOTIFY", "faild")).problem()).contains("'faild'");
        }
    }

    @Test
    void aNightThatWentWellIsNotTold(@TempDir Path folder) throws Exception {
        try (var night = new Night(Databases.H2, folder);
                var receiver = new WebhookReceiver()) {
            night.page("a.example/1.html", "lion");
            notifier(night, settings(Map.of("WINNOW_WEBHOOK_URL", receiver.address())), null)
                    .ended(night.run());
            assertThat(receiver.heard()).isEmpty();
        }
    }
}
