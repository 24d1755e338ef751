package org.yagura.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final UuidV7 ids = new UuidV7(new Random(7));

    @Test
    void carriesVersionVariantAndMilliseconds() {
        UUID id = ids.next(NOON);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void ascendsAlsoInsideOneMillisecondAndPastTheCounter() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next(NOON).toString());
        }

        assertThat(made).isSorted();
        assertThat(new HashSet<>(made)).hasSize(10_000);
    }

    @Test
    void ascendsWhenTheClockGoesBack() {
        UUID before = ids.next(NOON);
        UUID after = ids.next(NOON.minusSeconds(3600));

        assertThat(after.toString()).isGreaterThan(before.toString());
    }
}
