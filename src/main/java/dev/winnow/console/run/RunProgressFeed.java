package dev.winnow.console.run;

import dev.winnow.console.page.PageFormat;
import dev.winnow.job.Engine;
import dev.winnow.job.control.RunStanding;
import dev.winnow.job.run.StepLog;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Sends the progress of runs to the browsers that watch them, by server-sent events. Each run that is watched is looked at
 * once in two seconds, however many watch it and whichever process works on it; one that nobody watches not at all.
 */
@Component
class RunProgressFeed {
    private static final Logger LOG = LoggerFactory.getLogger(RunProgressFeed.class);
    private static final long EVERY_MILLIS = 2_000;

    private final Engine engine;
    private final SpringTemplateEngine templates;
    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("console-progress-"));

    private final ScheduledFuture<?> beat;

    /** A run and those who watch it. */
    private static final class Watched {
        private final List<SseEmitter> emitters = new CopyOnWriteArrayList<>();
        private long pagesBefore = -1;
        private long nanosBefore;
        private @Nullable Double perSecond;

        /** The rate over the last seconds, smoothed. */
        private @Nullable Double rate(long pages) {
            long now = System.nanoTime();
            if (pagesBefore >= 0 && now > nanosBefore) {
                double rate = (pages - pagesBefore) * 1e9 / (now - nanosBefore);
                perSecond = perSecond == null ? rate : 0.7 * perSecond + 0.3 * rate;
            }
            pagesBefore = pages;
            nanosBefore = now;
            return perSecond;
        }
    }

    RunProgressFeed(Engine engine, SpringTemplateEngine templates) {
        this.engine = engine;
        this.templates = templates;
        beat = clock.scheduleWithFixedDelay(this::sendAll, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A stream of events for one browser; it ends with the run. */
    SseEmitter follow(Run run) {
        var emitter = new SseEmitter(0L);
        Watched one = watched.compute(run.id(), (id, known) -> {
            Watched joined = known == null ? new Watched() : known;
            joined.emitters.add(emitter);
            return joined;
        });
        emitter.onCompletion(() -> one.emitters.remove(emitter));
        emitter.onError(e -> one.emitters.remove(emitter));
        clock.execute(() -> send(run.id(), one));
        return emitter;
    }

    private void sendAll() {
        watched.forEach(this::send);
    }

    private void send(long id, Watched one) {
        if (watched.computeIfPresent(id, (run, known) -> known.emitters.isEmpty() ? null : known) == null) {
            return;
        }
        try {
            Run run = engine.runs().find(id).orElseThrow();
            boolean ended = run.state() != RunState.RUNNING
                    || RunStanding.of(engine.leases(), run).isGone();
            if (ended) {
                tell(one, "ended", "ended");
                one.emitters.forEach(SseEmitter::complete);
                watched.remove(id, one);
            } else {
                tell(one, "progress", html(progress(run, one)));
            }
        } catch (RuntimeException e) {
            LOG.warn("the progress of run {} could not be read", id, e);
        }
    }

    private static void tell(Watched one, String event, String data) {
        one.emitters.removeIf(emitter -> !isHeard(emitter, event, data));
    }

    private static boolean isHeard(SseEmitter emitter, String event, String data) {
        try {
            emitter.send(SseEmitter.event().name(event).data(data));
            return true;
        } catch (IOException | IllegalStateException e) {
            // The browser went away.
            return false;
        }
    }

    private String html(LiveProgress progress) {
        var context = new Context(Locale.ROOT);
        context.setVariable("live", progress);
        context.setVariable("fmt", new PageFormat());
        return templates.process("run/progress", context).replaceAll("\\s*\\R\\s*", " ");
    }

    private LiveProgress progress(Run run, Watched one) {
        List<Manifest.SliceProgress> all = engine.manifest().progress(run.id());
        Map<String, StepLog.SliceTime> times = engine.steps().slices(run);
        Ledger.Totals totals = engine.ledger().totals(run.id());
        Double rate = one.rate(totals.captures());
        List<StepLog.StepProgress> steps = engine.steps().of(run);
        String step = steps.isEmpty() ? null : steps.get(steps.size() - 1).name();
        long bytes = all.stream().mapToLong(Manifest.SliceProgress::bytes).sum();
        long bytesDone =
                all.stream().mapToLong(Manifest.SliceProgress::bytesDone).sum();
        double done = bytes == 0 ? 0 : (double) bytesDone / bytes;
        return new LiveProgress(
                step,
                totals.captures(),
                totals.rejects(),
                "extract".equals(step) ? rate : null,
                done,
                "extract".equals(step) ? left(totals.captures(), done, rate) : null,
                (int) times.values().stream().filter(StepLog.SliceTime::done).count(),
                all.size(),
                LiveProgress.slices(all, times),
                RunStanding.of(engine.leases(), run).waits().orElse(null));
    }

    /** As many pages a byte as so far, at the rate of late. */
    private static @Nullable Duration left(long pages, double done, @Nullable Double rate) {
        if (rate == null || rate < 0.01 || done < 0.02) {
            return null;
        }
        double more = pages / done - pages;
        return Duration.ofSeconds(Math.round(more / Objects.requireNonNull(rate)));
    }

    @PreDestroy
    void end() {
        beat.cancel(true);
        clock.shutdownNow();
        watched.values().forEach(one -> one.emitters.forEach(SseEmitter::complete));
    }
}
