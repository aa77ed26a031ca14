package dev.winnow.store;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.store.database.PlannerStatistics;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.dedupe.Addresses;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.outcome.Outcome;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.publish.Action;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import dev.winnow.store.run.Runs;
import dev.winnow.store.search.Search;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nights of one job whose outcomes are given: stored, compared and published as a run does it, without reading a page. */
public final class GivenNights {
    /** When every file was last written. */
    public static final Instant MODIFIED = Instant.parse("2024-05-06T08:00:00Z");

    private static final int BATCH = 200;

    private final Stores stores;
    private final RunRequest request;

    public GivenNights(Stores stores) {
        this(stores, "EXACT");
    }

    /** @param dedupe NONE, EXACT or NEAR */
    public GivenNights(Stores stores, String dedupe) {
        this.stores = stores;
        this.request = new RunRequest("test", RunKind.NIGHT, "1", null, null, dedupe);
    }

    /** A night with these pages, from its begin to its end. */
    public Run night(GivenPage... pages) {
        Run run = written(pages);
        publish(run);
        return run;
    }

    /** A run that has read these pages and counted and compared what it read, but published nothing. */
    public Run written(GivenPage... pages) {
        Run run = begun();
        read(run, List.of(pages));
        stores.inTransaction(() -> stores.get(Addresses.class).settle(run));
        stores.inTransaction(() -> stores.get(Boilerplate.class).count(run));
        stores.get(Search.class).index(run.id());
        compare(run);
        return run;
    }

    /** A run that has read nothing yet. */
    public Run begun() {
        return stores.get(Runs.class).begin(request, ProcessOwner.self()).orElseThrow();
    }

    /** A run that is to read these files. */
    public Run begun(String... files) {
        Run run = begun();
        list(run, 0, List.of(files));
        return run;
    }

    /** Reads pages; each file that they are in is a container of the run, read to its end. */
    public void read(Run run, List<GivenPage> pages) {
        var captures = stores.get(Captures.class);
        var met = new LinkedHashMap<String, Long>();
        var numbers = new LinkedHashMap<String, Long>();
        var outcomes = new ArrayList<Outcome>();
        for (GivenPage page : pages) {
            long ordinal = met.computeIfAbsent(page.container(), file -> (long) met.size());
            long number = numbers.merge(page.container(), 1L, Long::sum);
            outcomes.add(page.outcome(captures, run.id(), ordinal, number));
        }
        list(run, 0, List.copyOf(met.keySet()));
        for (int i = 0; i < outcomes.size(); i += BATCH) {
            List<Outcome> batch = outcomes.subList(i, Math.min(i + BATCH, outcomes.size()));
            stores.inTransaction(() -> stores.get(Outcomes.class).write(run, batch, List.of()));
        }
    }

    private void list(Run run, long ordinal, List<String> files) {
        var manifest = stores.get(Manifest.class);
        manifest.add(
                run.id(),
                ordinal,
                files.stream().map(file -> new ArchiveFile(file, 1, MODIFIED)).toList());
        manifest.complete(
                run.id(),
                LongStream.range(ordinal, ordinal + files.size()).boxed().toList());
    }

    /** Looks for duplicates, as the job asks for. */
    public void compare(Run run) {
        stores.get(PlannerStatistics.class).refresh();
        var duplicates = stores.get(Duplicates.class);
        stores.inTransaction(() -> {
            if (!run.dedupe().equals("NONE")) {
                duplicates.markExact(run);
            }
            if (run.dedupe().equals("NEAR")) {
                duplicates.findNear(run);
            }
        });
    }

    /** Closes the books of a run, publishes it and ends it. */
    public void publish(Run run) {
        stores.get(Ledger.class).balance(run.id());
        stores.inTransaction(() -> stores.get(Publication.class).publish(run, Actor.own(null)));
        stores.get(Runs.class).end(run, RunState.DONE, null);
    }

    /** Ends a run whose articles the gate keeps back. */
    public void hold(Run run) {
        stores.get(Ledger.class).balance(run.id());
        stores.inTransaction(() -> stores.get(Publication.class).hold(run, Actor.own(null)));
        stores.get(Runs.class).end(run, RunState.HELD, null);
    }

    /** Publishes a run but for some sites, which the gate keeps back. */
    public void publishBut(Run run, String... held) {
        stores.get(Ledger.class).balance(run.id());
        Map<String, String> sites = Stream.of(held).collect(Collectors.toMap(site -> site, site -> site + " is off"));
        stores.inTransaction(() -> stores.get(Publication.class).publish(run, Actor.own(null), sites));
        stores.get(Runs.class).end(run, held.length == 0 ? RunState.DONE : RunState.HELD, null);
    }

    /** Publishes a site that was kept back, as a person does. */
    public Action publish(Run run, String site) {
        var action = new AtomicReference<@Nullable Action>();
        stores.inTransaction(() -> {
            if (!run.dedupe().equals("NONE")) {
                stores.get(Duplicates.class).markExact(run);
            }
            action.set(stores.get(Publication.class).publish(run, site, Actor.own(null)));
        });
        return Objects.requireNonNull(action.get());
    }

    /** Takes a site of a run out again. */
    public Action rollback(Run run, String site) {
        var action = new AtomicReference<@Nullable Action>();
        stores.inTransaction(() -> action.set(stores.get(Publication.class).rollback(run, site, Actor.own(null))));
        return Objects.requireNonNull(action.get());
    }

    /** Takes a run out again. */
    public void rollback(Run run) {
        stores.inTransaction(() -> stores.get(Publication.class).rollback(run, Actor.own(null)));
        stores.get(Runs.class).settle(run.id(), RunState.WITHDRAWN);
    }
}
