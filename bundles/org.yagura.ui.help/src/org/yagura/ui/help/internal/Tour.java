package org.yagura.ui.help.internal;

import java.util.ArrayList;
import java.util.List;

/** The steps of the first-day tour: the parts of its page that point at widgets. Immutable, pure. */
record Tour(List<Step> steps) {
    /** @param widgets ids of widgets to point at, the first that is there counts; empty for the whole window */
    record Step(String title, String text, List<String> widgets) {}

    static Tour of(Page page) {
        List<Step> steps = new ArrayList<>();
        for (Block block : page.blocks()) {
            switch (block) {
                case Block.Heading heading -> {
                    if (heading.level() == 2) {
                        steps.add(new Step(heading.text(), "", heading.widgets()));
                    }
                }
                case Block.Paragraph paragraph -> {
                    if (!steps.isEmpty()) {
                        Step step = steps.removeLast();
                        String before = step.text().isEmpty() ? "" : step.text() + "\n\n";
                        steps.add(new Step(step.title(), before + text(paragraph.spans()), step.widgets()));
                    }
                }
                case Block.Item _, Block.Row _ ->
                    throw new IllegalArgumentException("a tour has headings and paragraphs only");
            }
        }
        return new Tour(List.copyOf(steps));
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(
                    switch (span) {
                        case Span.Text(String part) -> part;
                        case Span.Bold(String part) -> part;
                        case Span.Code(String part) -> part;
                        case Span.Link(String part, String _) -> part;
                        case Span.Key(String command) -> "{key:" + command + "}";
                    });
        }
        return text.toString();
    }
}
