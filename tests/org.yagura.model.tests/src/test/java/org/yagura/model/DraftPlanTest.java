package org.yagura.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanChange;
import org.yagura.core.plan.PlanElement;

class DraftPlanTest {
    private static final ElementKey ACME = new ElementKey("customer", "acme");
    private static final ElementKey WEB = new ElementKey("engagement", "acme/web");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    private static final Plan RUNNING = Plan.EMPTY.with(7, "本番", ZoneId.of("Asia/Tokyo"), false, new PlanChange());

    private final List<PlanElement> stored = new ArrayList<>();

    private void put(String kind, String id, ElementKey parent, String content) {
        stored.add(new PlanElement(new ElementKey(kind, id), parent, stored.size(), "{" + content + "}"));
    }

    @BeforeEach
    void draft() {
        put("centre", "centre", null, "\"name\":\"x\",\"zone\":\"nowhere\"");
        put("customer", "acme", null, "\"name\":\"アクメ\"");
        put("contract", "acme/k1", ACME, "\"from\":\"not a day\"");
        put("site", "acme/tokyo", ACME, "\"name\":\"東京\"");
        put("engagement", "acme/web", ACME, "\"name\":\"Web\",\"contract\":\"acme/k1\"");
        put("asset", "sw", WEB, "\"dependsOn\":[\"uplink\"]");
        put("asset", "web", WEB, "\"site\":\"acme/tokyo\",\"dependsOn\":[\"sw\",\"nothing\"]");
        put("monitor", "web/tcp", new ElementKey("asset", "web"), "\"type\":\"TcpMonitor\"");
        put("customer", "bank", null, "\"name\":\"A銀行\"");
        put("engagement", "bank/core", new ElementKey("customer", "bank"), "\"name\":\"勘定系\"");
        put("asset", "uplink", CORE, "\"dependsOn\":[\"far\"]");
        put("asset", "far", CORE, "");
        put("asset", "aside", CORE, "");
    }

    private Plan plan(String customer) {
        return DraftPlan.of(Elements.of(stored), customer, RUNNING);
    }

    @Test
    void aCustomersAssetsStandThereWithAllThatTheyAreReachedThroughAndNothingElse() {
        Plan plan = plan("acme");
        assertThat(plan.assets()).extracting(Asset::id).containsExactlyInAnyOrder("sw", "web", "uplink", "far");
        assertThat(plan.asset("web").orElseThrow().location()).isEqualTo("東京");
        assertThat(plan.customerOfAsset("far").map(Customer::name)).contains("A銀行");
        assertThat(plan.upstream("web")).contains("sw", "uplink", "far");
        assertThat(plan.monitors()).isEmpty();
        assertThat(plan.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void allCustomersAreOffered() {
        assertThat(plan("acme").customers()).extracting(Customer::name).containsExactly("アクメ", "A銀行");
        assertThat(plan("nobody").assets()).isEmpty();
    }

    @Test
    void whatDependsOnItselfIsShownToo() {
        stored.removeIf(element -> element.key().id().equals("far"));
        put("asset", "far", CORE, "\"dependsOn\":[\"web\"]");
        assertThat(plan("acme").assets()).extracting(Asset::id).containsExactlyInAnyOrder("sw", "web", "uplink", "far");
        assertThat(plan("acme").upstream("web")).contains("web");
    }

    @Test
    void whatStandsNowhereIsLeftOut() {
        put("asset", "stray", null, "");
        stored.removeIf(element -> element.key().id().equals("far"));
        put("asset", "far", null, "");
        assertThat(plan("acme").assets()).extracting(Asset::id).containsExactlyInAnyOrder("sw", "web", "uplink");
    }
}
