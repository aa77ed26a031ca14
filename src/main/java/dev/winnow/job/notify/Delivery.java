package dev.winnow.job.notify;

import dev.winnow.store.notification.Notification;
import dev.winnow.store.notification.Notification.Channel;
import dev.winnow.store.notification.Notifications;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due, each by one process at a time; what does not arrive is sent again later, for two days. */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** How long to wait after each try in vain. A server that is down for a weekend's work is worth the last two. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(36));

    private static final int MOST_AT_ONCE = 20;

    private final Notifications notifications;
    private final Map<Channel, Sender> senders;
    private final Clock clock;

    Delivery(Notifications notifications, Map<Channel, Sender> senders, Clock clock) {
        this.notifications = notifications;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Sends what is due now. Takes some seconds at most for each.
     *
     * @return how many arrived
     */
    public int sendDue() {
        int sent = 0;
        for (Notification due : notifications.due(clock.instant(), MOST_AT_ONCE)) {
            if (Thread.currentThread().isInterrupted()) {
                return sent;
            }
            sent += send(due) ? 1 : 0;
        }
        return sent;
    }

    /** Sends one that is due, unless another process does; returns whether it arrived. */
    boolean send(Notification due) {
        if (!notifications.take(due, clock.instant())) {
            return false;
        }
        try {
            Objects.requireNonNull(senders.get(due.channel())).send(due);
            notifications.sent(due, clock.instant());
            return true;
        } catch (IOException e) {
            failed(due, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            failed(due, "The program ended while it was sent.");
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void failed(Notification due, String failure) {
        LOG.warn("notification {} ({}) was not sent: {}", due.id(), due.channel(), failure);
        notifications.failed(due, failure, next(due.tries()));
    }

    /** @param tries before the last one */
    private @Nullable Instant next(int tries) {
        return tries < WAITS.size() ? clock.instant().plus(WAITS.get(tries)) : null;
    }
}
