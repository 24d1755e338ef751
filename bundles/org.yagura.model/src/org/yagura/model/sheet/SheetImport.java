package org.yagura.model.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Checker;
import org.yagura.model.Elements;
import org.yagura.model.sheet.RowPlaces.Place;

/**
 * Says what a list would change. It does nothing by itself: whoever asked looks at the result and publishes the changes,
 * or does not. A row is taken whole or not at all. Any thread; takes a moment for very many rows, so not the UI thread.
 */
public record SheetImport(Mapping mapping, ImportChoice choice) {
    /** So often is progress told and asked whether to go on. */
    private static final int STEP = 500;

    /**
     * @param cancelled asked now and then
     * @param progress told how many rows are done
     * @return empty when it was cancelled
     */
    public Optional<SheetResult> preview(Sheet sheet, Elements now, BooleanSupplier cancelled, IntConsumer progress) {
        return new Run(sheet, now, cancelled, progress).result();
    }

    /** One preview. */
    private final class Run {
        private final Sheet sheet;
        private final Elements now;
        private final BooleanSupplier cancelled;
        private final IntConsumer progress;
        private final Columns columns = new Columns(mapping.kind());
        private final Problems problems = new Problems();
        private final List<ElementChange> changes = new ArrayList<>();
        private final Map<ElementKey, Long> nextPlaces = new HashMap<>();
        private final RowPlaces places;
        private int added;
        private int unchanged;

        Run(Sheet sheet, Elements now, BooleanSupplier cancelled, IntConsumer progress) {
            this.sheet = sheet;
            this.now = now;
            this.cancelled = cancelled;
            this.progress = progress;
            this.places = new RowPlaces(columns, mapping, choice.parent(), now, problems);
        }

        Optional<SheetResult> result() {
            if (mapping.column(Target.ID) < 0) {
                problems.add(sheet.headerLine(), -1, Phrase.of("sheet.id.column"));
                return Optional.of(made(Removal.Removed.NOTHING));
            }
            List<Place> found = new ArrayList<>();
            for (Sheet.Row row : sheet.rows()) {
                Place place = places.find(row);
                if (place != null) {
                    found.add(place);
                }
            }
            return values(found) ? Optional.of(made(removed(found))) : Optional.empty();
        }

        private boolean values(List<Place> found) {
            Set<ElementKey> listed = places.lines().keySet();
            RowValues values = new RowValues(columns, mapping, choice.blankClears(), now, listed, problems);
            int done = sheet.rows().size() - found.size();
            for (Place place : found) {
                if (done++ % STEP == 0) {
                    if (cancelled.getAsBoolean()) {
                        return false;
                    }
                    progress.accept(done - 1);
                }
                take(place, values.after(place, nextPlace(place)));
            }
            progress.accept(done);
            return !cancelled.getAsBoolean();
        }

        private long nextPlace(Place place) {
            return nextPlaces.computeIfAbsent(place.parent(), now::nextPlace);
        }

        private void take(Place place, PlanElement after) {
            if (after == null) {
                return;
            }
            if (after.equals(place.before())) {
                unchanged++;
                return;
            }
            nextPlaces.computeIfPresent(place.parent(), (_, last) -> Math.max(last, after.place() + Elements.GAP));
            added += place.before() == null ? 1 : 0;
            changes.add(new ElementChange(place.key(), place.before(), after));
        }

        /** While a row does not say what it is about, it may be any of those that seem to be missing: nothing goes. */
        private Removal.Removed removed(List<Place> found) {
            if (!choice.removeOthers()) {
                return Removal.Removed.NOTHING;
            }
            if (found.size() < sheet.rows().size()) {
                problems.add(sheet.headerLine(), -1, Phrase.of("sheet.removes.nothing"));
                return Removal.Removed.NOTHING;
            }
            Removal removal = new Removal(columns.kind(), now);
            Set<ElementKey> named = new LinkedHashSet<>();
            found.stream().map(Place::parent).filter(parent -> parent != null).forEach(named::add);
            return removal.removed(
                    removal.scope(choice.parent(), named), places.lines().keySet());
        }

        private SheetResult made(Removal.Removed removal) {
            int changed = changes.size() - added;
            changes.addAll(removal.changes());
            int wrong = (int) sheet.rows().stream()
                    .filter(row -> problems.hasLine(row.line()))
                    .count();
            return new SheetResult(
                    changes,
                    added,
                    changed,
                    unchanged,
                    removal.removed(),
                    removal.changes().size() - removal.removed(),
                    wrong,
                    problems.inOrder(),
                    findings());
        }

        private List<LineFinding> findings() {
            if (changes.isEmpty()) {
                return List.of();
            }
            Elements after = now.with(changes);
            return Checker.check(after, changes.stream().map(ElementChange::key).toList()).stream()
                    .map(finding -> new LineFinding(line(finding.element()), column(finding.feature()), finding))
                    .toList();
        }

        private int line(ElementKey element) {
            return places.lines().getOrDefault(element, 0);
        }

        private int column(String feature) {
            return switch (feature) {
                case "" -> -1;
                case "id" -> mapping.column(Target.ID);
                case "parent" ->
                    columns.parents().isEmpty()
                            ? -1
                            : mapping.column(new Target.Parent(columns.parents().getFirst()));
                default -> mapping.column(new Target.Value(feature));
            };
        }
    }
}
