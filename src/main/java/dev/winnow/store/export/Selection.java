package dev.winnow.store.export;

import dev.winnow.store.Articles;
import org.jspecify.annotations.Nullable;

/**
 * What is exported.
 *
 * @param since for the changes after this action, {@code run_action.id}, withdrawals included; null for all that is published
 */
public record Selection(Articles.Filter filter, @Nullable Long since) {
    public static final Selection ALL = new Selection(Articles.Filter.ALL, null);

    boolean changesOnly() {
        return since != null;
    }
}
