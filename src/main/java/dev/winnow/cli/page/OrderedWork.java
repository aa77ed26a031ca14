package dev.winnow.cli.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs tasks on all cores and hands their results on in the order in which they were given. At most a window of tasks is
 * open, by number and by weight, so that neither a long archive nor large pages fill the memory.
 */
public final class OrderedWork<T> implements AutoCloseable {
    /** Takes a result; may fail to write it. */
    public interface ResultSink<T> {
        void accept(T result) throws IOException;
    }

    private static final int TASKS_PER_CORE = 16;
    private static final long MAX_WEIGHT = 48L << 20;

    private record Open<T>(Future<T> result, long weight) {}

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool = Executors.newFixedThreadPool(cores);
    private final Deque<Open<T>> open = new ArrayDeque<>();
    private final ResultSink<T> sink;
    private long weight;

    public OrderedWork(ResultSink<T> sink) {
        this.sink = sink;
    }

    /**
     * Adds a task; waits while the window is full.
     *
     * @param weight bytes that the task keeps in memory
     */
    public void submit(Callable<T> task, long weight) throws IOException {
        while (open.size() >= cores * TASKS_PER_CORE || (!open.isEmpty() && this.weight + weight > MAX_WEIGHT)) {
            handOnFirst();
        }
        open.add(new Open<>(pool.submit(task), weight));
        this.weight += weight;
    }

    /** Waits for all tasks and hands on their results. */
    public void finish() throws IOException {
        while (!open.isEmpty()) {
            handOnFirst();
        }
    }

    private void handOnFirst() throws IOException {
        Open<T> first = open.remove();
        weight -= first.weight();
        try {
            sink.accept(first.result().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
