package org.yagura.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionTest {
    private final Element here = at("here", 100, 100);
    private final Element right = at("right", 160, 105);
    private final Element farRight = at("farRight", 300, 100);
    private final Element aside = at("aside", 130, 200);
    private final List<Element> all = List.of(here, right, farRight, aside);

    private static Element at(String key, double x, double y) {
        return new Element(key, new Box(x, y, 20, 20), () -> key, null);
    }

    @Test
    void whatLiesAheadIsNearerThanWhatLiesAside() {
        assertThat(Direction.RIGHT.next(all, here)).contains(right);
        assertThat(Direction.RIGHT.next(all, right)).contains(farRight);
        assertThat(Direction.DOWN.next(all, here)).contains(aside);
    }

    @Test
    void whereNothingIsTheKeyStays() {
        assertThat(Direction.LEFT.next(all, here)).isEmpty();
        assertThat(Direction.UP.next(all, here)).isEmpty();
    }
}
