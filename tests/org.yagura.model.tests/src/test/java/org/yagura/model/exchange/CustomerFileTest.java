package org.yagura.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Stored;

class CustomerFileTest {
    private static final ElementKey ACME = new ElementKey("customer", "acme");
    private static final ElementKey WEB = new ElementKey("engagement", "acme/web");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");

    private final Stored stored = new Stored();
    private Elements centre;

    @BeforeEach
    void centre() {
        stored.put("centre", "centre", null, "\"name\":\"x\"");
        stored.put("team", "t1", null, "\"name\":\"第一\"");
        stored.put("team", "t2", null, "\"name\":\"第二\"");
        stored.put("calendar", "weekdays", null, "\"name\":\"平日\"");
        stored.put("vendor", "maker", null, "\"name\":\"メーカー\"");
        stored.put("base", "osaka", null, "\"name\":\"大阪\"");
        stored.put("part", "disk", null, "\"name\":\"ディスク\",\"vendor\":\"maker\",\"stock\":[{\"base\":\"osaka\"}]");
        stored.put("group", "all", null, "\"name\":\"全部\",\"members\":[\"acme-web\",\"uplink\"]");
        stored.put("customer", "acme", null, "\"name\":\"アクメ\"");
        stored.put("contact", "acme/sato", ACME, "\"name\":\"佐藤\",\"channels\":[{\"calendar\":\"weekdays\"}]");
        stored.put("engagement", "acme/web", ACME, "\"name\":\"Web\",\"team\":\"t1\"");
        stored.put("asset", "acme-web", WEB, "\"parts\":[\"disk\"],\"dependsOn\":[\"uplink\"]");
        stored.put("customer", "bank", null, "\"name\":\"A銀行\"");
        stored.put("engagement", "bank/core", new ElementKey("customer", "bank"), "\"name\":\"勘定系\"");
        stored.put("asset", "uplink", CORE, "");
        centre = stored.all();
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
        stored.removeIf(_ -> true);
        stored.put("calendar", "weekdays", null, "\"name\":\"平日\"");
        stored.put("team", "t1", null, "\"name\":\"別の第一\"");
        stored.put("vendor", "maker", null, "\"name\":\"メーカー\"");
        Elements other = stored.all();
        assertThat(keys(file().missingIn(other))).containsExactlyInAnyOrder("part:disk", "base:osaka");
        assertThat(keys(file().otherwiseIn(other))).containsExactly("team:t1");
    }

    @Test
    void aWholeCentreAndTwoCustomersAreNoCustomersFile() {
        assertThat(CustomerFile.in(List.copyOf(centre.all()))).isEmpty();
        stored.removeIf(element -> element.key().kind().equals("centre"));
        assertThat(CustomerFile.in(stored.list())).isEmpty();
        stored.removeIf(element -> element.key().id().startsWith("bank"));
        assertThat(CustomerFile.in(stored.list())).isPresent();
    }
}
