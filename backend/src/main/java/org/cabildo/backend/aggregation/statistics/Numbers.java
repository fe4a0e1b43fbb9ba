package org.cabildo.backend.aggregation.statistics;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * What numbers come to.
 *
 * @param mean by weights; all else is of the answers as they are, each as one
 * @param lowerQuartile as R and most programs have it: type 7 of Hyndman and Fan, Sample Quantiles in Statistical
 *     Packages, The American Statistician 50 (1996)
 * @param deviation of a sample; 0 of a single one
 */
public record Numbers(
        double mean,
        double median,
        double lowerQuartile,
        double upperQuartile,
        double least,
        double most,
        double deviation) {

    /** @param given numbers in their stored form, at least one */
    public static Numbers of(List<Given> given) {
        double[] values = given.stream()
                .mapToDouble(answer -> Double.parseDouble(answer.value()))
                .toArray();
        double[] weights = given.stream().mapToDouble(Given::weight).toArray();
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(values);
        DescriptiveStatistics all = new DescriptiveStatistics(values);
        return new Numbers(
                new Mean().evaluate(values, weights),
                percentile.evaluate(50),
                percentile.evaluate(25),
                percentile.evaluate(75),
                all.getMin(),
                all.getMax(),
                all.getStandardDeviation());
    }
}
