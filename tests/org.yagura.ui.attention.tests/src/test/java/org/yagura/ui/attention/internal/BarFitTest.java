package org.yagura.ui.attention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The shift bar fits, and gives its words before its numbers. */
class BarFitTest {
    private static final BarFit.Item CHEAP = new BarFit.Item(List.of(80, 20), 1);
    private static final BarFit.Item DEAR = new BarFit.Item(List.of(200, 120, 40), 8);

    @Test
    void withRoomEverythingIsSaidInFull() {
        assertThat(BarFit.fit(List.of(CHEAP, DEAR), 10, 290)).containsExactly(0, 0);
    }

    @Test
    void theLeastDearGivesFirstAndTheLaterOfTwo() {
        assertThat(BarFit.fit(List.of(CHEAP, DEAR), 10, 289)).containsExactly(1, 0);
        assertThat(BarFit.fit(List.of(CHEAP, CHEAP, DEAR), 0, 359)).containsExactly(0, 1, 0);
    }

    @Test
    void everyoneGivesItsFirstWordsBeforeAnyoneGivesItsSecond() {
        BarFit.Item three = new BarFit.Item(List.of(90, 60, 30), 1);
        assertThat(BarFit.fit(List.of(three, DEAR), 0, 220)).containsExactly(1, 1);
    }

    @Test
    void whatFitsIsNeverWiderThanTheRoom() {
        List<BarFit.Item> items = List.of(CHEAP, DEAR, CHEAP, DEAR, CHEAP);
        for (int room = 180; room < 800; room++) {
            assertThat(BarFit.width(items, BarFit.fit(items, 5, room), 5)).isLessThanOrEqualTo(room);
        }
    }

    @Test
    void withoutEnoughRoomTheNumbersStay() {
        assertThat(BarFit.fit(List.of(CHEAP, DEAR), 10, 5)).containsExactly(1, 2);
    }

    @Test
    void whatIsNotShownNeedsNoGap() {
        BarFit.Item gone = new BarFit.Item(List.of(50, 0), 1);
        assertThat(BarFit.width(List.of(CHEAP, gone, CHEAP), new int[] {0, 1, 0}, 10))
                .isEqualTo(170);
    }
}
