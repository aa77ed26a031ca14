package dev.winnow.job.extract;

import dev.winnow.archive.item.Capture;
import dev.winnow.article.Extraction;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.Explainer;
import dev.winnow.extract.Explanation;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.RawPage;
import dev.winnow.job.control.FailureMessages;
import dev.winnow.job.control.JobException;
import dev.winnow.job.file.JobFile;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one border around the extractor: whatever a capture holds, it ends as an article or a reject, within its time and its
 * memory. Safe to share between threads.
 */
public final class GuardedExtractor {
    /** A page that needs more memory than there is may be at fault; so many say that the memory is. */
    private static final int MOST_TOO_BIG = 20;

    private final ArticleExtractor extractor;
    private final Explainer explainer;
    private final PageThreads threads;
    private final Duration time;
    private final BooleanSupplier stopped;
    private final ReadWriteLock memory = new ReentrantReadWriteLock(true);
    private final AtomicInteger tooBig = new AtomicInteger();

    public GuardedExtractor(ExtractOptions options) {
        this(options, Duration.ofSeconds(JobFile.ExtractSettings.MAX_SECONDS), () -> false);
    }

    /**
     * @param time that a thread may work on a page; one that takes longer is rejected
     * @param stopped whether the run was asked to stop, so that nobody waits for a slow page
     */
    public GuardedExtractor(ExtractOptions options, Duration time, BooleanSupplier stopped) {
        this.extractor = new ArticleExtractor(options);
        this.explainer = new Explainer(options);
        this.time = time;
        this.threads = new PageThreads(time);
        this.stopped = stopped;
    }

    /**
     * Reads a page. Damaged bytes are not extracted: half an article must not pass for a whole one.
     *
     * @throws JobException where this process cannot go on safely
     */
    public Extraction extract(Capture capture) {
        Reject damage = capture.damage();
        if (damage != null) {
            return new Extraction.NoArticle(damage);
        }
        Extraction extraction = timed(memory.readLock(), capture);
        return extraction == null ? alone(capture) : extraction;
    }

    /** Where the memory did not suffice for all pages at once: no other page is read meanwhile. */
    private Extraction alone(Capture capture) {
        Extraction extraction = timed(memory.writeLock(), capture);
        if (extraction != null) {
            return extraction;
        }
        if (tooBig.incrementAndGet() > MOST_TOO_BIG) {
            throw new JobException(FailureMessages.outOfMemory());
        }
        return none(
                RejectCode.TOO_LARGE,
                "The page does not fit into the memory that Java may use ("
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB)");
    }

    /** The extraction, null where the memory did not suffice. */
    private @Nullable Extraction timed(Lock share, Capture capture) {
        share.lock();
        try {
            GuardedResult result = threads.work(() -> guarded(capture), stopped);
            return result == null
                    ? none(RejectCode.TIMEOUT, "It took more than " + time.toSeconds() + " s of a processor's time")
                    : result.extraction();
        } finally {
            share.unlock();
        }
    }

    /** @param extraction null where the memory did not suffice */
    private record GuardedResult(@Nullable Extraction extraction) {}

    private GuardedResult guarded(Capture capture) {
        try {
            return new GuardedResult(extractor.extract(page(capture)));
        } catch (OutOfMemoryError e) {
            return new GuardedResult(null);
        } catch (RuntimeException | StackOverflowError e) {
            return new GuardedResult(internal(e));
        }
    }

    /**
     * The same, with the reasons for each of the first blocks.
     *
     * @param most blocks to give reasons for
     */
    public Explanation explain(Capture capture, int most) {
        Reject damage = capture.damage();
        if (damage != null) {
            return new Explanation(new Extraction.NoArticle(damage), null, 0);
        }
        try {
            return explainer.explain(page(capture), most);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Explanation(internal(e), null, 0);
        }
    }

    private static RawPage page(Capture capture) {
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
