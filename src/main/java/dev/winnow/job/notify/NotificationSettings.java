package dev.winnow.job.notify;

import dev.winnow.store.notification.Notification.Channel;
import dev.winnow.store.notification.Notification.Event;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what. All of it comes from the environment, since addresses of webhooks are secrets as a rule, and no job
 * file should hold them. The mail server is set by Spring's own {@code SPRING_MAIL_HOST} and its kin.
 *
 * @param webhook address that hears of events, as given; null for none
 * @param secret that its messages are signed with, null where they are not
 * @param mailTo addresses that get mail
 * @param mailFrom the sender's address
 * @param events what is told
 * @param problem what is wrong with the settings, in a sentence; null where nothing is
 */
record NotificationSettings(
        @Nullable String webhook,
        @Nullable String secret,
        List<String> mailTo,
        String mailFrom,
        Set<Event> events,
        @Nullable String problem) {
    private static final String EVENTS = "WINNOW_NOTIFY";

    /** @param variables by name; null where not set */
    static NotificationSettings of(Function<String, @Nullable String> variables) {
        String events = variables.apply(EVENTS);
        Set<Event> told = EnumSet.noneOf(Event.class);
        String problem = null;
        for (String name : list(events == null ? "failed,held,drift,missed" : events)) {
            try {
                told.add(Event.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                problem = EVENTS + " may name failed, held, drift and missed, apart by commas, but has '" + name + "'.";
            }
        }
        List<String> to = list(variables.apply("WINNOW_MAIL_TO"));
        String from = given(variables.apply("WINNOW_MAIL_FROM"));
        return new NotificationSettings(
                given(variables.apply("WINNOW_WEBHOOK_URL")),
                given(variables.apply("WINNOW_WEBHOOK_SECRET")),
                to,
                from != null ? from : to.isEmpty() ? "winnow@localhost" : to.get(0),
                told,
                problem);
    }

    /** Where messages go; empty where nobody is told anything. */
    List<Channel> channels() {
        var channels = new ArrayList<Channel>();
        if (webhook != null) {
            channels.add(Channel.WEBHOOK);
        }
        if (!mailTo.isEmpty()) {
            channels.add(Channel.MAIL);
        }
        return channels;
    }

    /** Whether anybody is told of it. A setting that cannot be read leaves nobody in the dark: then all is told. */
    boolean tells(Event event) {
        return event == Event.TEST || problem != null || events.contains(event);
    }

    private static List<String> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
