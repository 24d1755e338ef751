package org.yagura.ui.help.internal;

import java.util.List;

/** A line or table of a help page. */
sealed interface Block {
    /**
     * @param level 1 for the page's title
     * @param widgets ids of widgets that a tour points at; empty for most
     */
    record Heading(int level, String text, List<String> widgets) implements Block {}

    record Paragraph(List<Span> spans) implements Block {}

    /** @param mark what stands before it, a bullet or a number */
    record Item(String mark, List<Span> spans) implements Block {}

    /** A row of a table, a list of spans for each cell; the first row of a table is its header. */
    record Row(boolean header, List<List<Span>> cells) implements Block {}
}
