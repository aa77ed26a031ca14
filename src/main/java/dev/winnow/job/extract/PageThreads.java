package dev.winnow.job.extract;

import dev.winnow.job.control.JobException;
import dev.winnow.job.control.StopRequestedException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on pages in threads that can be given up. One that is past its limit is interrupted, which the extractor notices in
 * every loop, and waited for until it is gone: however many pages are slow, no thread is left over. Should a thread not listen
 * all the same, which is a bug, it is left behind; as it keeps a core and its page, only a few may be, and further pages wait
 * until one of them is done.
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
    private final Duration patience;
    private final Semaphore stuck = new Semaphore(MOST_STUCK);

    /**
     * @param limit time that a thread may work on a page
     * @param patience real time in which an interrupted thread must be gone
     */
    PageThreads(Duration limit, Duration patience) {
        this.limit = limit.toNanos();
        this.patience = patience;
    }

    /**
     * Works on a page.
     *
     * @param stopped whether the run was asked to stop; a page that takes long is left unread then
     * @return null where the page went past its limit
     * @throws StopRequestedException where the page was left unread
     * @throws JobException where too many threads do not end, long after they were interrupted
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
                    giveUp(result, work);
                    return null;
                }
                if (stopped.getAsBoolean() && waited > STOP_PATIENCE.toNanos()) {
                    giveUp(result, work);
                    throw new StopRequestedException();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw new StopRequestedException();
            }
        }
    }

    private void giveUp(Future<?> result, PageWork<?> work) {
        result.cancel(true);
        try {
            if (!work.isOver(patience)) {
                leave(work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopRequestedException();
        }
    }

    /** Goes on without a thread that does not listen. Where there are many such, it waits: what is slow ends one day. */
    private void leave(PageWork<?> work) throws InterruptedException {
        if (!stuck.tryAcquire(patience.toNanos() * REAL_TIME, TimeUnit.NANOSECONDS)) {
            throw new JobException(
                    MOST_STUCK + " pages are still being worked on long after they were given up, which is a"
                            + " bug; this process must end to be rid of them, and the same command goes on behind them");
        }
        work.whenOver(stuck::release);
    }

    /** One page's work, and how long its thread has been at it: the thread's own time, whatever else the machine does. */
    private static final class PageWork<T> implements Callable<T> {
        private final Callable<T> page;
        private final CountDownLatch over = new CountDownLatch(1);
        private @Nullable Thread thread;
        private @Nullable Runnable whenOver;
        private long began;

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
            thread = null;
            over.countDown();
            if (whenOver != null) {
                whenOver.run();
            }
        }

        synchronized long nanos() {
            return thread == null ? 0 : time(thread) - began;
        }

        /** Whether it has come to its end by then, or never began. */
        boolean isOver(Duration patience) throws InterruptedException {
            return nanos() == 0 || over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        }

        synchronized void whenOver(Runnable then) {
            if (thread == null) {
                then.run();
            } else {
                whenOver = then;
            }
        }

        private static long time(Thread thread) {
            return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : System.nanoTime();
        }
    }
}
