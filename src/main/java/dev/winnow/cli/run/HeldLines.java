package dev.winnow.cli.run;

import dev.winnow.cli.terminal.Terminal;
import dev.winnow.store.publish.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is said of what the gate keeps back, wherever it is said: by run, status and publish. */
final class HeldLines {
    /** So many sites of a run are named; status RUN names all. */
    private static final int MOST = 5;

    private HeldLines() {}

    /** What waits to be decided on, each run with the command that releases it; nothing where nothing waits. */
    static List<String> of(List<Held> all) {
        Map<Long, List<Held>> runs = all.stream()
                .filter(Held::waits)
                .collect(Collectors.groupingBy(Held::run, TreeMap::new, Collectors.toList()));
        var lines = new ArrayList<String>();
        runs.forEach(
                (run, held) -> lines.add("Still held: " + (held.size() == 1 ? one(held.get(0)) : several(run, held))));
        return lines;
    }

    private static String one(Held held) {
        return Terminal.plain(held.told()) + "; release: " + command(held.publish());
    }

    private static String several(long run, List<Held> held) {
        String named = held.stream()
                .limit(MOST)
                .map(Held::site)
                .filter(Objects::nonNull)
                .map(Terminal::plain)
                .collect(Collectors.joining(", "));
        String more = held.size() > MOST ? " and " + (held.size() - MOST) + " more" : "";
        long articles = held.stream().mapToLong(Held::articles).sum();
        return String.format(
                Locale.ROOT,
                "%d sites of run %d, %,d %s (%s%s); site by site: %s; all: %s",
                held.size(),
                run,
                articles,
                articles == 1 ? "article" : "articles",
                named,
                more,
                command("status " + run),
                command("publish " + run));
    }

    /** A site's name in a command may hold what steers a terminal. */
    static String command(String command) {
        return Terminal.program() + " " + Terminal.plain(command);
    }
}
