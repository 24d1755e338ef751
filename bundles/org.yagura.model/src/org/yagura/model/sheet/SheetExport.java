package org.yagura.model.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.phrase.ToldFailure;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Field;
import org.yagura.model.centre.Element;

/**
 * Writes elements of one kind as a list. Reading the list again changes nothing. Values that are the default are blank.
 * Records of an element's own (a contact's channels, extensions) are written to be read by people, for example
 * {@code mobile 090-0000-0001; mail x@example.org}; an import passes over them. Any thread.
 */
public final class SheetExport {
    private static final int WIDEST = 40;
    private static final int FLUSH = 1_000;

    private final Columns columns;
    private final List<Target> targets;
    private final List<String> header;

    /** @param labels say the headings; the model's keys where they say nothing */
    public SheetExport(String kind, Labels labels) {
        this.columns = new Columns(kind);
        this.targets = columns.exported();
        this.header =
                targets.stream().map(target -> columns.heading(target, labels)).toList();
    }

    public List<String> header() {
        return header;
    }

    /** The cells of an element, in the header's order. */
    public List<String> row(PlanElement stored) throws IOException {
        Element element = ElementForm.decode(stored);
        List<String> cells = new ArrayList<>(targets.size());
        for (Target target : targets) {
            String cell = cell(stored, element, target);
            if (cell.length() > SheetLimits.USUAL.cell()) {
                throw new ToldFailure(
                        Phrase.of(
                                "sheet.cell.long",
                                stored.key().id(),
                                header.get(cells.size()),
                                SheetLimits.USUAL.cell()),
                        null);
            }
            cells.add(cell);
        }
        return cells;
    }

    private String cell(PlanElement stored, Element element, Target target) {
        return switch (target) {
            case Target.Ignored _ -> "";
            case Target.Id _ ->
                columns.kind().scoped() ? stored.key().localId() : stored.key().id();
            case Target.Parent _ ->
                stored.parent() == null ? "" : stored.parent().id();
            case Target.Check _ -> RowValues.word(element);
            case Target.Value(String name) -> {
                Field field = columns.field(element.eClass(), name);
                yield field == null ? "" : Cells.shown(field, element);
            }
        };
    }

    /**
     * As CSV that Excel opens: UTF-8 with a mark, lines end in CR LF. What a spreadsheet would take for a formula gets an
     * apostrophe in front, which the import takes away again. The stream stays open.
     */
    public void csv(Collection<PlanElement> elements, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(harmless(header));
        for (PlanElement element : elements) {
            csv.writeRecord(harmless(row(element)));
        }
        csv.flush();
        text.flush();
    }

    private static List<String> harmless(List<String> cells) {
        return cells.stream().map(Cells::harmless).toList();
    }

    /** As an Excel workbook with one sheet, every cell a text. The stream stays open. */
    public void xlsx(Collection<PlanElement> elements, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Yagura", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(columns.kind().name());
            sheet.freezePane(0, 1);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, Math.clamp(header.get(column).length() * 2L, 12, WIDEST));
            }
            int line = 1;
            for (PlanElement element : elements) {
                write(sheet, line, row(element));
                if (line++ % FLUSH == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(line, column, cells.get(column));
            }
        }
    }
}
