package org.yagura.ui.supervise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.ui.supervise.internal.Sample.PLAN;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentLayoutsTest {
    private final RecentLayouts recent = new RecentLayouts();
    private final TopologyGraph bank = TopologyGraph.of(PLAN, "bank");

    private TopologyLayout of(String customer, TopologyGraph graph) {
        return recent.of(customer, graph, 100, 40);
    }

    @Test
    void whoComesBackSeesWhatStoodThere() {
        TopologyLayout first = of("bank", bank);
        of("idle", TopologyGraph.of(PLAN, "idle"));
        assertThat(of("bank", TopologyGraph.of(PLAN, "bank"))).isSameAs(first);
    }

    @Test
    void whatDependsOtherwiseIsLaidOutAnew() {
        TopologyLayout first = of("bank", bank);
        TopologyGraph loose = new TopologyGraph(bank.nodes(), List.of());
        TopologyLayout second = of("bank", loose);
        assertThat(second).isNotSameAs(first);
        assertThat(second.lines()).isEmpty();
        assertThat(of("bank", loose)).isSameAs(second);
    }

    @Test
    void onlyTheLatestAreKept() {
        TopologyLayout first = of("bank", bank);
        TopologyLayout second = of("second", bank);
        assertThat(of("bank", bank)).isSameAs(first);
        for (int i = 0; i < 7; i++) {
            of("other" + i, bank);
        }
        assertThat(of("bank", bank)).isSameAs(first);
        assertThat(of("second", bank)).isNotSameAs(second);
    }
}
