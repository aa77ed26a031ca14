package dev.winnow.store.export;

import dev.winnow.store.Articles;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is exported.
 *
 * @param since for the changes after this moment, withdrawals included; null for all that is published
 */
public record Selection(Articles.Filter filter, @Nullable Instant since) {
    public static final Selection ALL = new Selection(Articles.Filter.ALL, null);

    boolean changesOnly() {
        return since != null;
    }
}
