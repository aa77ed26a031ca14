package dev.winnow.cli.notify;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.store.notification.Notification;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows what people were told of nights, and tries whether they can be told. */
@Command(
        name = "notify",
        description = {
            "Shows what people were told of nights by webhook and mail, the newest first.",
            "Whom is set in the environment: WINNOW_WEBHOOK_URL and WINNOW_WEBHOOK_SECRET, WINNOW_MAIL_TO and",
            "SPRING_MAIL_HOST; see docs/watching.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow notify --test     send a test, and say whether it arrived",
            "  winnow notify --retry    send what has not arrived once more, and what was given up",
            "  winnow notify --json",
            "",
            "Exit codes: 0 all that was sent has arrived, 1 something has not, 2 nothing is set to be told by."
        })
public final class NotifyCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--test", description = "Send a test on every channel that is set.")
    private boolean test;

    @Option(names = "--retry", description = "Send what has not arrived once more.")
    private boolean retry;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many; default ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--json", description = "As JSON Lines.")
    private boolean json;

    @Mixin
    private final Invocation invocation;

    public NotifyCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() {
        int most = invocation.positive("--limit", limit);
        PrintWriter out = invocation.out();
        try (Engine engine = invocation.open()) {
            engine.notifier().problem().ifPresent(invocation::note);
            if ((test || retry) && !engine.notifier().isOn()) {
                throw invocation.wrong("Nobody is told anything: set WINNOW_WEBHOOK_URL, or WINNOW_MAIL_TO and"
                        + " SPRING_MAIL_HOST; see docs/watching.md.");
            }
            if (retry) {
                engine.notifier().retry();
            }
            List<Notification> shown =
                    test ? engine.notifier().test() : engine.notifications().latest(most);
            if (shown.isEmpty() && !json) {
                out.println(Terminal.told(
                        engine.notifier().isOn()
                                ? "Nobody was told anything yet: no run failed or was held back. Try it: "
                                        + Terminal.program() + " notify --test"
                                : "Nobody is told anything: set WINNOW_WEBHOOK_URL, or WINNOW_MAIL_TO and"
                                        + " SPRING_MAIL_HOST; see docs/watching.md."));
            }
            shown.forEach(each -> out.println(json ? json(each) : line(each)));
            return shown.stream().allMatch(each -> each.sentAt() != null) || !(test || retry)
                    ? ExitCode.DONE
                    : ExitCode.FAILED;
        } finally {
            out.flush();
        }
    }

    private static String line(Notification each) {
        return Terminal.told(String.format(
                Locale.ROOT,
                "%d  %s  %s  %s: %s",
                each.id(),
                each.createdAt(),
                lower(each.channel()),
                Terminal.plain(each.message().subject()),
                Terminal.plain(standing(each))));
    }

    private static String standing(Notification each) {
        if (each.sentAt() != null) {
            return "arrived " + each.sentAt();
        }
        String failure = each.failure() == null ? "not sent yet" : each.failure();
        return each.nextTryAt() == null
                ? "given up after " + each.tries() + " tries: " + failure
                : failure + " Next try from " + each.nextTryAt() + " on.";
    }

    private static String json(Notification each) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", each.id());
        row.put("event", lower(each.message().event()));
        row.put("job", each.message().job());
        row.put("run", each.message().run());
        row.put("channel", lower(each.channel()));
        row.put("subject", each.message().subject());
        row.put("created_at", each.createdAt().toString());
        row.put("tries", each.tries());
        row.put(
                "next_try_at",
                each.nextTryAt() == null ? null : each.nextTryAt().toString());
        row.put("sent_at", each.sentAt() == null ? null : each.sentAt().toString());
        row.put("failure", each.failure());
        return JSON.writeValueAsString(row);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
