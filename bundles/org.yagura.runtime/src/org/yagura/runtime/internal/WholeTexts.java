package org.yagura.runtime.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanModel;
import org.yagura.core.port.PlanModel.Reading;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.core.port.PlanShelf.WholeText;
import org.yagura.core.port.Storage.HomeUnusable;

/**
 * Finds out what each revision changed that an older version stored as the text of the whole centre. A process that ends
 * in between goes on at the next start.
 */
final class WholeTexts {
    private static final Logger LOG = LoggerFactory.getLogger(WholeTexts.class);

    private final PlanModel model;
    private final PlanShelf shelf;
    private final Map<ElementKey, PlanElement> elements = new HashMap<>();

    WholeTexts(PlanModel model, PlanShelf shelf) {
        this.model = model;
        this.shelf = shelf;
    }

    /**
     * Converts all that wait, oldest first.
     *
     * @throws HomeUnusable when the latest revision cannot be read by this version; what waits stays as it is
     */
    void convert() {
        Optional<WholeText> next = shelf.unconverted();
        next.ifPresent(text -> shelf.read(text.number() - 1, element -> elements.put(element.key(), element)));
        while (next.isPresent()) {
            convert(next.get());
            next = shelf.unconverted();
        }
    }

    private void convert(WholeText text) {
        List<ElementChange> changes = changes(text);
        shelf.convert(text.number(), changes);
        for (ElementChange change : changes) {
            if (change.after() == null) {
                elements.remove(change.key());
            } else {
                elements.put(change.key(), change.after());
            }
        }
        LOG.info("plan revision {} was converted: it changed {} elements", text.number(), changes.size());
    }

    private List<ElementChange> changes(WholeText text) {
        byte[] yaml = text.yaml().getBytes(StandardCharsets.UTF_8);
        return switch (model.read("revision " + text.number(), yaml)) {
            case Reading.Read read ->
                model.open(text.number() - 1, elements.values()).difference(read.elements());
            case Reading.Rejected rejected -> {
                PlanModel.Problem first = rejected.problems().getFirst();
                if (shelf.latest().map(Revision::number).orElse(0L) == text.number()) {
                    throw new HomeUnusable(Phrase.of("home.plan.newer", first.in(Locale.getDefault())), null);
                }
                LOG.warn("an old plan cannot be read any more and counts as no change: {}", first.in(Locale.ENGLISH));
                yield List.of();
            }
        };
    }
}
