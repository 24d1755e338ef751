package org.yagura.ui.operate.internal.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.TimelineEntry;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;

/**
 * A ticket's story as text: when, who and what in three columns, what is long in as many lines as it needs. It is read,
 * marked and copied by mouse and by key like any text.
 */
final class TimelineText {
    private static final int GAP = 12;
    private static final int WIDEST_NAME = 120;
    private static final int MARGIN = 4;

    private final StyledText text;
    private final List<Integer> starts = new ArrayList<>();
    private List<StyleRange> styles = List.of();
    private List<TimelineEntry> story = List.of();
    private ZoneId zone;
    private Look look;
    private int times;
    private int names;

    TimelineText(Composite parent) {
        text = WidgetIds.id(
                new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "incident.timeline");
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setAlwaysShowScrollBars(false);
        // styles set afterwards would have every line laid out once more
        text.addLineStyleListener(event -> event.styles = styles(event.lineOffset, event.lineText.length()));
        Themes.own(text);
    }

    StyledText widget() {
        return text;
    }

    void look(Look next) {
        look = next;
        times = 0;
        names = 0;
        text.setFont(look.body());
        text.setBackground(look.ground());
        text.setForeground(look.text());
        write();
    }

    /** Shows a story, newest first; what is being read stays where it is when the story grows. */
    void show(List<TimelineEntry> entries, ZoneId centre) {
        if (entries.equals(story) && centre.equals(zone)) {
            return;
        }
        boolean grew = !story.isEmpty()
                && entries.size() > story.size()
                && entries.subList(entries.size() - story.size(), entries.size())
                        .equals(story);
        int more = entries.size() - story.size();
        boolean reading = grew && (text.getTopPixel() > 0 || text.getSelectionCount() > 0);
        int fromEnd = text.getCharCount();
        var marked = text.getSelection();
        int top = text.getTopPixel();
        story = entries;
        zone = centre;
        write();
        if (reading) {
            int moved = text.getCharCount() - fromEnd;
            text.setSelection(marked.x + moved, marked.y + moved);
            text.setTopPixel(top + text.getLocationAtOffset(starts.get(more)).y + text.getTopPixel());
        }
    }

    private void write() {
        if (look == null) {
            return;
        }
        starts.clear();
        StringBuilder all = new StringBuilder();
        List<StyleRange> found = new ArrayList<>();
        Instant now = Instant.now();
        int widestTime = times;
        int widestName = names;
        GC gc = new GC(text);
        for (TimelineEntry entry : story) {
            if (!all.isEmpty()) {
                all.append('\n');
            }
            int line = all.length();
            starts.add(line);
            String at = Words.near(entry.at(), now, zone);
            String who = entry.actor().isEmpty() ? Messages.timeline_system : entry.actor();
            widestTime = Math.max(widestTime, gc.textExtent(at).x);
            widestName = Math.max(widestName, Math.min(WIDEST_NAME, gc.textExtent(who).x));
            all.append(at).append('\t').append(who).append('\t');
            all.append(String.join("\n\t\t", Words.of(entry.text()).lines().toList()));
            found.add(style(line, at.length() + 1 + who.length(), look.quiet()));
            Color color = color(entry.kind());
            if (color != null) {
                int said = line + at.length() + who.length() + 2;
                found.add(style(said, all.length() - said, color));
            }
        }
        gc.dispose();
        styles = found;
        columns(widestTime, widestName);
        text.setText(all.toString());
    }

    /** Places the columns. They only widen from story to story: what moves is hard to read, and dear. */
    private void columns(int widestTime, int widestName) {
        if (widestTime == times && widestName == names) {
            return;
        }
        times = widestTime;
        names = widestName;
        int first = times + GAP;
        int second = first + names + GAP;
        text.setTabStops(new int[] {first, second});
        text.setWrapIndent(second);
    }

    private StyleRange[] styles(int start, int length) {
        return styles.stream()
                .filter(style -> style.start < start + length && style.start + style.length > start)
                .map(style -> {
                    int from = Math.max(start, style.start);
                    int to = Math.min(start + length, style.start + style.length);
                    return new StyleRange(from, to - from, style.foreground, null);
                })
                .toArray(StyleRange[]::new);
    }

    private static StyleRange style(int start, int length, Color color) {
        return new StyleRange(start, length, color, null);
    }

    private Color color(TimelineEntry.Kind kind) {
        return switch (kind) {
            case CLEARED, RECOVERED -> look.recovered();
            case QUIET -> look.quiet();
            case ALERT, RELAPSED -> look.severity(Severity.MAJOR);
            case OPENED, REPEATED, ACKNOWLEDGED, UNACKNOWLEDGED, ASSIGNED, NOTE, SEVERITY, CLOSED -> null;
        };
    }
}
