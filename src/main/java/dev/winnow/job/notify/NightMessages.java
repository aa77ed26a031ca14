package dev.winnow.job.notify;

import dev.winnow.store.figures.RunCounts;
import dev.winnow.store.notification.Notification.Event;
import dev.winnow.store.notification.Notification.Message;
import dev.winnow.store.publish.Held;
import dev.winnow.store.run.Run;
import dev.winnow.store.site.SiteNight;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Says in words and as JSON what happened, and which command helps. */
final class NightMessages {
    /** So many sites are named in words; the JSON has all. */
    private static final int NAMED = 10;

    private static final JsonMapper JSON = new JsonMapper();

    private NightMessages() {}

    static Message failed(Run run, RunCounts counts) {
        String failure = run.failure() == null ? "see the log" : run.failure();
        return of(
                Event.FAILED,
                run,
                counts,
                "run " + run.id() + " of job " + run.job() + " failed",
                List.of(
                        "Failure: " + failure,
                        "What is stored stays. Mend that, then start the job again: it goes on where it was."),
                List.of("winnow status " + run.id(), "winnow run " + (run.jobFile() == null ? "JOB" : run.jobFile())),
                Map.of("failure", failure));
    }

    static Message held(Run run, RunCounts counts, List<Held> held) {
        var lines = new ArrayList<String>();
        var commands = new ArrayList<String>();
        commands.add("winnow status " + run.id());
        for (Held each : held.subList(0, Math.min(NAMED, held.size()))) {
            lines.add("Held back: " + each.told() + "; " + each.sentence());
            commands.add("winnow " + each.publish());
            commands.add("winnow " + each.rollback());
        }
        if (held.size() > NAMED) {
            lines.add("And " + (held.size() - NAMED) + " more sites.");
        }
        if (held.isEmpty()) {
            lines.add("The gate said: " + run.gateVerdict());
        }
        List<Map<String, Object>> sites = held.stream()
                .map(each -> {
                    var site = new LinkedHashMap<String, Object>();
                    site.put("site", each.site() == null ? "*" : each.site());
                    site.put("sentence", each.sentence());
                    site.put("articles", each.articles());
                    site.put("withdrawals", each.withdrawals());
                    return (Map<String, Object>) site;
                })
                .toList();
        return of(
                Event.HELD,
                run,
                counts,
                "run " + run.id() + " of job " + run.job() + " is held back and waits for a decision",
                lines,
                commands,
                Map.of("held", sites));
    }

    /** @param alarms of sites that gave none in the runs before */
    static Message drift(Run run, RunCounts counts, List<SiteNight> alarms) {
        var lines = new ArrayList<String>();
        for (SiteNight each : alarms.subList(0, Math.min(NAMED, alarms.size()))) {
            lines.add(each.site() + ": " + each.sentence());
            each.examples().forEach(example -> lines.add("  " + example));
        }
        if (alarms.size() > NAMED) {
            lines.add("And " + (alarms.size() - NAMED) + " more sites.");
        }
        List<Map<String, Object>> sites = alarms.stream()
                .map(each -> {
                    var site = new LinkedHashMap<String, Object>();
                    site.put("site", each.site());
                    site.put("alarm", String.valueOf(each.alarm()));
                    site.put("sentence", String.valueOf(each.sentence()));
                    site.put("examples", each.examples());
                    return (Map<String, Object>) site;
                })
                .toList();
        String what = alarms.size() == 1 ? alarms.get(0).site() + " looks" : alarms.size() + " sites look";
        return of(
                Event.DRIFT,
                run,
                counts,
                what + " other than before, in run " + run.id() + " of job " + run.job(),
                lines,
                List.of("winnow sites " + (alarms.size() == 1 ? alarms.get(0).site() : "HOST")),
                Map.of("sites", sites));
    }

    /** @param why a sentence */
    static Message missed(String job, String why, Instant now) {
        return message(
                Event.MISSED, job, null, "a night of job " + job + " did not start", why, Map.of("reason", why), now);
    }

    static Message test(Instant now) {
        return message(
                Event.TEST,
                null,
                null,
                "a test",
                "Somebody tries whether notifications arrive. This one has.",
                Map.of(),
                now);
    }

    private static Message of(
            Event event,
            Run run,
            RunCounts counts,
            String subject,
            List<String> lines,
            List<String> commands,
            Map<String, Object> more) {
        var text = new ArrayList<String>(lines);
        text.add("");
        text.add(String.format(
                Locale.ROOT,
                "It began at %s, attempt %d, and read %,d pages: %,d articles, %,d rejects.",
                run.startedAt(),
                run.attempts(),
                counts.pages(),
                counts.articles(),
                counts.rejects()));
        text.add("");
        text.addAll(commands);
        var details = new LinkedHashMap<String, Object>();
        details.put("state", run.state().name());
        details.put("attempt", run.attempts());
        details.put("started_at", run.startedAt().toString());
        details.put("counts", counts.byKey());
        details.putAll(more);
        details.put("commands", commands);
        Instant when = run.endedAt() == null ? run.startedAt() : run.endedAt();
        return message(event, run.job(), run.id(), subject, String.join("\n", text), details, when);
    }

    private static Message message(
            Event event,
            @Nullable String job,
            @Nullable Long run,
            String subject,
            String text,
            Map<String, Object> more,
            Instant when) {
        String whole = "Winnow on " + host() + ": " + subject;
        var details = new LinkedHashMap<String, Object>();
        details.put("type", "winnow." + event.name().toLowerCase(Locale.ROOT));
        details.put("timestamp", when.toString());
        details.put("host", host());
        details.put("job", job);
        details.put("run", run);
        details.put("subject", whole);
        // Chat servers show the field of this name.
        details.put("text", whole + "\n" + text);
        details.putAll(more);
        return new Message(event, job, run, whole, text, JSON.writeValueAsString(details));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
