package org.yagura.ui.operate.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.yagura.ui.WidgetIds;

/**
 * Drives the real window with real mouse and key events from a thread of its own. Its calls mirror SWTBot's, and it
 * finds widgets by the same key, so its tests can move to SWTBot as they are.
 */
final class Bot {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    <T> T ui(Supplier<T> question) {
        return display.syncCall(() -> question.get());
    }

    void ui(Runnable deed) {
        display.syncExec(deed);
    }

    /** Waits for something real to become true. The condition is asked on the test's thread. */
    void waitUntil(String what, Supplier<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(condition::get);
    }

    /** The visible widget with an id; waits for it. */
    <C extends Control> C widgetWithId(Class<C> type, String id) {
        waitUntil("a " + type.getSimpleName() + " with the id " + id, () -> ui(() -> find(type, id) != null));
        return ui(() -> find(type, id));
    }

    private <C extends Control> C find(Class<C> type, String id) {
        for (Shell shell : display.getShells()) {
            C found = find(shell, type, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private <C extends Control> C find(Control in, Class<C> type, String id) {
        if (id.equals(in.getData(WidgetIds.KEY)) && type.isInstance(in) && in.isVisible()) {
            return type.cast(in);
        }
        if (in instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                C found = find(child, type, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    String label(String id) {
        Label label = widgetWithId(Label.class, id);
        return ui(label::getText);
    }

    /** Clicks a button with the mouse, once it is enabled. */
    void clickButton(String id) {
        Button button = widgetWithId(Button.class, id);
        waitUntil(id + " is enabled", () -> ui(button::isEnabled));
        click(ui(() -> middle(button, button.getSize().x, button.getSize().y)));
    }

    private static Point middle(Control control, int width, int height) {
        return control.toDisplay(width / 2, height / 2);
    }

    void clickCell(String id, int column, int row) {
        NatTable table = widgetWithId(NatTable.class, id);
        click(ui(() -> {
            Rectangle cell = table.getBoundsByPosition(column, row);
            return table.toDisplay(cell.x + cell.width / 2, cell.y + cell.height / 2);
        }));
    }

    /** What stands in a cell; row 0 is the header. */
    String cell(String id, int column, int row) {
        NatTable table = widgetWithId(NatTable.class, id);
        return ui(() -> String.valueOf(table.getDataValueByPosition(column, row)));
    }

    int rows(String id) {
        NatTable table = widgetWithId(NatTable.class, id);
        return ui(() -> table.getRowCount() - 1);
    }

    /** The texts of a table, a line for each row. */
    List<String> table(String id) {
        Table table = widgetWithId(Table.class, id);
        return ui(() -> {
            List<String> lines = new ArrayList<>();
            for (TableItem item : table.getItems()) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < table.getColumnCount(); i++) {
                    line.append(item.getText(i)).append('|');
                }
                lines.add(line.toString());
            }
            return lines;
        });
    }

    private void click(Point at) {
        input("mousemove", "--sync", String.valueOf(at.x), String.valueOf(at.y), "click", "1");
    }

    /** Presses a key in the window that has the focus. */
    void press(char character) {
        input("key", String.valueOf(character));
    }

    void typeInto(String id, String text) {
        Text field = widgetWithId(Text.class, id);
        click(ui(() -> middle(field, field.getSize().x, field.getSize().y)));
        waitUntil(id + " has the focus", () -> ui(field::isFocusControl));
        input("type", text);
        waitUntil(id + " contains " + text, () -> ui(() -> field.getText().contains(text)));
    }

    /** Makes real events of the window system. */
    private static void input(String... what) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(what));
        try {
            int outcome = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (outcome != 0) {
                throw new IllegalStateException(command + " ended with " + outcome);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("xdotool is needed to drive the window", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void setText(String id, String text) {
        Text field = widgetWithId(Text.class, id);
        ui(() -> field.setText(text));
    }

    /** Clicks a button of the dialog in front by its text. */
    void clickDialogButton(String text) {
        waitUntil("a dialog button " + text, () -> ui(() -> dialogButton(text) != null));
        click(ui(() -> {
            Button button = dialogButton(text);
            return middle(button, button.getSize().x, button.getSize().y);
        }));
    }

    private Button dialogButton(String text) {
        for (Shell shell : display.getShells()) {
            Button found = button(shell, text);
            if (shell.isVisible() && found != null) {
                return found;
            }
        }
        return null;
    }

    private static Button button(Composite in, String text) {
        for (Control child : in.getChildren()) {
            if (child instanceof Button button
                    && button.getText().replace("&", "").equals(text)
                    && button.isVisible()) {
                return button;
            }
            if (child instanceof Composite composite) {
                Button found = button(composite, text);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Takes a picture of the whole display. */
    Path screenshot(String name) {
        return ui(() -> {
            Rectangle area = display.getBounds();
            Image image = new Image(display, area.width, area.height);
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
            image.dispose();
            try {
                Path file = Files.createDirectories(Path.of(System.getProperty("screenshots")))
                        .resolve(name + ".png");
                loader.save(file.toString(), SWT.IMAGE_PNG);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
