package dev.winnow.job.extract;

import dev.winnow.job.control.JobException;
import dev.winnow.job.control.StopRequestedException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on pages in threads that can be given up. Java has no means to end a thread that does not listen, so one that is
 * past its limit is left behind: it keeps a core busy and its page in memory until it is done. So that such threads cannot pile
 * up, only a few may be left behind at a time; one more ends the run, and with it the process.
 */
final class PageThreads {
    /** Threads left behind at a time, at most. */
    static final int MOST_STUCK = 4;

    /** A page does not wait for anything, so that real time beyond this many limits means a machine at its end. */
    private static final int REAL_TIME = 10;

    private static final long GLANCE_MILLIS = 200;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "page");
        thread.setDaemon(true);
        return thread;
    });

    private final long limit;
    private final AtomicInteger stuck = new AtomicInteger();

    /** @param limit time that a thread may work on a page */
    PageThreads(Duration limit) {
        this.limit = limit.toNanos();
    }

    /**
     * Works on a page.
     *
     * @param stopped whether the run was asked to stop; a page that takes long is left unread then
     * @return null where the page went past its limit
     * @throws StopRequestedException where the page was left unread
     * @throws JobException where too many threads are past their limits
     */
    <T> @Nullable T work(Callable<T> page, BooleanSupplier stopped) {
        var work = new PageWork<>(page);
        Future<T> result = threads.submit(work);
        long start = System.nanoTime();
        while (true) {
            try {
                return result.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long waited = System.nanoTime() - start;
                if (work.nanos() > limit || waited > limit * REAL_TIME) {
                    work.leave();
                    return null;
                }
                if (stopped.getAsBoolean() && waited > STOP_PATIENCE.toNanos()) {
                    work.leave();
                    throw new StopRequestedException();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                work.leave();
                throw new StopRequestedException();
            }
        }
    }

    /** One page's work, and how long its thread has been at it: the thread's own time, whatever else the machine does. */
    private final class PageWork<T> implements Callable<T> {
        private final Callable<T> page;
        private @Nullable Thread thread;
        private long began;
        private boolean left;

        PageWork(Callable<T> page) {
            this.page = page;
        }

        @Override
        public T call() throws Exception {
            begin();
            try {
                return page.call();
            } finally {
                end();
            }
        }

        private synchronized void begin() {
            thread = Thread.currentThread();
            began = time(thread);
        }

        private synchronized void end() {
            if (left) {
                stuck.decrementAndGet();
            }
            thread = null;
        }

        synchronized long nanos() {
            return thread == null ? 0 : time(thread) - began;
        }

        synchronized void leave() {
            if (thread == null) {
                // It has not begun, or is done in this moment.
                return;
            }
            left = true;
            if (stuck.incrementAndGet() > MOST_STUCK) {
                throw new JobException(MOST_STUCK + " pages are still being worked on long past their limit, which is a"
                        + " bug; this process must end to be rid of them, and the same command goes on behind them");
            }
        }

        private static long time(Thread thread) {
            return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : System.nanoTime();
        }
    }
}
