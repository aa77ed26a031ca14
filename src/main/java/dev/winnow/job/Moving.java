package dev.winnow.job;

import dev.winnow.store.move.Move;
import dev.winnow.store.search.PostgresSearch;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** Moves all that is stored from one engine's database to another's. */
public final class Moving {
    private Moving() {}

    /**
     * Moves from H2 to PostgreSQL.
     *
     * @param progress told of each table that is done, with its rows
     * @return rows of each table
     * @throws dev.winnow.store.StoreException where it cannot be done; the target is then as it was
     */
    public static Map<String, Long> move(Engine from, Engine to, BiConsumer<String, Long> progress) {
        return new Move(from.bean(DataSource.class), to.bean(DataSource.class)).run(progress, PostgresSearch::indexAll);
    }
}
