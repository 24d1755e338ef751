package org.yagura.model.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.centre.Asset;

/**
 * Which assets belong to a group, as people write it, in the manner of the board's filters: {@code kind:server,switch
 * customer:acme -vendor:cisco address:10.0.0.0/8 name:web*}. All terms have to hold; between commas one of the values has to;
 * a minus turns a term round; a word without a field is looked for in id and name; {@code site:""} is an empty value.
 * Immutable; any thread.
 */
public final class GroupRule {
    private final List<Term> terms;

    /** @param field null for id and name */
    private record Term(RuleField field, List<Predicate<String>> values, boolean not) {
        boolean holds(PlanElement stored, Asset asset, Elements all) {
            List<String> found = field == null
                    ? List.of(RuleValue.normal(stored.key().id()), RuleValue.normal(asset.getName()))
                    : field.of(stored, asset, all);
            return not != found.stream().anyMatch(value -> values.stream().anyMatch(like -> like.test(value)));
        }
    }

    /** What came of reading a rule. */
    public sealed interface Reading {
        record Read(GroupRule rule) implements Reading {}

        /** @param why what is wrong with it */
        record Wrong(Phrase why) implements Reading {}
    }

    private GroupRule(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** An empty rule has nothing. */
    public static Reading read(String text) {
        List<String> words = RuleWords.split(text, " \t\n\r\u3000");
        if (words == null) {
            return new Reading.Wrong(Phrase.of("rule.quote"));
        }
        List<Term> terms = new ArrayList<>();
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            boolean not = word.startsWith("-") && word.length() > 1;
            String rest = not ? word.substring(1) : word;
            int colon = rest.startsWith("\"") ? -1 : rest.indexOf(':');
            String name = colon < 0 ? "" : rest.substring(0, colon);
            RuleField field = colon < 0 ? null : RuleField.named(name).orElse(null);
            if (colon >= 0 && field == null) {
                return new Reading.Wrong(Phrase.of("rule.field", name));
            }
            List<Predicate<String>> values = new ArrayList<>();
            for (String value : RuleWords.split(rest.substring(colon + 1), ",")) {
                if (value.isEmpty()) {
                    return new Reading.Wrong(Phrase.of("rule.value", word));
                }
                String wanted = RuleWords.unquoted(value);
                boolean network = field != null && field.isAddress() && wanted.contains("/");
                var addresses = network ? RuleValue.network(wanted) : java.util.Optional.<Predicate<String>>empty();
                if (network && addresses.isEmpty()) {
                    return new Reading.Wrong(Phrase.of("rule.network", wanted));
                }
                values.add(addresses.orElseGet(() -> RuleValue.like(wanted)));
            }
            terms.add(new Term(field, values, not));
        }
        return new Reading.Read(new GroupRule(terms));
    }

    /** Whether an asset belongs to it. */
    public boolean has(PlanElement asset, Elements all) {
        if (terms.isEmpty()) {
            return false;
        }
        Asset decoded = (Asset) ElementForm.decode(asset);
        return terms.stream().allMatch(term -> term.holds(asset, decoded, all));
    }
}
