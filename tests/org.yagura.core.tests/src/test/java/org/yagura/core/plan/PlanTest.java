package org.yagura.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private Engagement engagement =
            new Engagement("core-banking", "勘定系", "bank", "", "team-a", "", "", Duration.ofSeconds(30), true);
    private final Customer bank = new Customer("bank", "A銀行", List.of(), List.of());

    @Test
    void findsWhatAnAssetDependsOnNearestFirst() {
        Plan plan =
                plan(asset("web", "switch", "db"), asset("switch", "router"), asset("db", "router"), asset("router"));

        assertThat(plan.upstream("web")).containsExactly("switch", "db", "router");
        assertThat(plan.upstream("router")).isEmpty();
        assertThat(plan.directDependants("router")).containsExactly("switch", "db");
    }

    @Test
    void namesTheEngagementAndCustomerOfAnAsset() {
        Plan plan = plan(asset("web"));

        assertThat(plan.engagementOfAsset("web")).contains(engagement);
        assertThat(plan.customerOfAsset("web")).contains(bank);
        assertThat(plan.customerOfAsset("gone")).isEmpty();
    }

    @Test
    void anAssetsOwnManualGoesBeforeItsEngagements() {
        engagement = new Engagement("core-banking", "勘定系", "bank", "", "", "", "運用手順書 3章", Duration.ZERO, true);
        Asset own = new Asset(
                "db", "db", "core-banking", AssetKind.SERVER, "", "", "", "", "https://wiki.example/db", List.of());
        Plan plan = plan(own, asset("web"));

        assertThat(plan.manualOf("db")).isEqualTo("https://wiki.example/db");
        assertThat(plan.manualOf("web")).isEqualTo("運用手順書 3章");
        assertThat(plan.manualOf("gone")).isEmpty();
    }

    @Test
    void refusesTwoElementsWithOneId() {
        assertThatThrownBy(() -> plan(asset("web"), asset("web")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("web");
    }

    private Plan plan(Asset... assets) {
        return new Plan(
                1,
                "centre",
                ZoneId.of("Asia/Tokyo"),
                false,
                List.of(bank),
                List.of(engagement),
                List.of(assets),
                List.of());
    }

    private static Asset asset(String id, String... dependsOn) {
        return new Asset(id, id, "core-banking", AssetKind.SERVER, "", "", "", "192.0.2.1", "", List.of(dependsOn));
    }
}
