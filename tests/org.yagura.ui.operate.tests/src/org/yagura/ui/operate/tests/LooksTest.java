package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.ui.Choices;
import org.yagura.ui.Prose;
import org.yagura.ui.Theme;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/** How the console looks, by the pixels on the screen: nothing is too faint to read, in any theme. */
@Order(Integer.MAX_VALUE)
@ExtendWith(Pictures.class)
class LooksTest {
    private static final int SHAPE = 22;
    private static final double SHAPES = 3.0;

    private static FiveRows five;
    private static Bot bot;

    @BeforeAll
    static void start() {
        five = new FiveRows();
        bot = five.bot();
    }

    @AfterAll
    static void stop() {
        five.end();
    }

    @Test
    void everythingOnTheScreenStandsOutFromItsGroundInEveryTheme() {
        bot.ui(FiveRows::showAllViews);
        bot.ui(() -> FiveRows.select(2));
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            choose(theme);
            List<String> faint = new ArrayList<>();
            // a widget may still have to be painted in the new look
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                faint.clear();
                bot.ui(() -> {
                    rows(theme, faint);
                    plain(theme, FiveRows.window().getShell(), faint);
                });
                assertThat(faint).as(theme.word()).isEmpty();
            });
        }
    }

    @Test
    void theAlertsMarkStandsBesideItsTitle() {
        bot.waitUntil(
                "the mark",
                () -> bot.ui(() -> {
                    Rectangle mark = FiveRows.find(FiveRows.window().getShell(), "alert.mark")
                            .getBounds();
                    Rectangle title = FiveRows.find(FiveRows.window().getShell(), "alert.title")
                            .getBounds();
                    return mark.width > 0 && mark.x + mark.width <= title.x;
                }));
    }

    @Test
    void groupsStandOutFromTheirGroundInEveryTheme() {
        List<String> faint = new ArrayList<>();
        FiveRows.run("org.yagura.ui.operate.group");
        bot.waitUntil("a group", () -> bot.rows("board.table") > FiveRows.SEVERITIES.size());
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            choose(theme);
            bot.ui(() -> {
                NatTable table = five.board();
                Rectangle first = table.getBoundsByPosition(0, 1);
                for (Rectangle part : List.of(
                        new Rectangle(SHAPE, first.y, 300, first.height),
                        new Rectangle(300, first.y, 200, first.height))) {
                    contrast(theme, table, part, theme.leastContrast(), "group from " + part.x, faint);
                }
            });
        }
        FiveRows.run("org.yagura.ui.operate.group");
        bot.waitUntil("no group", () -> bot.rows("board.table") == FiveRows.SEVERITIES.size());
        assertThat(faint).isEmpty();
    }

    /** Chooses a theme while everything is open, and waits until the board is painted in it. */
    private static void choose(Theme theme) {
        bot.ui(() -> Choices.node().put(Choices.THEME, theme.word()));
        bot.waitUntil(
                "the look " + theme,
                () -> bot.ui(() -> {
                    RGB ground = Themes.look(PlatformUI.getWorkbench()).ground().getRGB();
                    NatTable table = (NatTable) FiveRows.find(FiveRows.window().getShell(), "board.table");
                    Rectangle area = table.getClientArea();
                    Pixels below = Pixels.of(table, new Rectangle(0, area.height - 40, area.width, 20));
                    Pixels detail = Pixels.of(
                            FiveRows.find(FiveRows.window().getShell(), "alert.title"), new Rectangle(0, 0, 40, 12));
                    return Themes.look(PlatformUI.getWorkbench()).theme() == theme
                            && below.ground().equals(ground)
                            && detail.ground().equals(ground);
                }));
    }

    private static void rows(Theme theme, List<String> faint) {
        NatTable table = five.board();
        int least = table.getClientArea().width;
        for (int row = 0; row <= FiveRows.SEVERITIES.size(); row++) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                Rectangle cell = table.getBoundsByPosition(column, row);
                String text = String.valueOf(table.getDataValueByPosition(column, row));
                String place = text + " in row " + row;
                if (text.isBlank() || cell == null || cell.x + cell.width > least) {
                    continue;
                }
                if (column == 0 && row > 0) {
                    Rectangle shape = new Rectangle(cell.x, cell.y + 2, SHAPE, cell.height - 4);
                    contrast(
                            theme,
                            table,
                            shape,
                            Math.max(SHAPES, theme == Theme.CONTRAST ? theme.leastContrast() : 0),
                            "the shape of " + place,
                            faint);
                    cell = new Rectangle(cell.x + SHAPE, cell.y, cell.width - SHAPE, cell.height);
                }
                contrast(
                        theme,
                        table,
                        new Rectangle(cell.x, cell.y + 2, cell.width, cell.height - 4),
                        theme.leastContrast(),
                        place,
                        faint);
            }
        }
    }

    /** Labels, boxes, buttons that can be pressed, and the parts of the shift bar. */
    private static void plain(Theme theme, Composite in, List<String> faint) {
        for (Control child : in.getChildren()) {
            if (!child.isVisible() || child.getSize().x == 0 || child.getSize().y == 0) {
                continue;
            }
            String text = switch (child) {
                case Label label -> label.getText();
                case Prose prose -> prose.getText();
                case Button button when button.isEnabled() -> button.getText();
                case Canvas canvas
                when String.valueOf(canvas.getData(WidgetIds.KEY)).startsWith("shift.")
                        && canvas.getChildren().length == 0 -> String.valueOf(canvas.getData(WidgetIds.KEY));
                default -> "";
            };
            if (!text.isBlank() && isWhole(child)) {
                Rectangle area = new Rectangle(0, 0, child.getSize().x, child.getSize().y);
                contrast(theme, child, area, theme.leastContrast(), text, faint);
            }
            if (child instanceof Composite composite && !(child instanceof NatTable)) {
                plain(theme, composite, faint);
            }
        }
    }

    /** Whether no parent hides a part of it. */
    private static boolean isWhole(Control control) {
        Display display = control.getDisplay();
        Rectangle area = display.map(control.getParent(), null, control.getBounds());
        for (Composite parent = control.getParent(); parent != null; parent = parent.getParent()) {
            Rectangle room = display.map(parent, null, parent.getClientArea());
            if (!area.intersection(room).equals(area)) {
                return false;
            }
        }
        return true;
    }

    private static void contrast(
            Theme theme, Control control, Rectangle area, double least, String place, List<String> faint) {
        double contrast = Pixels.of(control, area).contrast();
        if (contrast < least) {
            faint.add("%s: %s has %.2f of %.1f".formatted(theme.word(), place.replace('\n', ' '), contrast, least));
        }
    }
}
