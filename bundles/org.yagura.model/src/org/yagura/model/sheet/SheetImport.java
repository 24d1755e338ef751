package org.yagura.model.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Checker;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.CentrePackage;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Element;

/**
 * What a sheet would add, change and remove; nothing happens by it. Not for the UI thread: it takes seconds with very many
 * lines, of which it makes several at once.
 */
public final class SheetImport {
    private static final int MOST_PROBLEMS = 1_000;
    private static final int STEP = 1_000;

    private final Sheet sheet;
    private final Mapping mapping;
    private final Kind kind;
    private final Options options;
    private final Elements now;
    private final RowFill fill;
    private final Map<ElementKey, PlanElement> wanted = new LinkedHashMap<>();
    private final Map<ElementKey, Integer> lines = new HashMap<>();
    private final Map<ElementKey, Long> places = new HashMap<>();
    private final Set<ElementKey> parents = new LinkedHashSet<>();
    private final List<CellProblem> problems = new ArrayList<>();
    private Set<String> contributed;

    /**
     * How a sheet is meant.
     *
     * @param parent what all of it stands in, when no column says so; null when one does, or for what stands in the centre
     * @param blankClears whether an empty cell takes a value away; otherwise it leaves it alone
     * @param removeOthers whether what stands in the same parents and is not in the sheet is removed
     */
    public record Options(ElementKey parent, boolean blankClears, boolean removeOthers) {}

    /**
     * Something wrong with the sheet.
     *
     * @param line in the file, from 1; 0 when it is about the whole
     * @param column its header; empty when it is about the line
     */
    public record CellProblem(int line, String column, Phrase what) {}

    /**
     * @param changes what would happen; to be used only when there are no problems
     * @param to all elements as they would be then
     * @param problems in the order of the lines
     */
    public record Preview(
            List<ElementChange> changes,
            Elements to,
            int added,
            int changed,
            int unchanged,
            int removed,
            List<CellProblem> problems) {}

    private SheetImport(Sheet sheet, Mapping mapping, Kind kind, Options options, Elements now) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.kind = kind;
        this.options = options;
        this.now = now;
        this.fill = new RowFill(mapping, options.blankClears());
    }

    /**
     * @param cancelled is asked now and then, from any thread; the preview of a cancelled import has no changes
     * @param rowsDone is told now and then, from any thread, how many lines are done
     */
    public static Preview preview(
            Sheet sheet,
            Mapping mapping,
            Kind kind,
            Options options,
            Elements now,
            BooleanSupplier cancelled,
            IntConsumer rowsDone) {
        return new SheetImport(sheet, mapping, kind, options, now).preview(cancelled, rowsDone);
    }

    private Preview preview(BooleanSupplier cancelled, IntConsumer rowsDone) {
        if (mapping.column(Mapping.ID) < 0) {
            problems.add(new CellProblem(0, "", Phrase.of("sheet.no.id")));
            return compared();
        }
        List<Line> found = new ArrayList<>(sheet.rows().size());
        for (Sheet.Row row : sheet.rows()) {
            Line line = line(row);
            if (line != null) {
                found.add(line);
            }
        }
        AtomicInteger done = new AtomicInteger();
        // what a line says of one element concerns no other line
        IntStream.range(0, (found.size() + STEP - 1) / STEP).parallel().forEach(step -> {
            if (!cancelled.getAsBoolean()) {
                List<Line> some = found.subList(step * STEP, Math.min(found.size(), (step + 1) * STEP));
                some.forEach(this::make);
                rowsDone.accept(done.addAndGet(some.size()));
            }
        });
        if (cancelled.getAsBoolean()) {
            return new Preview(List.of(), now, 0, 0, 0, 0, List.of());
        }
        for (Line line : found) {
            line.problems.forEach(this::problem);
            if (line.made != null) {
                wanted.put(line.key, line.made);
            }
        }
        return compared();
    }

    /** A line whose element is known, and what comes of it. One thread's at a time. */
    private static final class Line {
        private final Sheet.Row row;
        private final ElementKey key;
        private final ElementKey parent;
        private final long place;
        private final List<CellProblem> problems = new ArrayList<>(0);
        /** Null while it is not made, and when it cannot be. */
        private PlanElement made;

        /** @param place of a new element among those beside it; not asked for one that is there */
        private Line(Sheet.Row row, ElementKey key, ElementKey parent, long place) {
            this.row = row;
            this.key = key;
            this.parent = parent;
            this.place = place;
        }

        private void problem(String target, Phrase what) {
            problems.add(new CellProblem(row.line(), target, what));
        }
    }

    /** Which element a line is about; null when that is wrong, which is told. */
    private Line line(Sheet.Row row) {
        String id = cell(row, Mapping.ID);
        if (id.isEmpty()) {
            problem(row.line(), Mapping.ID, Phrase.of("value.required"));
            return null;
        }
        ElementKey parent = parent(row, id);
        if (kind.parent() != null && parent == null) {
            problem(row.line(), Mapping.IN, Phrase.of("sheet.no.parent"));
            return null;
        }
        if (parent != null && !now.has(parent)) {
            problem(row.line(), Mapping.IN, Phrase.of("plan.parent.gone", parent.id()));
            return null;
        }
        boolean whole = kind.scoped() && !id.startsWith(parent.id() + "/");
        ElementKey key = new ElementKey(kind.name(), whole ? parent.id() + "/" + id : id);
        if (lines.putIfAbsent(key, row.line()) != null) {
            problem(row.line(), Mapping.ID, Phrase.of("sheet.twice", id, lines.get(key)));
            return null;
        }
        parents.add(parent);
        long place = now.has(key) ? 0 : places.merge(parent, now.nextPlace(parent), (at, _) -> at + Elements.GAP);
        return new Line(row, known(key), parent == null ? null : known(parent), place);
    }

    private ElementKey known(ElementKey key) {
        return now.get(key).map(PlanElement::key).orElse(key);
    }

    private void make(Line line) {
        Element element = element(line);
        if (element != null) {
            fill.fill(line.row, element, line::problem);
            PlanElement made = ElementForm.encode(element);
            // with the keys that are there already, of which there are very many
            line.made = new PlanElement(line.key, line.parent, made.place(), made.content());
        }
    }

    private String cell(Sheet.Row row, String target) {
        int column = mapping.column(target);
        return column < 0 ? "" : Cells.plain(row.cell(column)).strip();
    }

    /**
     * What a line stands in: what it says, what is said for all, what a whole id begins with, or, of an element that is
     * there, what it stands in.
     */
    private ElementKey parent(Sheet.Row row, String id) {
        if (kind.parent() == null) {
            return null;
        }
        String named = cell(row, Mapping.IN);
        if (!named.isEmpty()) {
            return new ElementKey(kind.parent(), named);
        }
        if (options.parent() != null) {
            return options.parent();
        }
        int end = id.lastIndexOf('/');
        return kind.scoped() && end > 0
                ? new ElementKey(kind.parent(), id.substring(0, end))
                : now.get(new ElementKey(kind.name(), id))
                        .map(PlanElement::parent)
                        .orElse(null);
    }

    private Element element(Line line) {
        PlanElement known = now.get(line.key).orElse(null);
        Element element = known != null ? known(line, known) : made(line);
        if (element != null) {
            element.setParent(line.parent == null ? "" : line.parent.toString());
        }
        return element;
    }

    /** What is there stays of its class: a line that says another is wrong. */
    private Element known(Line line, PlanElement known) {
        Element element = ElementForm.decode(known);
        String check = cell(line.row, Mapping.CHECK);
        if (kind.types().size() > 1 && !check.isEmpty() && !type(check).equals(element.eClass())) {
            String is = element instanceof ContributedMonitor other ? other.getCheck() : Schema.check(element.eClass());
            line.problem(Mapping.CHECK, Phrase.of("sheet.other.check", is));
            return null;
        }
        return element;
    }

    private Element made(Line line) {
        String check = cell(line.row, Mapping.CHECK);
        if (kind.types().size() > 1 && check.isEmpty()) {
            line.problem(Mapping.CHECK, Phrase.of("value.required"));
            return null;
        }
        EClass type = type(check);
        if (type.equals(CentrePackage.Literals.CONTRIBUTED_MONITOR)
                && !contributed().contains(check)) {
            line.problem(Mapping.CHECK, Phrase.of("sheet.check.unknown", check));
            return null;
        }
        Element element = (Element) EcoreUtil.create(type);
        element.setId(line.key.id());
        element.setPlace(line.place);
        if (element instanceof ContributedMonitor contributed) {
            contributed.setCheck(check);
        }
        return element;
    }

    /** The checks of plug-ins that some monitor uses already: another word is more likely a slip of the pen. */
    private synchronized Set<String> contributed() {
        if (contributed == null) {
            contributed = new HashSet<>();
            for (PlanElement element : now.all()) {
                if (element.key().kind().equals(kind.name())
                        && ElementForm.decode(element) instanceof ContributedMonitor other) {
                    contributed.add(other.getCheck());
                }
            }
        }
        return contributed;
    }

    /** The class of a check; a word that is not one of ours is a plug-in's. */
    private EClass type(String check) {
        return kind.types().stream()
                .filter(type -> kind.types().size() == 1 || Schema.check(type).equalsIgnoreCase(check))
                .findFirst()
                .orElse(kind.types().getLast());
    }

    private void problem(CellProblem one) {
        problem(one.line(), one.column(), one.what());
    }

    private void problem(int line, String target, Phrase what) {
        if (problems.size() < MOST_PROBLEMS) {
            int column = mapping.column(target);
            problems.add(
                    new CellProblem(line, column < 0 ? target : sheet.header().get(column), what));
        }
    }

    private Preview compared() {
        List<ElementChange> changes = new ArrayList<>();
        int added = 0;
        int changed = 0;
        for (PlanElement after : wanted.values()) {
            PlanElement before = now.get(after.key()).orElse(null);
            if (!Objects.equals(before, after)) {
                changes.add(new ElementChange(after.key(), before, after));
                added += before == null ? 1 : 0;
                changed += before == null ? 0 : 1;
            }
        }
        int unchanged = wanted.size() - added - changed;
        int removed = options.removeOthers() && problems.isEmpty() ? removeOthers(changes) : 0;
        Elements to = now.with(changes);
        check(to, changes);
        problems.sort(java.util.Comparator.comparingInt(CellProblem::line));
        return new Preview(changes, to, added, changed, unchanged, removed, List.copyOf(problems));
    }

    private int removeOthers(List<ElementChange> changes) {
        int removed = 0;
        for (ElementKey parent : parents) {
            for (PlanElement one : now.in(parent, kind.name())) {
                if (!lines.containsKey(one.key())) {
                    remove(one, changes);
                    removed++;
                }
            }
        }
        return removed;
    }

    private void remove(PlanElement element, List<ElementChange> changes) {
        changes.add(new ElementChange(element.key(), element, null));
        now.in(element.key()).forEach(child -> remove(child, changes));
    }

    private void check(Elements to, List<ElementChange> changes) {
        List<ElementKey> keys = changes.stream().map(ElementChange::key).toList();
        for (Finding finding : Checker.check(to, keys)) {
            if (finding.isError()) {
                int line = lines.getOrDefault(finding.element(), 0);
                Phrase what = line > 0
                        ? finding.message()
                        : Phrase.of(
                                "finding.error",
                                finding.element(),
                                finding.message().nested());
                problem(line, finding.feature().equals("parent") ? Mapping.IN : finding.feature(), what);
            }
        }
    }
}
