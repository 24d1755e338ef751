package org.yagura.twins;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead;
import org.yagura.core.port.PlanModel;

/**
 * A model whose text has an element on each line: its key, the key of what it stands in or {@code -}, and its content,
 * with spaces between. A line of another form is a problem. Changes are merged element by element, see
 * {@link LinePlanHead}.
 */
public final class LinePlanModel implements PlanModel {
    private static final int GAP = 1_000;

    @Override
    public Reading read(String source, byte[] yaml) {
        List<PlanElement> elements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : new String(yaml, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            String[] parts = line.split(" ", 3);
            if (parts.length < 3) {
                problems.add(new Problem(source, number, Phrase.verbatim("not an element: " + line)));
            } else {
                ElementKey parent = parts[1].equals("-") ? null : ElementKey.parse(parts[1]);
                elements.add(new PlanElement(ElementKey.parse(parts[0]), parent, (long) number * GAP, parts[2]));
            }
        }
        return problems.isEmpty() ? new Reading.Read(elements) : new Reading.Rejected(problems);
    }

    @Override
    public byte[] write(Collection<PlanElement> elements) {
        StringBuilder text = new StringBuilder();
        elements.stream()
                .sorted(Comparator.comparingLong(PlanElement::place))
                .forEach(element -> text.append(element.key())
                        .append(' ')
                        .append(element.parent() == null ? "-" : element.parent())
                        .append(' ')
                        .append(element.content())
                        .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PlanHead open(long revision, Collection<PlanElement> elements) {
        return LinePlanHead.of(revision, elements);
    }
}
