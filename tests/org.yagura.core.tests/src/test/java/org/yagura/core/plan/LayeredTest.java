package org.yagura.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredTest {
    @Test
    void thereIsNothingForNull() {
        assertThat(Layered.of(Map.<String, String>of()).get(null)).isNull();
        assertThat(Layered.of(Map.of("a", "b")).getOrDefault(null, "c")).isEqualTo("c");
    }

    @Test
    void aChangeIsInTheNextMapAndNotInThisOne() {
        Layered<String, Integer> one = Layered.of(Map.of("a", 1));
        Map<String, Integer> change = new HashMap<>();
        change.put("a", null);
        change.put("b", 2);
        Layered<String, Integer> two = one.with(change);
        assertThat(one.values()).containsExactly(1);
        assertThat(two.values()).containsExactly(2);
        assertThat(two.size()).isEqualTo(1);
    }

    /** Whatever is put and taken away, it says what a plain map says, and so do all that came before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void itIsAsAPlainMapAfterAnySteps(long seed) {
        Random random = new Random(seed);
        Map<Integer, Integer> plain = new LinkedHashMap<>();
        Layered<Integer, Integer> layered = Layered.of(Map.of());
        for (int step = 0; step < 400; step++) {
            Map<Integer, Integer> change = new LinkedHashMap<>();
            int most = random.nextInt(9) == 0 ? 250 : 12;
            for (int i = random.nextInt(most); i >= 0; i--) {
                change.put(random.nextInt(300), random.nextInt(3) == 0 ? null : random.nextInt());
            }
            Layered<Integer, Integer> before = layered;
            Map<Integer, Integer> was = Collections.unmodifiableMap(new LinkedHashMap<>(plain));
            layered = layered.with(change);
            change.forEach((key, value) -> {
                if (value == null) {
                    plain.remove(key);
                } else {
                    plain.put(key, value);
                }
            });
            assertThat(layered.size()).isEqualTo(plain.size());
            assertThat(layered.values()).containsExactlyInAnyOrderElementsOf(plain.values());
            for (int key = 0; key < 300; key++) {
                assertThat(layered.get(key)).isEqualTo(plain.get(key));
                assertThat(before.get(key)).isEqualTo(was.get(key));
            }
        }
    }
}
