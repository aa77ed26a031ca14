package dev.winnow.store.publish;

import dev.winnow.store.database.ProcessOwner;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes or takes out a run, and why: kept for the audit.
 *
 * @param who account and host
 * @param reason null where none was given
 */
public record Actor(String who, @Nullable String reason) {
    /** The account that this process runs under. */
    public static Actor own(@Nullable String reason) {
        return new Actor(
                System.getProperty("user.name", "unknown") + "@"
                        + ProcessOwner.self().host(),
                reason);
    }
}
