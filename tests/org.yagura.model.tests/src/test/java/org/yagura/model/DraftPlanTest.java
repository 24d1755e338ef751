package org.yagura.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanChange;

class DraftPlanTest {
    private static final ElementKey ACME = new ElementKey("customer", "acme");
    private static final ElementKey WEB = new ElementKey("engagement", "acme/web");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    private static final Plan RUNNING = Plan.EMPTY.with(7, "本番", ZoneId.of("Asia/Tokyo"), false, new PlanChange());

    private final Stored stored = new Stored();

    @BeforeEach
    void draft() {
        stored.put("centre", "centre", null, "\"name\":\"x\",\"zone\":\"nowhere\"");
        stored.put("customer", "acme", null, "\"name\":\"アクメ\"");
        stored.put("contract", "acme/k1", ACME, "\"from\":\"not a day\"");
        stored.put("site", "acme/tokyo", ACME, "\"name\":\"東京\"");
        stored.put("engagement", "acme/web", ACME, "\"name\":\"Web\",\"contract\":\"acme/k1\"");
        stored.put("asset", "sw", WEB, "\"dependsOn\":[\"uplink\"]");
        stored.put("asset", "web", WEB, "\"site\":\"acme/tokyo\",\"dependsOn\":[\"sw\",\"nothing\"]");
        stored.put("monitor", "web/tcp", new ElementKey("asset", "web"), "\"type\":\"TcpMonitor\"");
        stored.put("customer", "bank", null, "\"name\":\"A銀行\"");
        stored.put("engagement", "bank/core", new ElementKey("customer", "bank"), "\"name\":\"勘定系\"");
        stored.put("asset", "uplink", CORE, "\"dependsOn\":[\"far\"]");
        stored.put("asset", "far", CORE, "");
        stored.put("asset", "aside", CORE, "");
    }

    private Plan plan(String customer) {
        return DraftPlan.of(stored.all(), customer, RUNNING);
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
        stored.put("asset", "far", CORE, "\"dependsOn\":[\"web\"]");
        assertThat(plan("acme").assets()).extracting(Asset::id).containsExactlyInAnyOrder("sw", "web", "uplink", "far");
        assertThat(plan("acme").upstream("web")).contains("web");
    }

    @Test
    void whatStandsNowhereIsLeftOut() {
        stored.put("asset", "stray", null, "");
        stored.removeIf(element -> element.key().id().equals("far"));
        stored.put("asset", "far", null, "");
        assertThat(plan("acme").assets()).extracting(Asset::id).containsExactlyInAnyOrder("sw", "web", "uplink");
    }
}
