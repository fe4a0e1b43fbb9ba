package org.cabildo.backend.aggregation.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against figures that others have published. */
class StatisticsTest {

    /** Miles per gallon of 32 cars: mtcars of R, from Henderson and Velleman, Biometrics 37 (1981). */
    private static final double[] CARS = {
        21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4,
        33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
    };

    /** Hair by eyes of 592 students: HairEyeColor of R, from Snee, The American Statistician 28 (1974). */
    private static final long[][] HAIR_BY_EYES = {
        {68, 20, 15, 5},
        {119, 84, 54, 29},
        {26, 17, 14, 14},
        {7, 94, 10, 16}
    };

    @Test
    void numbers_are_those_of_r() {
        Numbers cars = Numbers.of(DoubleStream.of(CARS)
                .mapToObj(value -> new Given(String.valueOf(value), 1))
                .toList());

        assertEquals(20.090625, cars.mean(), 1e-6);
        assertEquals(19.2, cars.median(), 1e-9);
        assertEquals(15.425, cars.lowerQuartile(), 1e-9);
        assertEquals(22.8, cars.upperQuartile(), 1e-9);
        assertEquals(10.4, cars.least(), 0);
        assertEquals(33.9, cars.most(), 0);
        assertEquals(6.026948, cars.deviation(), 1e-6);
    }

    @Test
    void a_mean_follows_the_weights() {
        assertEquals(
                2, Numbers.of(List.of(new Given("1", 3), new Given("5", 1))).mean(), 1e-9);
    }

    @Test
    void an_association_is_that_of_r() {
        Association association = Association.of(HAIR_BY_EYES).orElseThrow();

        assertEquals(138.28984, association.chiSquare(), 1e-5);
        assertEquals(9, association.degreesOfFreedom());
        assertTrue(association.probability() < 2.2e-16);
        assertEquals(0.279, association.cramersV(), 5e-4);
    }

    @Test
    void rows_and_columns_without_an_answer_are_left_out() {
        long[][] withNobody = {
            {68, 20, 0, 15, 5}, {119, 84, 0, 54, 29}, {0, 0, 0, 0, 0}, {26, 17, 0, 14, 14}, {7, 94, 0, 10, 16}
        };

        assertEquals(Association.of(HAIR_BY_EYES), Association.of(withNobody));
    }

    @Test
    void too_few_answers_allow_no_association() {
        assertEquals(Optional.empty(), Association.of(new long[][] {{3, 1}, {1, 3}}));
        assertEquals(Optional.empty(), Association.of(new long[][] {{30, 0}, {10, 0}}));
        assertEquals(Optional.empty(), Association.of(new long[0][0]));
        assertTrue(Association.of(new long[][] {{10, 10}, {10, 10}}).isPresent());
    }

    /** The vote on a capital for Tennessee, the usual example of voting rules. */
    @Test
    void standings_are_those_of_the_example() {
        List<Given> votes = new ArrayList<>();
        votes.add(new Given("memphis nashville chattanooga knoxville", 42));
        votes.add(new Given("nashville chattanooga knoxville memphis", 26));
        votes.add(new Given("chattanooga knoxville nashville memphis", 15));
        votes.add(new Given("knoxville chattanooga nashville memphis", 17));

        assertEquals(
                List.of(
                        new Standing("memphis", 126, 1, 0.42),
                        new Standing("nashville", 194, 1, 0.26),
                        new Standing("chattanooga", 173, 1, 0.15),
                        new Standing("knoxville", 107, 1, 0.17)),
                Tables.standings(votes, List.of("memphis", "nashville", "chattanooga", "knoxville")));
    }

    @Test
    void shares_are_of_answers_and_what_nobody_chose_is_there() {
        List<Given> given = List.of(new Given("a b", 1), new Given("b", 1), new Given("b", 2));

        assertEquals(
                List.of(new Frequency("a", 1, 0.25), new Frequency("b", 3, 1), new Frequency("c", 0, 0)),
                Tables.frequencies(given, List.of("a", "b", "c"), value -> Tables.split(value).stream()));
        assertEquals(List.of(new Frequency("a", 0, 0)), Tables.frequencies(List.of(), List.of("a"), Stream::of));
    }

    @Test
    void the_middle_of_a_scale_counts_for_neither_side() {
        List<Given> given = Stream.of("1", "3", "4", "5", "5")
                .map(value -> new Given(value, 1))
                .toList();

        assertEquals(0.4, Tables.net(given, 1, 5).orElseThrow(), 1e-9);
        assertEquals(OptionalDouble.empty(), Tables.net(List.of(), 1, 5));
    }
}
