package org.yagura.model.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Field;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Element;

/**
 * Writes elements of one kind as CSV that a spreadsheet opens as it is (UTF-8 with its mark, CRLF) and {@link SheetImport}
 * reads as no change. Values that are records or free keys are not in it. What a spreadsheet would take for a formula gets
 * an apostrophe in front (OWASP, "CSV Injection").
 */
public final class SheetExport {
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
                csv.writeRecord(cells(targets, element));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
            case Mapping.ID -> Cells.harmless(stored.key().localId());
            case Mapping.IN -> Cells.harmless(stored.parent().id());
            case Mapping.CHECK ->
                Cells.harmless(element instanceof ContributedMonitor other ? other.getCheck() : Schema.check(type));
            default ->
                Schema.fields(type).stream()
                        .filter(field -> field.name().equals(target))
                        .findFirst()
                        .map(field -> Cells.written(field, element))
                        .orElse("");
        };
    }
}
