package org.reckoner.bulk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Works through numbered samples in batches on several threads and hands the results on in order. */
final class Batches {
    /** So many batches per thread may be under way or waiting for one before them: bounded however many samples there are. */
    private static final int AHEAD = 2;

    private Batches() {}

    /** What is done with the samples from one number up to, but not including, another. */
    interface Work<R> {
        R on(int from, int to);
    }

    static <R> void inOrder(int count, int size, int threads, Work<R> work, Consumer<R> taker) {
        if (threads <= 1 || count <= size) {
            for (int from = 0; from < count; from += size) {
                taker.accept(work.on(from, Math.min(from + size, count)));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            for (int from = 0; from < count || !underWay.isEmpty(); ) {
                if (from < count && underWay.size() < AHEAD * threads) {
                    int first = from;
                    int end = Math.min(from + size, count);
                    underWay.add(pool.submit(() -> work.on(first, end)));
                    from = end;
                } else {
                    taker.accept(underWay.remove().get());
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error broken) {
                throw broken;
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while flights were under way", stopped);
        } finally {
            pool.shutdownNow();
        }
    }
}
