package org.yagura.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestTest {
    private final List<Integer> forgotten = new ArrayList<>();
    private final Newest<String, Integer> newest = new Newest<>(2, forgotten::add);

    @Test
    void whatWasNotAskedForLongestIsForgottenAlone() {
        newest.put("a", 1);
        newest.put("b", 2);
        assertThat(newest.get("a")).isEqualTo(1);
        newest.put("c", 3);
        assertThat(newest.keySet()).containsExactly("a", "c");
        assertThat(forgotten).containsExactly(2);
    }

    @Test
    void nothingIsForgottenWhileThereIsRoom() {
        newest.put("a", 1);
        newest.put("b", 2);
        assertThat(forgotten).isEmpty();
        assertThat(newest).hasSize(2);
    }
}
