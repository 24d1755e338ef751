package org.yagura.model.page;

import java.util.Locale;
import org.yagura.model.page.Page.Row;
import org.yagura.model.page.Page.Run;
import org.yagura.model.page.Page.Section;

/** A page as one HTML document that needs nothing else and prints on A4. */
public final class PageHtml {
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 14mm; }
            body { font: 10.5pt/1.5 "Noto Sans CJK JP", "Yu Gothic", "Hiragino Sans", sans-serif; color: #1b2530;
              max-width: 190mm; margin: 0 auto; padding: 6mm 4mm; }
            h1 { font-size: 17pt; margin: 0 0 3mm; border-bottom: 0.6mm solid #1b2530; padding-bottom: 2mm; }
            h2 { font-size: 12pt; margin: 6mm 0 1.5mm; border-bottom: 0.2mm solid #9aa5b1; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; }
            th { text-align: left; font-weight: 500; color: #52606d; width: 38mm; vertical-align: top; padding: 0.6mm 3mm 0.6mm 0; }
            td { padding: 0.6mm 0; white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }
            tr { break-inside: avoid; }
            footer { margin-top: 8mm; color: #52606d; font-size: 8.5pt; }
            """;

    private PageHtml() {}

    /** @param footer when and from where it was printed */
    public static String of(Page page, Locale language, String footer) {
        StringBuilder html = new StringBuilder(4_096);
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.getLanguage())
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(page.title()))
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n");
        page.sections().forEach(section -> section(section, html));
        return html.append("<footer>")
                .append(escaped(footer))
                .append("</footer>\n</body></html>\n")
                .toString();
    }

    private static void section(Section section, StringBuilder html) {
        String tag = section.level() == 1 ? "h1" : "h2";
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(section.heading()))
                .append("</")
                .append(tag)
                .append(">\n");
        if (!section.rows().isEmpty()) {
            html.append("<table>\n");
            section.rows().forEach(row -> row(row, html));
            html.append("</table>\n");
        }
    }

    private static void row(Row row, StringBuilder html) {
        html.append("<tr>");
        if (row.label().isEmpty()) {
            html.append("<td colspan=\"2\">");
        } else {
            html.append("<th>").append(escaped(row.label())).append("</th><td>");
        }
        for (Run run : row.runs()) {
            html.append(escaped(run.text()));
        }
        html.append("</td></tr>\n");
    }

    /** What people wrote is text, whatever it looks like. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
