package org.cabildo.ops.launcher.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time. {@link Random}'s sequence for a seed is fixed by its specification. */
final class Draw {

    private final Random random;

    /** @param number of the one who draws, from 1 on; neighbouring seeds begin alike, so that each gets one of its own */
    Draw(long seed, int number) {
        this.random =
                new Random(new Random(seed).longs().skip(number).findFirst().orElseThrow());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** All of a list in an order of its own. */
    <T> List<T> order(List<T> of) {
        List<T> order = new ArrayList<>(of);
        Collections.shuffle(order, random);
        return List.copyOf(order);
    }

    /** Some of a list in the order of the list, at least one. */
    <T> List<T> some(List<T> of, int most) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        return places.stream()
                .limit(between(1, Math.min(most, of.size())))
                .sorted()
                .<T>map(of::get)
                .toList();
    }
}
