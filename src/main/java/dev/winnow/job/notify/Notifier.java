package dev.winnow.job.notify;

import dev.winnow.store.figures.RunTotals;
import dev.winnow.store.notification.Notification;
import dev.winnow.store.notification.Notification.Event;
import dev.winnow.store.notification.Notification.Message;
import dev.winnow.store.notification.Notifications;
import dev.winnow.store.publish.HeldSites;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.site.SiteHistory;
import dev.winnow.store.site.SiteNight;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people of nights that need them, where the settings say so. Whatever goes wrong with that is only logged. */
public final class Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    private final NotificationSettings settings;
    private final Notifications notifications;
    private final Delivery delivery;
    private final RunTotals totals;
    private final HeldSites held;
    private final SiteHistory sites;
    private final Clock clock;

    Notifier(
            NotificationSettings settings,
            Notifications notifications,
            Delivery delivery,
            RunTotals totals,
            HeldSites held,
            SiteHistory sites,
            Clock clock) {
        this.settings = settings;
        this.notifications = notifications;
        this.delivery = delivery;
        this.totals = totals;
        this.held = held;
        this.sites = sites;
        this.clock = clock;
    }

    /** Whether anybody is told anything. */
    public boolean isOn() {
        return !settings.channels().isEmpty();
    }

    /** A run has ended in whatever way; sends what is due, too, if it was left by earlier nights. */
    public void ended(Run run) {
        if (!isOn()) {
            return;
        }
        try {
            if (run.state() == RunState.FAILED) {
                tell(Event.FAILED, () -> NightMessages.failed(run, totals.of(run)));
            }
            if (run.state() == RunState.HELD) {
                tell(Event.HELD, () -> NightMessages.held(run, totals.of(run), held.of(run.id())));
            }
            List<SiteNight> alarms = newAlarms(run);
            if (!alarms.isEmpty()) {
                tell(Event.DRIFT, () -> NightMessages.drift(run, totals.of(run), alarms));
            }
            delivery.sendDue();
        } catch (RuntimeException e) {
            LOG.warn("run {}: nobody could be told how it ended", run.id(), e);
        }
    }

    /** A night of a job did not start at its time; why, in a sentence. */
    public void missed(String job, String why) {
        try {
            tell(Event.MISSED, () -> NightMessages.missed(job, why, clock.instant()));
            delivery.sendDue();
        } catch (RuntimeException e) {
            LOG.warn("job {}: nobody could be told that a night was missed", job, e);
        }
    }

    /**
     * Sends a test on every channel that is set.
     *
     * @return for each channel what became of it; empty where none is set
     */
    public List<Notification> test() {
        int channels = settings.channels().size();
        notifications.add(NightMessages.test(clock.instant()), settings.channels(), clock.instant());
        notifications.latest(channels).forEach(delivery::send);
        return notifications.latest(channels);
    }

    /** Sends all that has not arrived once more, and what was given up. */
    public void retry() {
        notifications.retryAll(clock.instant());
        delivery.sendDue();
    }

    /** What is wrong with the settings, in a sentence. */
    public Optional<String> problem() {
        return Optional.ofNullable(settings.problem());
    }

    private void tell(Event event, Supplier<Message> message) {
        if (isOn() && settings.tells(event)) {
            notifications.add(message.get(), settings.channels(), clock.instant());
        }
    }

    /** Alarms that this run is the first to give; of one that goes on people know. */
    private List<SiteNight> newAlarms(Run run) {
        return sites.of(run.id()).stream()
                .filter(night -> night.alarm() != null && Objects.equals(night.sinceRun(), run.id()))
                .toList();
    }
}
