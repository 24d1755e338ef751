package org.yagura.model.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.emf.ecore.EClass;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Attributes;
import org.yagura.model.ElementForm;
import org.yagura.model.Field;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Element;

/**
 * Writes elements of one kind as a list that {@link SheetImport} reads as no change: as CSV that a spreadsheet opens as it
 * is (UTF-8 with its mark, CRLF), where what would be taken for a formula gets an apostrophe in front (OWASP, "CSV
 * Injection"), or as an Excel workbook in which every cell is a text. Values that are records or free keys are not in it.
 */
public final class SheetExport {
    private static final int NARROW = 12;
    private static final int WIDE = 40;
    private static final int FLUSH = 1_000;

    private SheetExport() {}

    /** The elements, in this order. */
    public static byte[] csv(Kind kind, List<PlanElement> elements) {
        List<String> targets = Mapping.targets(kind);
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(targets.stream().map(target -> header(kind, target)).toList());
            for (PlanElement element : elements) {
                csv.writeRecord(
                        cells(targets, element).stream().map(Cells::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The elements, in this order, as an Excel workbook with one sheet. */
    public static byte[] xlsx(Kind kind, List<PlanElement> elements) {
        List<String> targets = Mapping.targets(kind);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Yagura", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(kind.list());
            sheet.freezePane(0, 1);
            for (int column = 0; column < targets.size(); column++) {
                String header = header(kind, targets.get(column));
                sheet.value(0, column, header);
                sheet.style(0, column).bold().set();
                sheet.width(column, Math.clamp(header.length() * 2L, NARROW, WIDE));
            }
            for (int line = 0; line < elements.size(); line++) {
                List<String> cells = cells(targets, elements.get(line));
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(line + 1, column, Cells.textCell(cells.get(column)));
                    }
                }
                if (line % FLUSH == FLUSH - 1) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String header(Kind kind, String target) {
        return Mapping.field(kind, target).map(Field::key).orElse(target);
    }

    private static List<String> cells(List<String> targets, PlanElement stored) {
        Element element = ElementForm.decode(stored);
        List<String> cells = new ArrayList<>();
        for (String target : targets) {
            cells.add(cell(target, stored, element));
        }
        return cells;
    }

    private static String cell(String target, PlanElement stored, Element element) {
        EClass type = element.eClass();
        return switch (target) {
            case Mapping.ID -> stored.key().localId();
            case Mapping.IN -> stored.parent().id();
            case Mapping.CHECK -> element instanceof ContributedMonitor other ? other.getCheck() : Schema.check(type);
            default ->
                Attributes.allFields(type).stream()
                        .filter(field -> field.name().equals(target))
                        .findFirst()
                        .map(field -> Cells.written(field, element))
                        .orElse("");
        };
    }
}
