package dev.winnow.store.publish;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a run or to a site of it, and what that changed for consumers.
 *
 * @param id the position of its changes in the feed {@code article_change}
 * @param site the one site that it concerns; null for the whole run, but for sites that are held
 * @param kind PUBLISH, HOLD or ROLLBACK
 * @param added articles that were not seen before
 * @param changed articles that now show another version
 * @param withdrawn articles that are seen no more
 * @param superseded new and changed articles of the run that are not seen, because a newer or more complete capture of their address is;
 *     of a rollback, how many of those it took out
 */
public record Action(
        long id,
        long run,
        @Nullable String site,
        ActionKind kind,
        Instant at,
        String who,
        @Nullable String reason,
        long added,
        long changed,
        long withdrawn,
        long superseded) {

    /** What was done. The names are stored. */
    public enum ActionKind {
        PUBLISH,
        /** The gate kept the run from being published. */
        HOLD,
        ROLLBACK
    }

    /** Such as {@code 3 added, 1 changed, 0 withdrawn}. */
    public String changes() {
        String newer = superseded == 0 || kind != ActionKind.PUBLISH
                ? ""
                : String.format(Locale.ROOT, ", %,d superseded", superseded);
        return String.format(Locale.ROOT, "%,d added, %,d changed, %,d withdrawn%s", added, changed, withdrawn, newer);
    }
}
