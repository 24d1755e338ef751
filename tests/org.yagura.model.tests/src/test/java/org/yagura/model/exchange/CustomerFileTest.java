package org.yagura.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;

class CustomerFileTest {
    private static final ElementKey ACME = new ElementKey("customer", "acme");
    private static final ElementKey WEB = new ElementKey("engagement", "acme/web");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");

    private final List<PlanElement> stored = new ArrayList<>();
    private Elements centre;

    private void put(String kind, String id, ElementKey parent, String content) {
        stored.add(new PlanElement(new ElementKey(kind, id), parent, stored.size(), "{" + content + "}"));
    }

    @BeforeEach
    void centre() {
        put("centre", "centre", null, "\"name\":\"x\"");
        put("team", "t1", null, "\"name\":\"第一\"");
        put("team", "t2", null, "\"name\":\"第二\"");
        put("calendar", "weekdays", null, "\"name\":\"平日\"");
        put("vendor", "maker", null, "\"name\":\"メーカー\"");
        put("base", "osaka", null, "\"name\":\"大阪\"");
        put("part", "disk", null, "\"name\":\"ディスク\",\"vendor\":\"maker\",\"stock\":[{\"base\":\"osaka\"}]");
        put("group", "all", null, "\"name\":\"全部\",\"members\":[\"acme-web\",\"uplink\"]");
        put("customer", "acme", null, "\"name\":\"アクメ\"");
        put("contact", "acme/sato", ACME, "\"name\":\"佐藤\",\"channels\":[{\"calendar\":\"weekdays\"}]");
        put("engagement", "acme/web", ACME, "\"name\":\"Web\",\"team\":\"t1\"");
        put("asset", "acme-web", WEB, "\"parts\":[\"disk\"],\"dependsOn\":[\"uplink\"]");
        put("customer", "bank", null, "\"name\":\"A銀行\"");
        put("engagement", "bank/core", new ElementKey("customer", "bank"), "\"name\":\"勘定系\"");
        put("asset", "uplink", CORE, "");
        centre = Elements.of(stored);
    }

    private CustomerFile file() {
        return CustomerFile.of(centre.get(ACME).orElseThrow(), centre);
    }

    private static List<String> keys(List<PlanElement> elements) {
        return elements.stream().map(element -> element.key().toString()).toList();
    }

    @Test
    void whatIsNamedGoesWithTheCustomerHoweverFarButNothingOfOtherCustomers() {
        assertThat(keys(file().own()))
                .containsExactlyInAnyOrder(
                        "customer:acme", "contact:acme/sato", "engagement:acme/web", "asset:acme-web");
        assertThat(keys(file().shared()))
                .containsExactlyInAnyOrder("calendar:weekdays", "team:t1", "part:disk", "vendor:maker", "base:osaka");
    }

    @Test
    void whatWasWrittenIsReadAsTheSameCustomersFile() {
        Xmi.Reading.Read read = (Xmi.Reading.Read) Xmi.read(Xmi.write(file().all()));
        CustomerFile again = CustomerFile.in(read.elements()).orElseThrow();
        assertThat(again.customer().key()).isEqualTo(ACME);
        assertThat(keys(again.own())).containsExactlyInAnyOrderElementsOf(keys(file().own()));
        assertThat(keys(again.shared())).containsExactlyInAnyOrderElementsOf(keys(file().shared()));
        assertThat(again.missingIn(centre)).isEmpty();
        assertThat(again.otherwiseIn(centre)).isEmpty();
    }

    @Test
    void anotherCentreIsToldApartByWhatItLacksAndWhatItHasInAnotherWay() {
        stored.clear();
        put("calendar", "weekdays", null, "\"name\":\"平日\"");
        put("team", "t1", null, "\"name\":\"別の第一\"");
        put("vendor", "maker", null, "\"name\":\"メーカー\"");
        Elements other = Elements.of(stored);
        assertThat(keys(file().missingIn(other))).containsExactlyInAnyOrder("part:disk", "base:osaka");
        assertThat(keys(file().otherwiseIn(other))).containsExactly("team:t1");
    }

    @Test
    void aWholeCentreAndTwoCustomersAreNoCustomersFile() {
        assertThat(CustomerFile.in(List.copyOf(centre.all()))).isEmpty();
        stored.removeIf(element -> element.key().kind().equals("centre"));
        assertThat(CustomerFile.in(stored)).isEmpty();
        stored.removeIf(element -> element.key().id().startsWith("bank"));
        assertThat(CustomerFile.in(stored)).isPresent();
    }
}
