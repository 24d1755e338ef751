package org.yagura.model.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Checker;
import org.yagura.model.Elements;

class FixesTest {
    private static final ElementKey BANK = new ElementKey("customer", "bank");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");

    private final List<PlanElement> stored = new ArrayList<>();

    private ElementKey put(String kind, String id, ElementKey parent, String content) {
        ElementKey key = new ElementKey(kind, id);
        stored.add(new PlanElement(key, parent, stored.size(), "{" + content + "}"));
        return key;
    }

    @BeforeEach
    void customer() {
        put("customer", "bank", null, "\"name\":\"A銀行\"");
        put("contract", "bank/hosyu", BANK, "");
        put("team", "daiichi", null, "\"name\":\"第一\"");
    }

    /** Every fix of the only finding takes that finding away; gives their labels. */
    private List<String> cures(ElementKey of) {
        Elements all = Elements.of(stored);
        List<Finding> findings = Checker.check(all, List.of(of));
        assertThat(findings).hasSize(1);
        List<String> labels = new ArrayList<>();
        for (Fix fix : Fixes.of(findings.getFirst(), all)) {
            List<ElementChange> changes = fix.put().stream()
                    .map(element -> new ElementChange(
                            element.key(), all.get(element.key()).orElse(null), element))
                    .toList();
            assertThat(Checker.check(all.with(changes), List.of(of)))
                    .as(fix.label().in(Locale.ENGLISH))
                    .isEmpty();
            labels.add(fix.label().in(Locale.ENGLISH));
        }
        return labels;
    }

    @Test
    void aMissingNameIsTakenFromTheId() {
        assertThat(cures(put("engagement", "bank/core", BANK, "\"contract\":\"bank/hosyu\"")))
                .containsExactly("Take the id \"core\" as the name");
    }

    @Test
    void whatIsNearlyCalledSoIsOffered() {
        assertThat(cures(put("engagement", "bank/core", BANK, "\"name\":\"x\",\"contract\":\"bank/hoshu\"")))
                .containsExactly("Take \"bank/hosyu\"", "Leave \"bank/hoshu\" out");
        stored.removeLast();
        assertThat(cures(put("engagement", "bank/core", BANK, "\"name\":\"x\",\"team\":\"daini\"")))
                .containsExactly("Leave \"daini\" out");
    }

    @Test
    void ofManyOnlyTheWrongOneIsReplaced() {
        put("engagement", "bank/core", BANK, "\"name\":\"x\"");
        put("asset", "web01", CORE, "");
        put("asset", "web02", CORE, "");
        assertThat(cures(put("asset", "ap", CORE, "\"dependsOn\":[\"web01\",\"web0\"]")))
                .containsExactly("Take \"web01\"", "Take \"web02\"", "Leave \"web0\" out");
    }

    @Test
    void aCircleIsOpenedAtAnyOfItsPlaces() {
        put("engagement", "bank/core", BANK, "\"name\":\"x\"");
        put("asset", "a", CORE, "\"dependsOn\":[\"b\"]");
        assertThat(cures(put("asset", "b", CORE, "\"dependsOn\":[\"a\"]")))
                .containsExactlyInAnyOrder("Let \"a\" not depend on \"b\"", "Let \"b\" not depend on \"a\"");
    }

    @Test
    void aDeafDependencyIsGivenEars() {
        put("engagement", "bank/core", BANK, "\"name\":\"x\"");
        ElementKey sw = put("asset", "sw", CORE, "\"address\":\"10.0.0.1\"");
        put("monitor", "sw/ssh", sw, "\"type\":\"TcpMonitor\",\"port\":22");
        put("monitor", "sw/ping", sw, "\"type\":\"IcmpMonitor\"");
        assertThat(cures(put("asset", "ap", CORE, "\"dependsOn\":[\"sw\"]")))
                .containsExactly("Let \"sw/ping\" tell whether it can be reached");
    }

    @Test
    void aTimeOutThatIsTooLongIsShortened() {
        put("engagement", "bank/core", BANK, "\"name\":\"x\"");
        ElementKey sw = put("asset", "sw", CORE, "\"address\":\"10.0.0.1\"");
        assertThat(cures(put(
                        "monitor",
                        "sw/ssh",
                        sw,
                        "\"type\":\"TcpMonitor\",\"port\":22,\"intervalMillis\":5000,\"timeoutMillis\":9000")))
                .containsExactly("Take half of the interval");
    }

    @Test
    void lettersAreCounted() {
        assertThat(Fixes.distance("hosyu", "hoshu")).isEqualTo(1);
        assertThat(Fixes.distance("abc", "abc")).isZero();
        assertThat(Fixes.distance("ab", "abcd")).isEqualTo(2);
        assertThat(Fixes.distance("a", "abcd")).isEqualTo(3);
    }
}
