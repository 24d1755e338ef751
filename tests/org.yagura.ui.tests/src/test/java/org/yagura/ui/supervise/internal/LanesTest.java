package org.yagura.ui.supervise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes(2, 1);

    @Test
    void whatOverlapsLiesBeneathAndWhatFollowsLiesBehind() {
        assertThat(lanes.place(0, 10)).isZero();
        assertThat(lanes.place(5, 20)).isOne();
        assertThat(lanes.place(11, 12)).isZero();
        assertThat(lanes.count()).isEqualTo(2);
    }

    @Test
    void whatDoesNotFitLiesOverTheLast() {
        lanes.place(0, 10);
        lanes.place(0, 30);
        assertThat(lanes.place(0, 20)).isOne();
        assertThat(lanes.place(25, 26)).isZero();
        assertThat(lanes.place(26, 27)).isOne();
        assertThat(lanes.count()).isEqualTo(2);
    }
}
