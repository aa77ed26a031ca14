package dev.winnow.cli.run;

import dev.winnow.cli.terminal.Terminal;
import dev.winnow.store.publish.Held;
import java.util.ArrayList;
import java.util.List;

/** What is said of what the gate keeps back, wherever it is said: by run, status and publish. */
final class HeldLines {
    /** So many are named; status RUN names all of a run. */
    private static final int MOST = 5;

    private HeldLines() {}

    /** What waits to be decided on, each with the command that releases it; nothing where nothing waits. */
    static List<String> of(List<Held> all) {
        List<Held> waiting = all.stream().filter(Held::waits).toList();
        var lines = new ArrayList<String>();
        for (Held held : waiting.subList(0, Math.min(MOST, waiting.size()))) {
            lines.add("Still held: " + Terminal.plain(held.told()) + "; release: " + command(held.publish()));
        }
        if (waiting.size() > MOST) {
            lines.add("            and " + (waiting.size() - MOST) + " more; see: " + command("status"));
        }
        return lines;
    }

    /** A site's name in a command may hold what steers a terminal. */
    static String command(String command) {
        return Terminal.program() + " " + Terminal.plain(command);
    }
}
