package dev.winnow.job.extract;

import dev.winnow.archive.item.Capture;
import dev.winnow.article.Extraction;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.Explainer;
import dev.winnow.extract.Explanation;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.PageSampler;
import dev.winnow.extract.RawPage;
import dev.winnow.extract.rule.SiteRules;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.job.control.JobException;
import dev.winnow.job.file.JobFile;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.database.OutOfMemory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one border around the extractor: whatever a capture holds, it ends as an article or a reject, within its time and its
 * memory. Safe to share between threads.
 */
public final class GuardedExtractor {
    /** In which a page that was given up must be left; the extractor needs some hundred milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Where less than this share of the memory is left though no page is read, it is not the page that is too large. */
    private static final double LEAST_FREE = 0.2;

    private final ArticleExtractor extractor;
    private final Explainer explainer;
    private final PageSampler sampler;
    private final PageThreads threads;
    private final Duration time;
    private final BooleanSupplier stopped;
    private final JobFile.DamagedPages damaged;
    private final ReadWriteLock memory = new ReentrantReadWriteLock(true);

    public GuardedExtractor(ExtractOptions options) {
        this(options, SiteRules.NONE);
    }

    /** With rules by hand. */
    public GuardedExtractor(ExtractOptions options, SiteRules rules) {
        this(
                options,
                rules,
                JobFile.DamagedPages.KEEP,
                Duration.ofSeconds(JobFile.ExtractSettings.MAX_SECONDS),
                () -> false);
    }

    /**
     * As a job says.
     *
     * @param stopped whether the run was asked to stop, so that nobody waits for a slow page
     */
    public GuardedExtractor(JobFile job, BooleanSupplier stopped) {
        this(
                job.extract().options(),
                job.rules().rules(),
                job.extract().damaged(),
                Duration.ofSeconds(job.extract().maxSeconds()),
                stopped);
    }

    /**
     * @param damaged what becomes of pages of which bytes are missing or wrong
     * @param time that a thread may work on a page; one that takes longer is rejected
     * @param stopped whether the run was asked to stop, so that nobody waits for a slow page
     */
    GuardedExtractor(
            ExtractOptions options,
            SiteRules rules,
            JobFile.DamagedPages damaged,
            Duration time,
            BooleanSupplier stopped) {
        this.damaged = damaged;
        this.extractor = new ArticleExtractor(options).withRules(rules);
        this.explainer = new Explainer(options).withRules(rules);
        this.sampler = new PageSampler(options);
        this.time = time;
        this.threads = new PageThreads(time, PATIENCE);
        this.stopped = stopped;
    }

    /**
     * Reads a page. Of one that is cut what is left is read, unless the job says otherwise; the article says that it is
     * truncated, since half an article must not pass for a whole one.
     *
     * @throws JobException where this process cannot go on safely
     */
    public Extraction extract(Capture capture) {
        return extract(capture, SiteProfiles.NONE);
    }

    /**
     * The same, with what is known of the page's site.
     *
     * @throws JobException where this process cannot go on safely
     */
    public Extraction extract(Capture capture, SiteProfiles sites) {
        Reject damage = capture.damage();
        return damage == null || isReadable(capture, damage)
                ? judged(guarded(() -> extractor.extract(page(capture), sites), Function.identity()), damage)
                : new Extraction.NoArticle(damage);
    }

    /**
     * Reads of a page what its site is learnt from.
     *
     * @param page an undamaged page
     * @param address a hash of its address or place
     * @param day when it was captured, in days since 1970
     * @return empty where it cannot be read within its time and memory, or is no HTML
     * @throws JobException where this process cannot go on safely
     */
    public Optional<PageSampler.SampledPage> sample(RawPage page, long address, int day) {
        return sample(page, address, day, site -> true);
    }

    /** The same, if the page is wanted. */
    public Optional<PageSampler.SampledPage> sample(RawPage page, long address, int day, PageSampler.Choice choice) {
        return guarded(
                () -> Optional.ofNullable(sampler.sample(page, address, day, choice)), rejected -> Optional.empty());
    }

    /** What is cut is right as far as it goes; of what is garbled nobody knows. */
    private boolean isReadable(Capture capture, Reject damage) {
        return damage.code() == RejectCode.TRUNCATED
                && damaged == JobFile.DamagedPages.KEEP
                && capture.body().length > 0;
    }

    /** What a page gives that is damaged; where no article is in what is left, the damage is why. */
    private static Extraction judged(Extraction extraction, @Nullable Reject damage) {
        if (damage == null) {
            return extraction;
        }
        if (extraction instanceof Extraction.ArticleFound found) {
            return new Extraction.ArticleFound(found.article().truncated());
        }
        return switch (((Extraction.NoArticle) extraction).reject().code()) {
            case TIMEOUT, TOO_LARGE, TOO_DEEP, INTERNAL -> extraction;
            default -> new Extraction.NoArticle(damage);
        };
    }

    /**
     * The same, with the reasons for each of the first blocks.
     *
     * @param most blocks to give reasons for
     * @throws JobException where this process cannot go on safely
     */
    public Explanation explain(Capture capture, int most) {
        return explain(capture, most, SiteProfiles.NONE);
    }

    /**
     * The same, with what is known of the page's site.
     *
     * @throws JobException where this process cannot go on safely
     */
    public Explanation explain(Capture capture, int most, SiteProfiles sites) {
        Reject damage = capture.damage();
        return damage == null || isReadable(capture, damage)
                ? guarded(() -> explainer.explain(page(capture), most, sites), GuardedExtractor::unexplained)
                : unexplained(new Extraction.NoArticle(damage));
    }

    private static Explanation unexplained(Extraction extraction) {
        return new Explanation(extraction, null, 0);
    }

    /** @param rejected what a reject is told as */
    private <T> T guarded(Supplier<T> work, Function<Extraction, T> rejected) {
        T result = timed(memory.readLock(), work, rejected);
        return result == null ? alone(work, rejected) : result;
    }

    /** Where the memory did not suffice for all pages at once: no other page is read meanwhile. */
    private <T> T alone(Supplier<T> work, Function<Extraction, T> rejected) {
        T result = timed(memory.writeLock(), work, rejected);
        if (result != null) {
            return result;
        }
        if (freeShare() < LEAST_FREE) {
            throw new JobException(OutOfMemory.sentence());
        }
        return rejected.apply(none(
                RejectCode.TOO_LARGE,
                "The page does not fit into the memory that Java may use ("
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB)"));
    }

    /** How much of its memory Java has left, once it has cleared up. */
    private static double freeShare() {
        Runtime java = Runtime.getRuntime();
        java.gc();
        return 1 - (double) (java.totalMemory() - java.freeMemory()) / java.maxMemory();
    }

    /** The result, null where the memory did not suffice. */
    private <T> @Nullable T timed(Lock share, Supplier<T> work, Function<Extraction, T> rejected) {
        share.lock();
        try {
            GuardedResult<T> result = threads.work(() -> result(work, rejected), stopped);
            return result == null
                    ? rejected.apply(none(
                            RejectCode.TIMEOUT, "It took more than " + time.toSeconds() + " s of a processor's time"))
                    : result.value();
        } finally {
            share.unlock();
        }
    }

    /** @param value null where the memory did not suffice */
    private record GuardedResult<T>(@Nullable T value) {}

    /** Whatever is wrong with the page or with us, it is wrong with this page only, unless the machine itself is. */
    private static <T> GuardedResult<T> result(Supplier<T> work, Function<Extraction, T> rejected) {
        try {
            return new GuardedResult<>(work.get());
        } catch (OutOfMemoryError e) {
            return new GuardedResult<>(null);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new GuardedResult<>(rejected.apply(internal(e)));
        }
    }

    /** A capture as the extractor is given it. */
    public static RawPage page(Capture capture) {
        return new RawPage(capture.body(), capture.url(), capture.contentType(), capture.capturedAt());
    }

    private static Extraction internal(Throwable e) {
        return none(RejectCode.INTERNAL, place(e));
    }

    private static Extraction none(RejectCode code, String fact) {
        return new Extraction.NoArticle(Reject.of(code, fact));
    }

    /** Enough to find the bug, and nothing of the page: an exception's message may carry all of its text. */
    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String name = e.getClass().getSimpleName();
        return trace.length == 0 ? name : name + " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
