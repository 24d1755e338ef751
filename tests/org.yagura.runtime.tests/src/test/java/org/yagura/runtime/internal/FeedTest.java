package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.twins.CountingIds;

class FeedTest {
    private final CountingIds ids = new CountingIds(1);

    private Fact fact(long number) {
        return new Fact(
                ids.next(Instant.EPOCH), null, null, Instant.EPOCH, Instant.EPOCH, new IncidentRecovered(number));
    }

    @Test
    void factsArePublishedInTheJournalsOrderHoweverTheAppendsEnd() {
        Feed feed = new Feed(10);
        List<Long> seen = new ArrayList<>();
        feed.follow((first, facts) -> {
            for (int i = 0; i < facts.size(); i++) {
                seen.add(first + i);
            }
        });
        feed.publish(14, List.of(fact(1), fact(2)));
        assertThat(seen).isEmpty();
        feed.publish(12, List.of(fact(3), fact(4)));
        assertThat(seen).containsExactly(11L, 12L, 13L, 14L);
        feed.publish(14, List.of());
        feed.publish(15, List.of(fact(5)));
        assertThat(seen).endsWith(15L);
    }
}
