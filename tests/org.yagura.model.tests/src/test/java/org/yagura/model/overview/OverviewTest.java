package org.yagura.model.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;

class OverviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final List<PlanElement> elements = new ArrayList<>();

    private ElementKey put(String kind, String id, ElementKey parent, String content) {
        ElementKey key = new ElementKey(kind, id);
        elements.add(new PlanElement(key, parent, elements.size(), content));
        return key;
    }

    private List<String> gap(Gap gap) {
        return Coverage.of(Elements.of(elements)).get(gap).stream()
                .map(element -> element.key().id())
                .toList();
    }

    @Test
    void whatEndsIsListedByItsDayWhateverHasIt() {
        ElementKey bank = put("customer", "bank", null, "{\"name\":\"A銀行\"}");
        put("contract", "bank/k1", bank, "{\"until\":\"2026-12-31\"}");
        ElementKey core = put("engagement", "bank/core", bank, "{\"name\":\"勘定系\"}");
        put("asset", "db", core, "{\"warrantyUntil\":\"2026-11-26\"}");
        put("asset", "ap", core, "{\"warrantyUntil\":\"2027-05-01\"}");
        put("asset", "fw", core, "{\"warrantyUntil\":\"bald\"}");
        put("asset", "sw", core, "{\"note\":\"no warrantyUntil here\"}");
        put(
                "engineer",
                "sato",
                null,
                "{\"name\":\"佐藤\",\"certificates\":[{\"name\":\"電気工事士\",\"until\":\"2026-12-01\"},"
                        + "{\"name\":\"古い\",\"until\":\"2020-01-01\"},{\"name\":\"無期限\"}]}");
        put("calendar", "jp", null, "{\"name\":\"x\",\"days\":[{\"date\":\"2026-12-01\"}]}");
        assertThat(Expiry.within(TODAY.plusDays(90), Elements.of(elements)))
                .extracting(expiry ->
                        expiry.until() + " " + expiry.element().id() + " " + expiry.feature() + " " + expiry.part())
                .containsExactly(
                        "2020-01-01 sato certificates 古い",
                        "2026-11-26 db warrantyUntil ",
                        "2026-12-01 sato certificates 電気工事士",
                        "2026-12-31 bank/k1 until ");
        assertThat(Expiry.within(TODAY.plusDays(180), Elements.of(elements))).hasSize(5);
    }

    @Test
    void theLastDayItselfIsWithin() {
        put("contract", "bank/k1", new ElementKey("customer", "bank"), "{\"until\":\"2026-12-27\"}");
        assertThat(Expiry.within(TODAY.plusDays(30), Elements.of(elements))).hasSize(1);
        assertThat(Expiry.within(TODAY.plusDays(29), Elements.of(elements))).isEmpty();
    }

    @Test
    void assetsThatNobodyWatchesOrOwnsAreMissed() {
        ElementKey bank = put("customer", "bank", null, "{\"name\":\"A銀行\"}");
        ElementKey core = put("engagement", "bank/core", bank, "{\"name\":\"勘定系\"}");
        ElementKey owned = put("engagement", "bank/web", bank, "{\"name\":\"Web\",\"owner\":\"山田\"}");
        ElementKey sw = put("asset", "sw", core, "{\"address\":\"10.0.0.1\",\"owner\":\"佐藤\",\"site\":\"bank/tokyo\"}");
        put("monitor", "sw/tcp", sw, "{\"type\":\"TcpMonitor\",\"port\":22}");
        ElementKey db = put("asset", "db", owned, "{\"dependsOn\":[\"sw\"]}");
        put("monitor", "db/ping", db, "{\"type\":\"IcmpMonitor\",\"reachability\":true,\"target\":\"10.0.0.2\"}");
        put("asset", "ap", core, "{\"dependsOn\":[\"db\"],\"addresses\":[\"10.0.0.3\"]}");
        assertThat(gap(Gap.ASSET_MONITOR)).containsExactly("ap");
        assertThat(gap(Gap.ASSET_REACHABILITY)).containsExactly("sw");
        assertThat(gap(Gap.ASSET_ADDRESS)).containsExactly("db");
        assertThat(gap(Gap.ASSET_OWNER)).containsExactly("ap");
        assertThat(gap(Gap.ASSET_SITE)).containsExactly("ap", "db");
    }

    @Test
    void assetsForWhichNobodyCanBeCalledOrWithoutAManualAreMissed() {
        ElementKey bank = put("customer", "bank", null, "{\"name\":\"A銀行\"}");
        put("contact", "bank/b", bank, "{\"name\":\"b\"}");
        put("contact", "bank/a", bank, "{\"name\":\"a\",\"mail\":\"a@example.jp\"}");
        ElementKey shop = put("customer", "shop", null, "{\"name\":\"B商店\"}");
        put("contact", "shop/b", shop, "{\"name\":\"b\"}");
        ElementKey core = put("engagement", "bank/core", bank, "{\"name\":\"勘定系\",\"manual\":\"手順書 3章\"}");
        ElementKey web = put("engagement", "shop/web", shop, "{\"name\":\"Web\"}");
        put("asset", "db", core, "{}");
        put("asset", "front", web, "{\"manual\":\"https://wiki.example/front\"}");
        put("asset", "ap", web, "{}");
        assertThat(gap(Gap.ASSET_CONTACT)).containsExactly("ap", "front");
        assertThat(gap(Gap.ASSET_MANUAL)).containsExactly("ap");
    }

    @Test
    void whoeverCannotBeCalledAndWhateverWasNotAgreedIsMissed() {
        ElementKey bank = put("customer", "bank", null, "{\"name\":\"A銀行\"}");
        put("customer", "shop", null, "{\"name\":\"B商店\"}");
        put("contract", "bank/k1", bank, "{\"calendar\":\"jp\",\"responseMillis\":3600000}");
        put("contract", "bank/k2", bank, "{\"serviceHours\":\"24時間\"}");
        put("contract", "bank/k3", bank, "{\"resolutionMillis\":3600000}");
        put("contact", "bank/a", bank, "{\"name\":\"a\",\"phone\":\"03\"}");
        put("contact", "bank/b", bank, "{\"name\":\"b\"}");
        put("contact", "bank/c", bank, "{\"name\":\"c\",\"channels\":[{\"address\":\"c@example.jp\"}]}");
        put("engagement", "bank/core", bank, "{\"name\":\"勘定系\",\"contract\":\"bank/k1\",\"team\":\"t1\"}");
        put("engagement", "bank/web", bank, "{\"name\":\"Web\"}");
        assertThat(gap(Gap.CUSTOMER_CONTRACT)).containsExactly("shop");
        assertThat(gap(Gap.CUSTOMER_CONTACT)).containsExactly("shop");
        assertThat(gap(Gap.CONTACT_CHANNEL)).containsExactly("bank/b");
        assertThat(gap(Gap.CONTRACT_HOURS)).containsExactly("bank/k3");
        assertThat(gap(Gap.CONTRACT_TARGET)).containsExactly("bank/k2");
        assertThat(gap(Gap.ENGAGEMENT_CONTRACT)).containsExactly("bank/web");
        assertThat(gap(Gap.ENGAGEMENT_TEAM)).containsExactly("bank/web");
    }
}
