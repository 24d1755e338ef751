package org.yagura.ui.operate.tests;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.yagura.ui.Prose;
import org.yagura.ui.WidgetIds;

/** Looks for visible widgets in all windows, the newest window first. UI thread only. */
final class Find {
    private final Display display;

    Find(Display display) {
        this.display = display;
    }

    /** The visible widget with an id; null when there is none. */
    <C extends Control> C byId(Class<C> type, String id) {
        return first(type, control -> id.equals(control.getData(WidgetIds.KEY))).orElse(null);
    }

    /** The visible button with a text; null when there is none. */
    Button button(String text) {
        return first(Button.class, button -> button.getText().replace("&", "").equals(text))
                .orElse(null);
    }

    /** The line of any visible table one of whose cells begins so; null when there is none. */
    TableItem tableItem(String beginning) {
        return shells().flatMap(Find::below)
                .filter(control -> control instanceof Table && control.isVisible())
                .flatMap(table -> Arrays.stream(((Table) table).getItems()))
                .filter(item -> IntStream.range(0, Math.max(1, item.getParent().getColumnCount()))
                        .anyMatch(column -> item.getText(column).strip().startsWith(beginning)))
                .findFirst()
                .orElse(null);
    }

    /** All that is said in a window. */
    String texts(Shell shell) {
        return below(shell)
                .map(control -> switch (control) {
                    case Label label -> label.getText();
                    case Prose prose -> prose.getText();
                    case Text text -> text.getText();
                    case Button button -> button.getText();
                    case Control _ -> "";
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private <C extends Control> Optional<C> first(Class<C> type, Predicate<C> wanted) {
        return shells().flatMap(Find::below)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(control -> wanted.test(control) && control.isVisible())
                .findFirst();
    }

    private Stream<Shell> shells() {
        return Arrays.asList(display.getShells()).reversed().stream();
    }

    private static Stream<Control> below(Control control) {
        Stream<Control> self = Stream.of(control);
        return control instanceof Composite composite
                ? Stream.concat(self, Arrays.stream(composite.getChildren()).flatMap(Find::below))
                : self;
    }
}
