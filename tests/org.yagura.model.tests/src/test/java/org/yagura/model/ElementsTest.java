package org.yagura.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

class ElementsTest {
    private static final List<ElementKey> PARENTS = List.of(
            new ElementKey("engagement", "bank/a"),
            new ElementKey("engagement", "bank/b"),
            new ElementKey("engagement", "bank/c"));

    private static ElementKey asset(int number) {
        return new ElementKey("asset", "n" + number);
    }

    private static PlanElement any(int number, Random random) {
        String named = random.nextBoolean() ? "" : ",\"dependsOn\":[\"n" + random.nextInt(40) + "\"]";
        return new PlanElement(
                asset(number),
                PARENTS.get(random.nextInt(PARENTS.size())),
                random.nextInt(5),
                "{\"owner\":\"" + random.nextInt(3) + "\"" + named + "}");
    }

    /** Whatever is put, moved and taken away, it is as if it had been made of what there is then. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterAnyChangesItIsAsIfMadeAnew(long seed) {
        Random random = new Random(seed);
        Map<ElementKey, PlanElement> plain = new LinkedHashMap<>();
        Elements elements = Elements.NONE;
        for (int step = 0; step < 150; step++) {
            List<ElementChange> changes = new ArrayList<>();
            for (int number = 0; number < 40; number++) {
                if (random.nextInt(4) == 0) {
                    PlanElement before = plain.get(asset(number));
                    PlanElement after = random.nextInt(4) == 0 ? null : any(number, random);
                    if (before != null && after != null && random.nextBoolean()) {
                        after = new PlanElement(before.key(), before.parent(), before.place(), after.content());
                    }
                    if (!Objects.equals(before, after)) {
                        changes.add(new ElementChange(asset(number), before, after));
                    }
                }
            }
            elements = elements.with(changes);
            for (ElementChange change : changes) {
                if (change.after() == null) {
                    plain.remove(change.key());
                } else {
                    plain.put(change.key(), change.after());
                }
            }
            Elements anew = Elements.of(plain.values());
            assertThat(elements.size()).isEqualTo(anew.size());
            for (ElementKey parent : PARENTS) {
                assertThat(elements.in(parent)).isEqualTo(anew.in(parent));
            }
            for (int number = 0; number < 40; number++) {
                assertThat(elements.get(asset(number))).isEqualTo(anew.get(asset(number)));
                assertThat(new HashSet<>(elements.referrers(asset(number)))).isEqualTo(anew.referrers(asset(number)));
            }
        }
    }
}
