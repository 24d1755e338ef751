package org.yagura.ui.help.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A help page: a small part of Markdown. Headings, paragraphs, lists, tables, {@code **bold**}, {@code `code`},
 * {@code [links](page)}, {@code [deeds](command:id?name=value)} and {@code {key:command}} for the keys of a command. A
 * heading may end with {@code {#widget,widget}}, which a tour points at. Pure.
 */
record Page(List<Block> blocks) {
    private static final Pattern HEADING = Pattern.compile("(#{1,3}) (.*?)(?: \\{#([^}]*)})?");
    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.) (.*)");
    private static final Pattern SPAN = Pattern.compile(
            "\\*\\*(?<bold>.+?)\\*\\*|`(?<code>[^`]+)`|\\[(?<text>[^]]+)]\\((?<target>[^)]+)\\)|\\{key:(?<key>[\\w.]+)}");

    Page {
        blocks = List.copyOf(blocks);
    }

    static Page parse(String source) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean inTable = false;
        for (String line : source.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            boolean row = line.startsWith("|");
            if (line.isBlank() || row || heading.matches() || item.matches()) {
                flush(paragraph, blocks);
            }
            if (row) {
                if (!line.matches("[|\\-: ]+")) {
                    blocks.add(new Block.Row(!inTable, cells(line)));
                }
            } else if (heading.matches()) {
                blocks.add(new Block.Heading(heading.group(1).length(), heading.group(2), widgets(heading.group(3))));
            } else if (item.matches()) {
                blocks.add(new Block.Item(item.group(1).equals("-") ? "•" : item.group(1), spans(item.group(2))));
            } else if (!line.isBlank()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
            inTable = row;
        }
        flush(paragraph, blocks);
        return new Page(blocks);
    }

    private static void flush(StringBuilder paragraph, List<Block> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(spans(paragraph.toString())));
            paragraph.setLength(0);
        }
    }

    private static List<String> widgets(String ids) {
        return ids == null ? List.of() : List.of(ids.split(","));
    }

    private static List<List<Span>> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("\\|"))
                .map(cell -> spans(cell.strip()))
                .toList();
    }

    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher found = SPAN.matcher(text);
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                spans.add(new Span.Text(text.substring(at, found.start())));
            }
            at = found.end();
            if (found.group("bold") != null) {
                spans.add(new Span.Bold(found.group("bold")));
            } else if (found.group("code") != null) {
                spans.add(new Span.Code(found.group("code")));
            } else if (found.group("key") != null) {
                spans.add(new Span.Key(found.group("key")));
            } else {
                spans.add(new Span.Link(found.group("text"), found.group("target")));
            }
        }
        if (at < text.length()) {
            spans.add(new Span.Text(text.substring(at)));
        }
        return spans;
    }

    /** The text of the first heading. */
    String title() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .findFirst()
                .orElse("");
    }

    /** What its links lead to. */
    List<String> targets() {
        List<String> targets = new ArrayList<>();
        for (Block block : blocks) {
            List<List<Span>> parts = switch (block) {
                case Block.Heading _ -> List.of();
                case Block.Paragraph paragraph -> List.of(paragraph.spans());
                case Block.Item item -> List.of(item.spans());
                case Block.Row row -> row.cells();
            };
            parts.forEach(spans -> spans.forEach(span -> {
                if (span instanceof Span.Link link) {
                    targets.add(link.target());
                }
            }));
        }
        return targets;
    }
}
