package org.cabildo.backend.aggregation.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/**
 * Whether two questions have to do with each other.
 *
 * @param chiSquare Pearson's, without a correction
 * @param probability of a chi-square as large or larger if they had not
 * @param cramersV from 0, nothing, to 1, all: Cramér, Mathematical Methods of Statistics (1946), section 21.9
 */
public record Association(double chiSquare, int degreesOfFreedom, double probability, double cramersV) {

    private static final double FEW = 5;
    private static final double FEW_ALLOWED = 0.2;

    /**
     * Rows and columns without any answer are left out.
     *
     * @param counts rows of the same length; each answer in one cell
     * @return empty where the counts do not allow it: fewer than two rows or columns, or too few expected in too many
     *     cells (Cochran, Some Methods for Strengthening the Common chi-square Tests, Biometrics 10 (1954): less than 5
     *     in more than a fifth of them, or less than 1 in any)
     */
    public static Optional<Association> of(long[][] counts) {
        long[][] used = transposed(withAny(transposed(withAny(counts))));
        if (used.length < 2 || used[0].length < 2 || !isAllowed(used)) {
            return Optional.empty();
        }
        long all = Arrays.stream(used).mapToLong(Association::sum).sum();
        int freedom = (used.length - 1) * (used[0].length - 1);
        double chiSquare = new ChiSquareTest().chiSquare(used);
        double probability = 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(chiSquare);
        double largest = (double) all * (Math.min(used.length, used[0].length) - 1);
        return Optional.of(new Association(chiSquare, freedom, probability, Math.sqrt(chiSquare / largest)));
    }

    private static boolean isAllowed(long[][] counts) {
        double all = Arrays.stream(counts).mapToLong(Association::sum).sum();
        long[][] columns = transposed(counts);
        int few = 0;
        for (long[] row : counts) {
            for (long[] column : columns) {
                double expected = sum(row) * sum(column) / all;
                if (expected < 1) {
                    return false;
                }
                few += expected < FEW ? 1 : 0;
            }
        }
        return few <= FEW_ALLOWED * counts.length * columns.length;
    }

    private static long[][] withAny(long[][] rows) {
        return Arrays.stream(rows).filter(row -> sum(row) > 0).toArray(long[][]::new);
    }

    private static long[][] transposed(long[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        long[][] turned = new long[columns][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = rows[row][column];
            }
        }
        return turned;
    }

    private static long sum(long[] row) {
        return Arrays.stream(row).sum();
    }
}
