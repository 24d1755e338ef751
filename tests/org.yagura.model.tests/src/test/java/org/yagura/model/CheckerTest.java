package org.yagura.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;

class CheckerTest {
    private static final int MANY = 1_500;
    private static final ElementKey VENDOR = new ElementKey("vendor", "maker");

    private final Stored stored = new Stored();
    private final List<ElementKey> parts = new ArrayList<>();

    CheckerTest() {
        stored.put("vendor", "maker", null, "\"name\":\"M\"");
        for (int i = 0; i < MANY; i++) {
            stored.put("part", "p" + i, null, "\"name\":\"P\",\"vendor\":\"maker\"");
            parts.add(new ElementKey("part", "p" + i));
        }
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.message().code())
                .distinct()
                .toList();
    }

    @Test
    void whatWasFoundOfManyIsKnownAgain() {
        Elements all = stored.all();
        List<Finding> found = Checker.check(all, parts);
        assertThat(found).isEmpty();
        assertThat(Checker.check(all, List.copyOf(parts))).isSameAs(found);
    }

    @Test
    void whatWasFoundOfOthersOrOfEarlierOnesIsNotTakenForIt() {
        Elements all = stored.all();
        assertThat(Checker.check(all, parts)).isEmpty();
        PlanElement vendor = all.get(VENDOR).orElseThrow();
        Elements without = all.with(List.of(new ElementChange(VENDOR, vendor, null)));
        assertThat(codes(Checker.check(without, parts))).containsExactly("plan.reference.gone");
        PlanElement nameless = new PlanElement(parts.getFirst(), null, 1, "{}");
        Elements wrong = all.with(List.of(
                new ElementChange(parts.getFirst(), all.get(parts.getFirst()).orElseThrow(), nameless)));
        assertThat(Checker.check(wrong, parts.subList(1, MANY))).isEmpty();
        assertThat(codes(Checker.check(wrong, parts))).containsExactly("value.required");
    }

    @Test
    void whatAPlugInWantsMeanwhileIsLookedAtAnew() {
        Elements all = stored.all();
        assertThat(Checker.check(all, parts)).isEmpty();
        AttributeContribution wanting = new Wanting();
        Attributes.add(wanting);
        try {
            assertThat(codes(Checker.check(all, parts))).containsExactly("value.required");
        } finally {
            Attributes.remove(wanting);
        }
        assertThat(Checker.check(all, parts)).isEmpty();
    }

    /** Every part has to say how long it lasts. */
    private static final class Wanting implements AttributeContribution {
        @Override
        public String kind() {
            return "part";
        }

        @Override
        public List<Attribute> attributes() {
            return List.of(Attribute.number("org.acme.life", 1, 50).needed());
        }

        @Override
        public String title(Locale language) {
            return "Acme";
        }

        @Override
        public String label(String key, Locale language) {
            return key;
        }
    }
}
