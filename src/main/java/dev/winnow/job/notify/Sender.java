package dev.winnow.job.notify;

import dev.winnow.store.notification.Notification;
import java.io.IOException;

/** Sends a notification on one channel. */
interface Sender {
    /**
     * Returns once the other side has taken it.
     *
     * @throws IOException where it has not, with a sentence for people that holds no secret
     */
    void send(Notification notification) throws IOException, InterruptedException;
}
