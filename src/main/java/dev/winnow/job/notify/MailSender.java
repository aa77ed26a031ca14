package dev.winnow.job.notify;

import dev.winnow.store.notification.Notification;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends mail, by the server that Spring's settings name. */
final class MailSender implements Sender {
    private final NotificationSettings settings;
    private final @Nullable JavaMailSender server;

    /** @param server null where no server is set */
    MailSender(NotificationSettings settings, @Nullable JavaMailSender server) {
        this.settings = settings;
        this.server = server;
    }

    @Override
    public void send(Notification notification) throws IOException {
        if (server == null) {
            throw new IOException("WINNOW_MAIL_TO is set, but no mail server: set SPRING_MAIL_HOST.");
        }
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.mailFrom());
        mail.setTo(settings.mailTo().toArray(String[]::new));
        mail.setSubject(notification.message().subject());
        mail.setText(notification.message().text());
        mail.setSentDate(java.util.Date.from(notification.createdAt()));
        try {
            server.send(mail);
        } catch (MailException e) {
            Throwable cause = e.getMostSpecificCause();
            throw new IOException("The mail server did not take it: " + cause.getMessage(), e);
        }
    }
}
