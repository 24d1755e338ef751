package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.yagura.ui.Prose;
import org.yagura.ui.Session;

/**
 * Drives the real window with real mouse and key events from a thread of its own. Its calls mirror SWTBot's, and it
 * finds widgets by the same key, so its tests can move to SWTBot as they are.
 */
final class Bot {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final Find find = new Find(display);
    private final Mouse mouse = new Mouse();
    private final Keys keys = new Keys();
    private final MenuBot menus = new MenuBot(this, display);

    <T> T ui(Supplier<T> question) {
        return display.syncCall(() -> question.get());
    }

    void ui(Runnable deed) {
        display.syncExec(deed);
    }

    Session session() {
        return Session.of(PlatformUI.getWorkbench());
    }

    /** Closes every shell that belongs to another one. */
    void closeDialogs() {
        ui(() -> Stream.of(display.getShells())
                .filter(shell -> !shell.isDisposed() && shell.getParent() != null)
                .forEach(Shell::close));
    }

    /** The workbench's window. */
    Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    Find find() {
        return find;
    }

    Mouse mouse() {
        return mouse;
    }

    Keys keys() {
        return keys;
    }

    MenuBot menus() {
        return menus;
    }

    /**
     * Waits for something real to become true. The condition is asked on the test's thread; on the window's own thread,
     * where nothing may wait, it is asked once.
     */
    void waitUntil(String what, Supplier<Boolean> condition) {
        if (Display.getCurrent() != null) {
            assertThat(condition.get()).as(what).isTrue();
            return;
        }
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(condition::get);
    }

    /** Whatever events the window has got so far are dealt with when this returns. */
    void settle() {
        for (int i = 0; i < 3; i++) {
            ui(() -> {
                while (display.readAndDispatch()) {
                    // until there is nothing left
                }
            });
        }
    }

    /** The visible widget with an id; waits for it. */
    <C extends Control> C widgetWithId(Class<C> type, String id) {
        waitUntil("a " + type.getSimpleName() + " with the id " + id, () -> ui(() -> find.byId(type, id) != null));
        return ui(() -> find.byId(type, id));
    }

    /** Whether a widget with an id can be seen now. */
    boolean isThere(String id) {
        return ui(() -> find.byId(Control.class, id) != null);
    }

    String label(String id) {
        Control said = widgetWithId(Control.class, id);
        return ui(() -> said instanceof Prose prose ? prose.getText() : ((Label) said).getText());
    }

    /** All that a text of several lines says. */
    String styledText(String id) {
        StyledText text = widgetWithId(StyledText.class, id);
        return ui(() -> text.getText());
    }

    /** Clicks a button with the mouse, once it is enabled. */
    void clickButton(String id) {
        Button button = widgetWithId(Button.class, id);
        waitUntil(id + " is enabled", () -> ui(button::isEnabled));
        mouse.click(ui(() -> middle(button)));
    }

    /** Follows a link of a form, wherever it has scrolled to. */
    void clickLink(String id) {
        Hyperlink link = widgetWithId(Hyperlink.class, id);
        ui(() -> FormToolkit.ensureVisible(link));
        mouse.click(ui(() -> middle(link)));
    }

    /** Clicks into the middle of any widget. */
    void click(String id) {
        Control control = widgetWithId(Control.class, id);
        mouse.click(ui(() -> middle(control)));
    }

    static Point middle(Control control) {
        return control.toDisplay(control.getSize().x / 2, control.getSize().y / 2);
    }

    void clickCell(String id, int column, int row) {
        NatTable table = widgetWithId(NatTable.class, id);
        mouse.click(ui(() -> {
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

    /** Presses a key in the window that has the focus. */
    void press(char character) {
        press(String.valueOf(character));
    }

    /** Presses chords one after the other in the window that has the focus. */
    void press(String... chords) {
        waitUntil("a window that has the keys", () -> ui(() -> display.getActiveShell() != null));
        keys.press(chords);
    }

    void typeInto(String id, String text) {
        Text field = widgetWithId(Text.class, id);
        mouse.click(ui(() -> middle(field)));
        waitUntil(id + " has the focus", () -> ui(field::isFocusControl));
        keys.type(text);
        waitUntil(id + " contains " + text, () -> ui(() -> field.getText().contains(text)));
    }

    void setText(String id, String text) {
        Text field = widgetWithId(Text.class, id);
        ui(() -> field.setText(text));
    }

    /** Waits until a widget has the focus. */
    void waitForFocus(String id) {
        Control control = widgetWithId(Control.class, id);
        waitUntil(id + " has the focus", () -> ui(control::isFocusControl));
    }

    /** The id of the view that is in front and takes the keys. */
    String activePart() {
        return ui(() -> {
            IWorkbenchPart part = PlatformUI.getWorkbench()
                    .getWorkbenchWindows()[0]
                    .getActivePage()
                    .getActivePart();
            return part == null ? "" : part.getSite().getId();
        });
    }

    /** What the dialog in front says; empty when there is none. */
    String dialogText() {
        return ui(() -> {
            Shell front = display.getActiveShell();
            return front == null || front == shell() ? "" : find.texts(front);
        });
    }

    /** Clicks a button of the dialog in front by its text. */
    void clickDialogButton(String text) {
        waitUntil("a dialog button " + text, () -> ui(() -> find.button(text) != null));
        mouse.click(ui(() -> middle(find.button(text))));
    }

    /** What can be seen in a part of the display. */
    ImageData pixels(Rectangle area) {
        return ui(() -> {
            Image image = new Image(display, area.width, area.height);
            GC gc = new GC(display);
            gc.copyArea(image, area.x, area.y);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            return data;
        });
    }

    /** Takes a picture of the whole display. */
    Path screenshot(String name) {
        settle();
        ui(display::update);
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {pixels(ui(display::getBounds))};
        try {
            Path file = Files.createDirectories(Path.of(System.getProperty("screenshots")))
                    .resolve(name + ".png");
            loader.save(file.toString(), SWT.IMAGE_PNG);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
