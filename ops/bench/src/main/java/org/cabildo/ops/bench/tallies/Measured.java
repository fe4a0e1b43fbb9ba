package org.cabildo.ops.bench.tallies;

import java.util.Arrays;

/** How long something takes. */
final class Measured {

    private Measured() {}

    /** What is measured. */
    interface Act {

        void run() throws Exception;
    }

    /**
     * @param before is done before each time, and not measured
     * @return milliseconds, the median of so many times
     */
    static double median(int times, Act before, Act act) throws Exception {
        double[] taken = new double[times];
        for (int i = 0; i < times; i++) {
            before.run();
            taken[i] = once(act);
        }
        Arrays.sort(taken);
        return taken[times / 2];
    }

    /** @return milliseconds */
    static double once(Act act) throws Exception {
        long began = System.nanoTime();
        act.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
