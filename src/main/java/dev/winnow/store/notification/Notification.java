package dev.winnow.store.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told, on one channel.
 *
 * @param id the same on each try
 * @param tries made so far
 * @param nextTryAt null once it has arrived or was given up
 * @param sentAt null where it has not arrived
 * @param failure why the last try was in vain, null where none was
 */
public record Notification(
        long id,
        Channel channel,
        Message message,
        Instant createdAt,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable Instant sentAt,
        @Nullable String failure) {

    /** What happened. */
    public enum Event {
        /** A run failed. */
        FAILED,
        /** The gate holds back a run, or sites of it. */
        HELD,
        /** A site looks other than it used to, since this run. */
        DRIFT,
        /** A night did not start at its time. */
        MISSED,
        /** Somebody tries whether notifications arrive. */
        TEST
    }

    /** How it is sent. */
    public enum Channel {
        WEBHOOK,
        MAIL
    }

    /**
     * What is told, whatever the channel.
     *
     * @param job null for a test
     * @param run null where there is none
     * @param subject one line
     * @param text for people
     * @param details for programs, a JSON object
     */
    public record Message(
            Event event, @Nullable String job, @Nullable Long run, String subject, String text, String details) {}
}
