package org.yagura.ui.supervise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.ui.supervise.internal.Sample.PLAN;
import static org.yagura.ui.supervise.internal.Sample.behind;
import static org.yagura.ui.supervise.internal.Sample.row;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertState;
import org.yagura.ui.picture.Box;

class TopologyTest {
    private final TopologyGraph bank = TopologyGraph.of(PLAN, "bank");

    @Test
    void aCustomersGraphHasItsAssetsAndWhatTheyDependOn() {
        assertThat(bank.nodes().stream().map(Asset::id)).containsExactly("sw", "web", "db");
        assertThat(bank.edges())
                .containsExactly(new TopologyGraph.Edge("sw", "web"), new TopologyGraph.Edge("web", "db"));
        TopologyGraph idle = TopologyGraph.of(PLAN, "idle");
        assertThat(idle.nodes().stream().map(Asset::id)).containsExactlyInAnyOrder("cloud", "sw");
        assertThat(idle.edges()).containsExactly(new TopologyGraph.Edge("sw", "cloud"));
        assertThat(TopologyGraph.of(PLAN, "nobody").nodes()).isEmpty();
    }

    @Test
    void thePathFromTheRootToWhatIsQuietIsFailing() {
        Map<String, AssetState> states = AssetState.of(List.of(
                row("sw", Severity.CRITICAL, AlertState.UNACKNOWLEDGED, null),
                row("db", Severity.MAJOR, AlertState.SUPPRESSED, behind("sw"))));
        assertThat(states.get("sw").root()).isTrue();
        assertThat(states.get("sw").severity()).isEqualTo(Severity.CRITICAL);
        assertThat(states.get("db").severity()).isNull();
        assertThat(states.get("db").quiet().rootAsset()).isEqualTo("sw");
        Map<TopologyGraph.Edge, String> failing = AssetState.failing(bank, PLAN, states);
        assertThat(failing.keySet()).containsExactlyInAnyOrderElementsOf(bank.edges());
        assertThat(failing.values()).containsOnly("sw");
    }

    @Test
    void whatFailsByItselfMakesNoPath() {
        Map<String, AssetState> states =
                AssetState.of(List.of(row("web", Severity.MAJOR, AlertState.ACKNOWLEDGED, null)));
        assertThat(AssetState.failing(bank, PLAN, states)).isEmpty();
        assertThat(states.get("web").unacknowledged()).isFalse();
    }

    @Test
    void oneThatSpeaksIsLouderThanTheQuietOnes() {
        AssetState web = AssetState.of(List.of(
                        row("web", Severity.CRITICAL, AlertState.SUPPRESSED, behind("sw")),
                        row("web", Severity.MINOR, AlertState.ACKNOWLEDGED, null),
                        row("web", Severity.MAJOR, AlertState.UNACKNOWLEDGED, null),
                        row("web", Severity.CRITICAL, AlertState.CLEARED, null)))
                .get("web");
        assertThat(web.severity()).isEqualTo(Severity.MAJOR);
        assertThat(web.unacknowledged()).isTrue();
        assertThat(web.alerts()).isEqualTo(2);
        assertThat(web.quiet()).isNull();
    }

    @Test
    void whatOthersDependOnStandsToTheirLeft() {
        TopologyLayout layout = TopologyLayout.of(bank, 100, 40);
        Box sw = layout.boxes().get("sw");
        Box web = layout.boxes().get("web");
        Box db = layout.boxes().get("db");
        assertThat(sw.right()).isLessThan(web.x());
        assertThat(web.right()).isLessThan(db.x());
        double[] line = layout.lines().getFirst();
        assertThat(line[0]).isEqualTo(sw.right());
        assertThat(line[line.length - 2]).isEqualTo(web.x());
    }

    @Test
    void fiveHundredAssetsEachHaveTheirPlace() {
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String[] up = i < 20 ? new String[0] : new String[] {"a" + i % 20, "a" + i / 20};
            assets.add(
                    Sample.asset("a" + i, "big", "", up.length > 0 && up[0].equals(up[1]) ? new String[] {up[0]} : up));
        }
        Plan plan = new Plan(
                1,
                "",
                ZoneId.of("UTC"),
                false,
                List.of(Sample.customer("big")),
                List.of(Sample.engagement("big")),
                assets,
                List.of());
        TopologyLayout layout = TopologyLayout.of(TopologyGraph.of(plan, "big"), 190, 46);
        List<Box> boxes = List.copyOf(layout.boxes().values());
        assertThat(boxes).hasSize(500);
        for (Box box : boxes) {
            assertThat(boxes.stream().filter(box::meets)).hasSize(1);
            assertThat(box.right()).isLessThanOrEqualTo(layout.width());
            assertThat(box.bottom()).isLessThanOrEqualTo(layout.height());
        }
    }
}
