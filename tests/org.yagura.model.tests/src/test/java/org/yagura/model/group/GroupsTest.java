package org.yagura.model.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Checker;
import org.yagura.model.Elements;

class GroupsTest {
    private static final ElementKey BANK = new ElementKey("customer", "bank");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");

    private final Elements all = Elements.of(List.of(
            new PlanElement(BANK, null, 1, "{\"name\":\"A銀行\"}"),
            new PlanElement(CORE, BANK, 1, "{\"name\":\"勘定系\"}"),
            new PlanElement(new ElementKey("site", "bank/tokyo"), BANK, 2, "{\"name\":\"東京DC\"}"),
            asset(
                    "db01",
                    1,
                    "\"name\":\"DBサーバー\",\"kind\":\"server\",\"vendor\":\"富士通\",\"os\":\"Linux\","
                            + "\"address\":\"10.1.2.3\",\"site\":\"bank/tokyo\""),
            asset(
                    "web01",
                    2,
                    "\"name\":\"Web 1\",\"kind\":\"server\",\"vendor\":\"NEC\",\"os\":\"Windows Server\","
                            + "\"address\":\"192.168.0.1\",\"addresses\":[\"10.9.9.9\"]"),
            asset("sw01", 3, "\"kind\":\"switch\",\"vendor\":\"Cisco\",\"address\":\"2001:db8::1\"")));

    private static PlanElement asset(String id, long place, String content) {
        return new PlanElement(new ElementKey("asset", id), CORE, place, "{" + content + "}");
    }

    private static PlanElement group(String rule, String members) {
        return new PlanElement(
                new ElementKey("group", "g"),
                null,
                9,
                "{\"name\":\"g\",\"rule\":\"" + rule.replace("\"", "\\\"") + "\",\"members\":[" + members + "]}");
    }

    private List<String> members(String rule, String members) {
        return Groups.members(group(rule, members), all).stream()
                .map(element -> element.key().id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind:server | db01 web01",
                "kind:サーバー | db01 web01",
                "種類:switch,router | sw01",
                "-kind:server | sw01",
                "os:linux | db01",
                "os:win* | web01",
                "os:win | web01",
                "os:*server | web01",
                "vendor:富士通,nec os:linux | db01",
                "customer:bank | db01 sw01 web01",
                "customer:\"A銀行\" engagement:勘定系 web | web01",
                "customer:other | ''",
                "address:10.0.0.0/8 | db01",
                "addresses:10.0.0.0/8 | web01",
                "address:2001:db8::/32 | sw01",
                "address:10.1 | db01",
                "site:\"\" | sw01 web01",
                "site:東京 | db01",
                "id:*01 -id:sw* | db01 web01",
                "\"Web 1\" | web01",
                "ＤＢ | db01",
                "'' | ''"
            })
    void aRuleHasTheAssetsThatPeopleWouldExpect(String rule, String expected) {
        assertThat(String.join(" ", members(rule, ""))).isEqualTo(expected);
    }

    @Test
    void whoIsNamedByHandComesFirstAndOnce() {
        assertThat(members("kind:server", "\"web01\",\"sw01\",\"gone\"")).containsExactly("web01", "sw01", "db01");
    }

    @Test
    void anAssetKnowsItsGroups() {
        PlanElement byRule = new PlanElement(
                new ElementKey("group", "linux"), null, 1, "{\"name\":\"Linux\",\"rule\":\"os:linux\"}");
        PlanElement byHand =
                new PlanElement(new ElementKey("group", "hand"), null, 2, "{\"name\":\"h\",\"members\":[\"sw01\"]}");
        Elements with = all.with(List.of(
                new org.yagura.core.plan.ElementChange(byRule.key(), null, byRule),
                new org.yagura.core.plan.ElementChange(byHand.key(), null, byHand)));
        assertThat(Groups.of(with.get(new ElementKey("asset", "db01")).orElseThrow(), with))
                .containsExactly(byRule);
        assertThat(Groups.of(with.get(new ElementKey("asset", "sw01")).orElseThrow(), with))
                .containsExactly(byHand);
        assertThat(Groups.of(with.get(new ElementKey("asset", "web01")).orElseThrow(), with))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind:\"server,rule.quote",
        "colour:red,rule.field",
        "kind:,rule.value",
        "address:10.0.0.0/33,rule.network",
        "address:net/8,rule.network"
    })
    void whatCannotBeReadIsSaidAtTheRuleAndHasNobody(String rule, String code) {
        PlanElement group = group(rule, "");
        Elements with = all.with(List.of(new org.yagura.core.plan.ElementChange(group.key(), null, group)));
        assertThat(Checker.check(with, List.of(group.key()))).singleElement().satisfies(finding -> {
            assertThat(finding.feature()).isEqualTo("rule");
            assertThat(finding.message().code()).isEqualTo(code);
            assertThat(finding.message().in(Locale.JAPANESE)).doesNotContain("{", "rule.");
        });
        assertThat(members(rule, "")).isEmpty();
    }
}
