package org.yagura.model.sheet;

import java.util.HashMap;
import java.util.Map;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.sheet.Sheet.Row;

/** Finds which element each row is about, and what it stands in. */
final class RowPlaces {
    private final Columns columns;
    private final Kind kind;
    private final Elements now;
    private final ElementKey fixed;
    private final Problems problems;
    private final int idColumn;
    private final int[] parentColumns;
    private final Field idField;
    private final Map<ElementKey, Integer> lines = new HashMap<>();

    RowPlaces(Columns columns, Mapping mapping, ElementKey fixed, Elements now, Problems problems) {
        this.columns = columns;
        this.kind = columns.kind();
        this.now = now;
        this.fixed = fixed;
        this.problems = problems;
        this.idColumn = mapping.column(Target.ID);
        this.parentColumns = columns.parents().stream()
                .mapToInt(parent -> mapping.column(new Target.Parent(parent)))
                .toArray();
        this.idField = Schema.field(kind.types().getFirst(), "id");
    }

    /**
     * @param parent null for what stands in the centre itself
     * @param before null for what is new
     */
    record Place(Row row, ElementKey key, ElementKey parent, PlanElement before) {}

    /** The lines of all elements found so far. */
    Map<ElementKey, Integer> lines() {
        return lines;
    }

    /** Null, and a problem is told, when a row does not say what it is about. */
    Place find(Row row) {
        String id = text(row, idColumn);
        if (id.isEmpty()) {
            return wrong(row, idColumn, "sheet.id.missing");
        }
        if (Cells.isError(id)) {
            return wrong(row, idColumn, "sheet.cell.error", id);
        }
        String above = parentId(row, 0);
        Place place = kind.scoped() ? scoped(row, id, above) : unscoped(row, id, above);
        return place == null ? null : checked(place);
    }

    private static String text(Row row, int column) {
        return column < 0 ? "" : Cells.plain(row.cell(column)).strip();
    }

    /** The whole id of what a row stands in, or in what that one stands; null when nothing says so. */
    private String parentId(Row row, int level) {
        if (level == parentColumns.length) {
            return null;
        }
        String parent = columns.parents().get(level);
        String text = text(row, parentColumns[level]);
        String given = fixed != null && fixed.kind().equals(parent) ? fixed.id() : null;
        if (text.isEmpty()) {
            return given;
        }
        String above = text.contains("/") ? null : parentId(row, level + 1);
        String id = above == null ? text : above + "/" + text;
        boolean isGiven = given != null && (given.equals(id) || given.endsWith("/" + id));
        return isGiven ? given : id;
    }

    private Place scoped(Row row, String id, String above) {
        String parent = above == null && id.contains("/") ? id.substring(0, id.lastIndexOf('/')) : above;
        if (parent == null) {
            return wrong(row, parentColumns[0], "sheet.parent.missing", kind.parent());
        }
        boolean whole = id.startsWith(parent + "/");
        if (!whole && id.contains("/")) {
            return wrong(row, idColumn, "plan.id.scope", parent + "/");
        }
        return place(row, whole ? id : parent + "/" + id, parent);
    }

    private Place unscoped(Row row, String id, String above) {
        PlanElement before = now.get(new ElementKey(kind.name(), id)).orElse(null);
        if (kind.parent() == null) {
            return place(row, id, null);
        }
        if (above == null && (before == null || before.parent() == null)) {
            return wrong(row, parentColumns[0], "sheet.parent.missing", kind.parent());
        }
        return place(row, id, above == null ? before.parent().id() : above);
    }

    private Place place(Row row, String id, String parent) {
        ElementKey key = new ElementKey(kind.name(), id);
        ElementKey above = parent == null ? null : new ElementKey(kind.parent(), parent);
        return new Place(row, key, above, now.get(key).orElse(null));
    }

    private Place checked(Place place) {
        Row row = place.row();
        Phrase badId = FieldText.parse(idField, place.key().localId()).problem();
        if (badId != null) {
            problems.add(row.line(), idColumn, badId);
            return null;
        }
        if (place.parent() != null && !now.has(place.parent())) {
            return wrong(
                    row, parentColumns[0], "plan.parent.gone", place.parent().id());
        }
        boolean isGiven = fixed == null
                || now.around(place.parent(), fixed.kind())
                        .filter(around -> around.key().equals(fixed))
                        .isPresent();
        if (!isGiven) {
            return wrong(row, parentColumns[0], "sheet.parent.other", fixed.id());
        }
        Integer earlier = lines.putIfAbsent(place.key(), row.line());
        return earlier == null
                ? place
                : wrong(row, idColumn, "sheet.id.twice", place.key().id(), earlier);
    }

    private Place wrong(Row row, int column, String code, Object... args) {
        problems.add(row.line(), column, Phrase.of(code, args));
        return null;
    }
}
