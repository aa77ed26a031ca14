package dev.winnow.store;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes or takes out a run, and why: kept for the audit.
 *
 * @param who account and host
 * @param reason null where none was given
 */
public record Act(String who, @Nullable String reason) {
    /** The account that this process runs under. */
    public static Act own(@Nullable String reason) {
        return new Act(
                System.getProperty("user.name", "unknown") + "@" + Owner.self().host(), reason);
    }
}
