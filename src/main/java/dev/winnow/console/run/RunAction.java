package dev.winnow.console.run;

import dev.winnow.store.audit.OperatorAction.ActionName;
import dev.winnow.store.run.RunState;
import java.util.Locale;

/** What can be done about a run. */
public enum RunAction {
    STOP("Stop", ActionName.STOP, true),
    RESUME("Resume", ActionName.RESUME, false),
    PUBLISH("Publish", ActionName.PUBLISH, false),
    ROLLBACK("Roll back", ActionName.ROLLBACK, true),
    RETRY("Retry rejects", ActionName.RETRY, false),
    REPROCESS("Reprocess", ActionName.REPROCESS, false);

    private final String label;
    private final ActionName name;
    private final boolean danger;

    RunAction(String label, ActionName name, boolean danger) {
        this.label = label;
        this.name = name;
        this.danger = danger;
    }

    /** As the button says it. */
    public String label() {
        return label;
    }

    /** As addresses name it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the audit log names it. */
    ActionName audited() {
        return name;
    }

    /** Whether it takes something away. */
    public boolean isDanger() {
        return danger;
    }

    /** Whether a run's page has the button: by the run's state alone; {@link RunActions} looks closer. */
    boolean isOffered(RunRow row) {
        boolean gone = row.standing().isGone();
        RunState state = row.run().state();
        return switch (this) {
            case STOP -> row.isLive();
            case RESUME -> gone || state == RunState.STOPPED || state == RunState.FAILED;
            case PUBLISH -> state == RunState.HELD || state == RunState.WITHDRAWN;
            case ROLLBACK -> state == RunState.DONE || state == RunState.HELD;
            case RETRY -> state == RunState.DONE || state == RunState.HELD;
            case REPROCESS -> state == RunState.DONE;
        };
    }
}
