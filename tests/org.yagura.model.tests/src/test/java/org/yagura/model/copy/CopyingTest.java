package org.yagura.model.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Checker;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Stored;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Contact;
import org.yagura.model.centre.Engagement;

class CopyingTest {
    private static final ElementKey ACME = new ElementKey("customer", "acme");
    private static final ElementKey BANK = new ElementKey("customer", "bank");
    private static final ElementKey WEB = new ElementKey("engagement", "acme/web");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");

    private final Stored stored = new Stored();
    private Elements all;

    @BeforeEach
    void centre() {
        stored.put("centre", "centre", null, "\"name\":\"x\"");
        stored.put("team", "t1", null, "\"name\":\"第一\"");
        stored.put("customer", "acme", null, "\"name\":\"アクメ\"");
        stored.put("contract", "acme/k1", ACME, "");
        stored.put("site", "acme/tokyo", ACME, "\"name\":\"東京\"");
        stored.put("contact", "acme/sato", ACME, "\"name\":\"佐藤\",\"deputies\":[\"acme/abe\"]");
        stored.put("contact", "acme/abe", ACME, "\"name\":\"阿部\"");
        stored.put("engagement", "acme/web", ACME, "\"name\":\"Web\",\"contract\":\"acme/k1\",\"team\":\"t1\"");
        stored.put("asset", "acme-sw", WEB, "\"address\":\"10.0.0.1\"");
        stored.put(
                "asset",
                "acme-web",
                WEB,
                "\"address\":\"10.0.0.2\",\"site\":\"acme/tokyo\",\"dependsOn\":[\"acme-sw\",\"uplink\"]");
        stored.put("monitor", "acme-web/ping", new ElementKey("asset", "acme-web"), "\"type\":\"IcmpMonitor\"");
        stored.put("customer", "bank", null, "\"name\":\"A銀行\"");
        stored.put("site", "bank/tokyo", BANK, "\"name\":\"東京\"");
        stored.put("engagement", "bank/core", BANK, "\"name\":\"勘定系\"");
        stored.put("asset", "uplink", CORE, "\"address\":\"10.0.0.9\"");
        all = stored.all();
    }

    private PlanElement element(String kind, String id) {
        return all.get(new ElementKey(kind, id)).orElseThrow();
    }

    private static <T> T made(Copied copied, Class<T> type, String id) {
        return copied.elements().stream()
                .filter(element -> element.key().id().equals(id))
                .map(ElementForm::decode)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> errors(Copied copied) {
        Elements with = all.with(copied.elements().stream()
                .map(element -> new ElementChange(element.key(), null, element))
                .toList());
        return Checker.check(
                        with, copied.elements().stream().map(PlanElement::key).toList())
                .stream()
                .filter(Finding::isError)
                .toList();
    }

    @Test
    void aCustomerUnderAnotherNameIsWholeAndByItself() {
        Copied copied = Copying.as(element("customer", "acme"), "beta", "ベータ", all, all);
        assertThat(copied.roots()).containsExactly(new ElementKey("customer", "beta"));
        assertThat(copied.elements())
                .extracting(element -> element.key().id())
                .containsExactly(
                        "beta",
                        "beta/k1",
                        "beta/tokyo",
                        "beta/sato",
                        "beta/abe",
                        "beta/web",
                        "beta-sw",
                        "beta-web",
                        "beta-web/ping");
        assertThat(made(copied, Engagement.class, "beta/web").getContract()).isEqualTo("beta/k1");
        assertThat(made(copied, Engagement.class, "beta/web").getTeam()).isEqualTo("t1");
        assertThat(made(copied, Contact.class, "beta/sato").getDeputies()).containsExactly("beta/abe");
        Asset web = made(copied, Asset.class, "beta-web");
        assertThat(web.getSite()).isEqualTo("beta/tokyo");
        assertThat(web.getDependsOn()).containsExactly("beta-sw", "uplink");
        assertThat(copied.lost()).isEmpty();
        assertThat(ElementForm.decode(copied.elements().getFirst()).getName()).isEqualTo("ベータ");
        assertThat(errors(copied)).isEmpty();
    }

    @Test
    void aCustomerIsCopiedIntoACentreThatLacksWhatItNames() {
        Elements other = Elements.of(List.of(element("centre", "centre"), element("customer", "bank")));
        Copied copied = Copying.as(element("customer", "acme"), "acme", "アクメ", all, other);
        assertThat(copied.elements()).extracting(element -> element.key().id()).contains("acme-web", "acme/k1");
        assertThat(copied.lost())
                .extracting(lost -> lost.element().id() + " " + lost.feature() + " " + lost.to())
                .containsExactlyInAnyOrder(
                        "acme/web team " + new ElementKey("team", "t1"),
                        "acme-web dependsOn " + new ElementKey("asset", "uplink"));
        assertThat(made(copied, Engagement.class, "acme/web").getTeam()).isEmpty();
    }

    @Test
    void assetsPastedAtAnotherCustomerTakeItsOwnSiteOfThatNameAndNothingOfTheOldOne() {
        Copied copied = Copying.into(CORE, List.of(element("asset", "acme-web")), all, all);
        Asset web = made(copied, Asset.class, "acme-web-2");
        assertThat(web.getSite()).isEqualTo("bank/tokyo");
        assertThat(web.getDependsOn()).containsExactly("uplink");
        assertThat(copied.lost())
                .singleElement()
                .satisfies(lost -> assertThat(lost.to().id()).isEqualTo("acme-sw"));
        assertThat(copied.elements())
                .extracting(element -> element.key().id())
                .containsExactly("acme-web-2", "acme-web-2/ping");
        assertThat(errors(copied)).isEmpty();
    }

    @Test
    void severalCopiedTogetherStayTogether() {
        Copied copied =
                Copying.into(CORE, List.of(element("asset", "acme-sw"), element("asset", "acme-web")), all, all);
        assertThat(made(copied, Asset.class, "acme-web-2").getDependsOn()).containsExactly("acme-sw-2", "uplink");
        assertThat(copied.lost()).isEmpty();
        assertThat(copied.elements().getFirst().place())
                .isLessThan(copied.elements().get(1).place());
    }

    @Test
    void whatIsPastedWhereItWasHasAnotherIdAndTheSameReferences() {
        Copied copied = Copying.into(WEB, List.of(element("asset", "acme-web")), all, all);
        Asset web = made(copied, Asset.class, "acme-web-2");
        assertThat(web.getSite()).isEqualTo("acme/tokyo");
        assertThat(web.getDependsOn()).containsExactly("acme-sw", "uplink");
        Copied contact = Copying.into(ACME, List.of(element("contact", "acme/sato")), all, all);
        assertThat(contact.roots()).containsExactly(new ElementKey("contact", "acme/sato-2"));
        assertThat(made(contact, Contact.class, "acme/sato-2").getDeputies()).containsExactly("acme/abe");
    }
}
