package org.yagura.ui.help.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Commands with their keys, by group. Immutable, pure.
 *
 * @param lines in order: those of a group together, those with keys first
 */
record KeySheet(List<Line> lines) {
    private static final String STYLE = "body{font-family:sans-serif;margin:2em;color:#1b1f24}"
            + "table{border-collapse:collapse;margin-bottom:1.5em;width:36em}"
            + "td{border-bottom:1px solid #d5dae0;padding:.25em .5em}"
            + "td+td{font-weight:bold;width:10em;white-space:nowrap}";

    /** @param keys empty when the command has none */
    record Line(String group, String command, String keys) {}

    KeySheet {
        lines = lines.stream()
                .sorted(Comparator.comparing(Line::group)
                        .thenComparing(line -> line.keys().isEmpty())
                        .thenComparing(Line::command))
                .toList();
    }

    /** The lines in whose group, name or keys each of the words occurs. */
    List<Line> find(String words) {
        String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return lines.stream()
                .filter(line -> {
                    String all = (line.group() + " " + line.command() + " " + line.keys()).toLowerCase(Locale.ROOT);
                    for (String word : wanted) {
                        if (!all.contains(word)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    /** The sheet as a page for a browser or a printer. */
    String html(String title) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
                .append(escape(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escape(title))
                .append("</h1>\n");
        String group = null;
        for (Line line : lines) {
            if (!line.group().equals(group)) {
                html.append(group == null ? "" : "</table>\n")
                        .append("<h2>")
                        .append(escape(line.group()))
                        .append("</h2><table>\n");
                group = line.group();
            }
            html.append("<tr><td>")
                    .append(escape(line.command()))
                    .append("</td><td>")
                    .append(escape(line.keys()))
                    .append("</td></tr>\n");
        }
        return html.append(group == null ? "" : "</table>")
                .append("</body></html>\n")
                .toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
