package org.yagura.ui.operate.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void whatIsTakenOutIsMissedAndTheRestStaysInItsOrder() {
        List<String> all = List.of("a", "b", "c", "d", "e");
        assertThat(Runs.without(all, new int[] {0, 2, 4})).containsExactly("b", "d");
        assertThat(Runs.without(all, new int[] {})).isEqualTo(all);
        assertThat(Runs.without(all, new int[] {0, 1, 2, 3, 4})).isEmpty();
    }

    @Test
    void whatIsPutInStandsInOrderAndBehindItsEquals() {
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        assertThat(Runs.with(List.of("a", "bb", "dddd"), List.of("x", "ccc", "eeeee"), byLength))
                .containsExactly("a", "x", "bb", "ccc", "dddd", "eeeee");
        assertThat(Runs.with(List.of(), List.of("x", "yy"), byLength)).containsExactly("x", "yy");
    }

    @Test
    void anyMixEndsAsIfItHadBeenSorted() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Integer> sorted = new ArrayList<>(
                    random.ints(random.nextInt(40), 0, 50).boxed().toList());
            sorted.sort(null);
            TreeSet<Integer> places = new TreeSet<>();
            for (int i = 0; i < sorted.size() / 3; i++) {
                places.add(random.nextInt(sorted.size()));
            }
            List<Integer> others =
                    random.ints(random.nextInt(20), 0, 50).sorted().boxed().toList();
            List<Integer> rest = Runs.without(
                    sorted, places.stream().mapToInt(Integer::intValue).toArray());
            List<Integer> expected = new ArrayList<>(sorted);
            places.descendingSet().forEach(place -> expected.remove(place.intValue()));
            assertThat(rest).isEqualTo(expected);
            expected.addAll(others);
            expected.sort(null);
            assertThat(Runs.with(rest, others, Comparator.naturalOrder())).isEqualTo(expected);
        }
    }
}
