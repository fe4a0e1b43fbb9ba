package org.cabildo.backend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several callers at once. */
final class Parallel {

    private Parallel() {}

    /** @return the different results */
    static <T> Set<T> times(int times, IntFunction<T> act) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> all = callers.invokeAll(IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> act.apply(i))
                    .toList());
            Set<T> results = new HashSet<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        } finally {
            callers.shutdownNow();
        }
    }
}
