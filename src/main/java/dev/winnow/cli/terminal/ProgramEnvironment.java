package dev.winnow.cli.terminal;

import dev.winnow.store.database.DatabaseSettings;
import java.util.Map;

/** What the process was started with: its environment variables, its terminal, and who may ask it to end. */
public final class ProgramEnvironment {
    private final Map<String, String> variables;
    private final StopSignal signal;

    public ProgramEnvironment(Map<String, String> variables, StopSignal signal) {
        this.variables = Map.copyOf(variables);
        this.signal = signal;
    }

    /** What to ask when the process is told to end. */
    public void stops(Runnable stop) {
        signal.stops(stop);
    }

    /** A variable of the environment; empty where it is not set. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The database that the environment names. */
    public DatabaseSettings database() {
        return DatabaseSettings.of(variables);
    }

    /** The database that something is moved to. */
    public DatabaseSettings target(String url) {
        return new DatabaseSettings(
                url, variables.getOrDefault("WINNOW_TO_USER", ""), variables.getOrDefault("WINNOW_TO_PASSWORD", ""));
    }

    /** Whether standard output is a terminal whose user wants colours (see no-color.org). */
    public boolean coloured() {
        return Terminal.showsOutput() && variables.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
