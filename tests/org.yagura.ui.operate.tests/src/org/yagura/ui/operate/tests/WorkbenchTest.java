package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertState;
import org.yagura.ui.picture.PictureCanvas;
import org.yagura.ui.picture.PictureFiles;

/** What stands around the board: shift bar, wall board, key sheet, help, Quick Access, perspectives, pictures. */
@Order(5)
@ExtendWith(Pictures.class)
class WorkbenchTest {
    private static final String BOARD = "org.yagura.ui.operate.board";
    private static final String MAP = "org.yagura.ui.supervise.map";
    private static final String TOPOLOGY = "org.yagura.ui.supervise.topology";
    private static final Pattern NUMBER = Pattern.compile("(\\d+) 件");

    private static Bot bot;
    private static Rows board;
    private static Centre centre;
    private static Services services;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        bot = new Bot();
        board = Rows.board(bot);
        centre = new Centre(bot);
        services = new Services("wbn", "Nagoya Steel")
                .engagement("now", "0s")
                .host("wbn1", Severity.CRITICAL)
                .host("wbn2", Severity.MAJOR)
                .host("wbn3", Severity.MINOR)
                .host("wbn4", Severity.WARNING)
                .host("wbn5", Severity.INFO)
                .engagement("later", "1h")
                .host("wbn6", Severity.INFO)
                .publish(bot);
        List.of("wbn1", "wbn2", "wbn3", "wbn4", "wbn5")
                .forEach(host -> centre.waitFor(host, "a ticket", row -> row.incident() > 0));
        centre.waitFor("wbn6", AlertState.WAITING);
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @BeforeEach
    void theBoardIsInFront() {
        bot.press("alt+1");
        bot.waitUntil("the perspective", () -> perspective().equals("org.yagura.ui.operate.perspective"));
        show(BOARD);
        bot.ui(() -> board.table().setFocus());
        bot.waitForFocus("board.table");
    }

    @AfterEach
    void nothingIsOpen() {
        bot.ui(() -> {
            for (var shell : bot.shell().getDisplay().getShells()) {
                if (shell != bot.shell() && shell.isVisible() && shell.getParent() == bot.shell()) {
                    shell.close();
                }
            }
        });
    }

    private static IViewPart show(String view) {
        return bot.ui(() -> {
            try {
                return PlatformUI.getWorkbench()
                        .getWorkbenchWindows()[0]
                        .getActivePage()
                        .showView(view);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String perspective() {
        return bot.ui(() -> PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .getPerspective()
                .getId());
    }

    private static String hover(String id) {
        Control item = bot.widgetWithId(Control.class, id);
        return bot.ui(item::getToolTipText);
    }

    private static int number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static String filter() {
        Text filter = bot.widgetWithId(Text.class, "board.filter");
        return bot.ui(() -> filter.getText());
    }

    private static void acknowledgedShelvedAndOut() {
        bot.setText("board.filter", "customer:\"Nagoya Steel\"");
        bot.waitUntil("the rows", () -> board.hosts().contains("wbn5"));
        board.click("wbn3");
        bot.press("a");
        centre.waitFor("wbn3", AlertState.ACKNOWLEDGED);
        board.click("wbn4");
        bot.press("s");
        bot.waitForFocus("until.until");
        bot.press("Return");
        centre.waitFor("wbn4", AlertState.SHELVED);
        board.click("wbn5");
        bot.press("o");
        bot.waitForFocus("until.until");
        bot.press("Return");
        centre.waitFor("wbn5", AlertState.OUT_OF_SERVICE);
        bot.setText("board.filter", "");
    }

    @Test
    void eachItemOfTheShiftBarOpensWhatItCounts() {
        acknowledgedShelvedAndOut();
        opens("shift.critical", "severity:critical state:unacknowledged,acknowledged", "wbn1");
        opens("shift.major", "severity:major state:unacknowledged,acknowledged", "wbn2");
        opens("shift.minor", "severity:minor state:unacknowledged,acknowledged", "wbn3");
        opens("shift.unacknowledged", "state:unacknowledged", "wbn1");
        opens("shift.acknowledged", "state:acknowledged", "wbn3");
        opens("shift.shelved", "state:shelved,out_of_service", "wbn4", "wbn5");
        opens("shift.quiet", "state:suppressed,waiting", "wbn6");
        bot.click("shift.load");
        bot.waitUntil("the latest", () -> filter().startsWith("since:<10m"));
        for (String item : List.of("shift.health", "shift.clock")) {
            bot.click(item);
            bot.widgetWithId(Table.class, "health.parts");
            bot.press("Escape");
            bot.waitUntil("closed", () -> !bot.isThere("health.parts"));
        }
    }

    private static void opens(String item, String filter, String... some) {
        bot.click(item);
        bot.waitUntil(item + " opens its filter", () -> filter().equals(filter));
        bot.waitUntil(
                item + " and the board say the same number", () -> number(bot.label("board.info")) == numberOf(item));
        bot.waitUntil(List.of(some) + " are among them", () -> board.hosts().containsAll(List.of(some)));
    }

    private static int numberOf(String item) {
        String hover = hover(item);
        if (hover.contains(" 件、") || hover.contains("発生中")) {
            return number(hover);
        }
        Matcher first = Pattern.compile("\\d+").matcher(hover);
        return first.find() ? Integer.parseInt(first.group()) : -1;
    }

    @Test
    void theShiftBarByKeys() {
        bot.press("F9");
        bot.waitForFocus("shift.unacknowledged");
        bot.press("Right");
        bot.waitForFocus("shift.acknowledged");
        bot.press("Left", "Left", "Left", "Left", "Left");
        bot.waitForFocus("shift.major");
        bot.press("Return");
        bot.waitUntil("it opens", () -> filter().equals("severity:major state:unacknowledged,acknowledged"));
        bot.press("F9");
        bot.waitForFocus("shift.unacknowledged");
        bot.press("Escape");
        bot.waitForFocus("board.table");
    }

    @Test
    void spaceSilences() {
        String before = hover("shift.sound");
        bot.press("space");
        bot.waitUntil("silenced", () -> hover("shift.sound").startsWith("次の新規アラートまで消音"));
        assertThat(before).doesNotStartWith("次の新規アラートまで消音");
    }

    @Test
    void theWallBoard() {
        bot.press("F11");
        Control wall = bot.widgetWithId(Control.class, "wall.canvas");
        bot.waitUntil(
                "the whole screen",
                () -> bot.ui(() -> wall.getSize()
                        .equals(new org.eclipse.swt.graphics.Point(
                                wall.getDisplay().getBounds().width,
                                wall.getDisplay().getBounds().height))));
        bot.press("Right");
        bot.screenshot("wall");
        bot.press("Escape");
        bot.waitUntil("the window again", () -> !bot.isThere("wall.canvas"));
        bot.waitForFocus("board.table");
        bot.press("F11");
        bot.waitForFocus("wall.canvas");
        bot.press("F11");
        bot.waitUntil("the window again", () -> !bot.isThere("wall.canvas"));
    }

    @Test
    void theKeySheet() {
        bot.press("shift+F1");
        bot.waitUntil(
                "all keys",
                () -> bot.table("keysheet.table").stream()
                        .anyMatch(line -> line.strip().equals("確認|A|")));
        bot.waitForFocus("keysheet.search");
        bot.keys().type("ctrl+z");
        bot.waitUntil(
                "one key",
                () -> bot.table("keysheet.table").stream().anyMatch(line -> line.contains("元に戻す"))
                        && bot.table("keysheet.table").size() <= 6);
        bot.press("Escape");
        bot.waitUntil("closed", () -> !bot.isThere("keysheet.table"));
        bot.waitForFocus("board.table");
    }

    @ParameterizedTest
    @CsvSource({
        "org.yagura.ui.operate.board, アラートボード",
        "org.yagura.ui.operate.incidents, インシデント一覧",
        "org.yagura.ui.supervise.map, 顧客マップ"
    })
    void helpIsAboutTheViewInFront(String view, String title) {
        show(view);
        bot.waitUntil("the view has the keys", () -> bot.activePart().equals(view));
        bot.press("F1");
        bot.waitUntil(
                "the page " + title, () -> bot.styledText("help.text").strip().startsWith(title));
    }

    private static void find(String typed, String wanted) {
        bot.press("ctrl+3");
        bot.waitUntil(
                "Quick Access", () -> bot.ui(() -> bot.shell().getDisplay().getFocusControl() instanceof Text));
        bot.keys().type(typed);
        bot.waitUntil(wanted + " is found", () -> bot.ui(() -> bot.find().tableItem(wanted) != null));
        for (int i = 0; i < 12 && !bot.ui(() -> isChosen(wanted)); i++) {
            bot.press("Down");
        }
        assertThat(bot.ui(() -> isChosen(wanted))).as(wanted + " can be chosen").isTrue();
        bot.press("Return");
    }

    private static boolean isChosen(String wanted) {
        TableItem item = bot.find().tableItem(wanted);
        return item != null && List.of(item.getParent().getSelection()).contains(item);
    }

    @Test
    void quickAccessFindsCustomersHostsAndTickets() {
        find("nagoya", "Nagoya Steel");
        bot.waitUntil("the customer's rows", () -> filter().equals("customer:\"Nagoya Steel\""));
        find("wbn2", "wbn2");
        bot.waitUntil("the host", () -> bot.label("host.title").startsWith("wbn2"));
        String number = "INC-" + centre.alert("wbn1").orElseThrow().incident();
        find(number, number);
        bot.waitUntil("the ticket", () -> bot.label("incident.title").startsWith(number));
    }

    @Test
    void perspectivesByKey() {
        bot.press("alt+2");
        bot.waitUntil("Supervise", () -> perspective().equals("org.yagura.ui.supervise.perspective"));
        bot.widgetWithId(Control.class, "map.picture");
        bot.press("alt+3");
        bot.waitUntil("Investigate", () -> perspective().equals("org.yagura.ui.supervise.investigate"));
        bot.widgetWithId(Control.class, "topology.picture");
        bot.press("alt+1");
        bot.waitUntil("Operate", () -> perspective().equals("org.yagura.ui.operate.perspective"));
        bot.widgetWithId(Control.class, "board.table");
    }

    @Test
    void toolBarsStandBesideTheirTabsAlsoWhenAPerspectiveComesBack() {
        for (String key : new String[] {"alt+3", "alt+1", "alt+3"}) {
            bot.press(key);
            bot.settle();
            bot.waitUntil("beside their tabs after " + key, () -> bot.ui(() -> barsBesideTabs(bot.shell())));
        }
    }

    private static boolean barsBesideTabs(Composite in) {
        return Arrays.stream(in.getChildren()).allMatch(child -> {
            boolean beside = !(child instanceof CTabFolder folder)
                    || !folder.isVisible()
                    || folder.getTopRight() == null
                    || folder.getTopRight().getBounds().y < folder.getTabHeight();
            return beside && (!(child instanceof Composite composite) || barsBesideTabs(composite));
        });
    }

    @Test
    void enterInTheCustomerMapOpensTheCustomersRows() {
        bot.press("alt+2");
        bot.waitForFocus("map.picture");
        PictureCanvas picture = picture(MAP);
        bot.waitUntil("the tile is there", () -> {
            bot.press("Home");
            return !bot.ui(picture::getSelection).isEmpty();
        });
        bot.press("Return");
        bot.waitUntil("the board", () -> bot.isThere("board.filter"));
        bot.waitUntil("the customer's rows", () -> filter().equals("customer:\"Nagoya Steel\""));
        bot.waitUntil("one of them", () -> board.hosts().contains("wbn1"));
    }

    @Test
    void enterInTheTopologyOpensTheHost() {
        bot.press("alt+3");
        Combo customers = bot.widgetWithId(Combo.class, "topology.customer");
        show(TOPOLOGY);
        bot.waitForFocus("topology.picture");
        bot.ui(() -> {
            customers.select(customers.indexOf("Nagoya Steel"));
            customers.notifyListeners(SWT.Selection, null);
        });
        PictureCanvas picture = picture(TOPOLOGY);
        bot.waitUntil("a host is chosen", () -> {
            bot.press("Home");
            return bot.ui(picture::getSelection).getFirstElement() instanceof org.yagura.core.plan.Asset;
        });
        var asset = (org.yagura.core.plan.Asset) bot.ui(picture::getSelection).getFirstElement();
        bot.press("Return");
        bot.waitUntil("its view", () -> bot.label("host.title").startsWith(asset.name()));
    }

    private static PictureCanvas picture(String view) {
        return bot.ui(() -> (PictureCanvas) PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .findView(view)
                .getSite()
                .getSelectionProvider());
    }

    private Path export(PictureCanvas picture, PictureFiles.Kind kind) {
        Path file = folder.resolve("map." + kind);
        bot.ui(() -> new PictureFiles(bot.shell(), bot.session(), picture).write(file, kind));
        bot.waitUntil("the " + kind, () -> Files.exists(file) && file.toFile().length() > 0);
        return file;
    }

    @Test
    void picturesAreExported() throws IOException {
        bot.press("alt+2");
        bot.waitForFocus("map.picture");
        PictureCanvas picture = picture(MAP);
        bot.waitUntil("the tile is there", () -> {
            bot.press("Home");
            return !bot.ui(picture::getSelection).isEmpty();
        });
        Path png = export(picture, PictureFiles.Kind.PNG);
        bot.waitUntil("the whole picture", () -> new ImageData(png.toString()).width > 200);
        assertThat(Files.readString(export(picture, PictureFiles.Kind.SVG)))
                .contains("<svg")
                .contains("Nagoya Steel");
        assertThat(Files.readString(export(picture, PictureFiles.Kind.CSV)).lines())
                .hasSizeGreaterThan(1)
                .anyMatch(line -> line.contains("Nagoya Steel"));
    }

    @Test
    void aPictureThatWasMovedLooksAsIfItHadBeenDrawnThere() {
        bot.press("alt+3");
        Combo customers = bot.widgetWithId(Combo.class, "topology.customer");
        show(TOPOLOGY);
        bot.ui(() -> {
            customers.select(customers.indexOf("Nagoya Steel"));
            customers.notifyListeners(SWT.Selection, null);
        });
        PictureCanvas picture = picture(TOPOLOGY);
        bot.waitForFocus("topology.picture");
        bot.waitUntil("its hosts", () -> {
            bot.press("Home");
            return !bot.ui(picture::getSelection).isEmpty();
        });
        painted(picture, () -> {
            for (int i = 0; i < 6; i++) {
                picture.zoomIn();
            }
        });
        int[] before = shown(picture);
        bot.ui(() -> drag(picture, SWT.MouseDown, 300, 200));
        for (int[] at : new int[][] {{310, 230}, {250, 180}, {251, 179}, {200, 240}, {190, 150}}) {
            painted(picture, () -> drag(picture, SWT.MouseMove, at[0], at[1]));
        }
        int[] moved = shown(picture);
        bot.ui(() -> drag(picture, SWT.MouseUp, 190, 150));
        painted(picture, picture::redraw);
        assertThat(Arrays.equals(moved, before)).as("it stands still").isFalse();
        int[] drawn = shown(picture);
        assertThat(IntStream.range(0, drawn.length)
                        .filter(i -> moved[i] != drawn[i])
                        .mapToObj(i -> i + " was %06x, is %06x".formatted(moved[i], drawn[i])))
                .as("as if drawn there")
                .isEmpty();
        bot.ui(picture::zoomReset);
    }

    /** Does something to a picture and waits until that has been painted. */
    private static void painted(PictureCanvas picture, Runnable deed) {
        AtomicBoolean painted = new AtomicBoolean();
        Listener painter = _ -> painted.set(true);
        bot.ui(() -> {
            picture.control().addListener(SWT.Paint, painter);
            deed.run();
        });
        bot.waitUntil("it is painted", painted::get);
        bot.ui(() -> picture.control().removeListener(SWT.Paint, painter));
        bot.settle();
    }

    private static void drag(PictureCanvas picture, int type, int x, int y) {
        Event event = new Event();
        event.button = 2;
        event.x = x;
        event.y = y;
        picture.control().notifyListeners(type, event);
    }

    /** The colours of a picture on the screen. */
    private static int[] shown(PictureCanvas picture) {
        ImageData data = bot.pixels(bot.ui(() -> {
            Rectangle area = picture.control().getClientArea();
            return picture.control().getDisplay().map(picture.control(), null, area);
        }));
        int[] colours = new int[data.width * data.height];
        for (int i = 0; i < colours.length; i++) {
            RGB colour = data.palette.getRGB(data.getPixel(i % data.width, i / data.width));
            colours[i] = colour.red << 16 | colour.green << 8 | colour.blue;
        }
        return colours;
    }
}
