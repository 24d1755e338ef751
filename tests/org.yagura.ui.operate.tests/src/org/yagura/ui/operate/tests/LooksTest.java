package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.viewport.command.ViewportSelectRowCommand;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.port.Centre.Publication;
import org.yagura.ui.Choices;
import org.yagura.ui.Look;
import org.yagura.ui.Prose;
import org.yagura.ui.Session;
import org.yagura.ui.Theme;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/** How the console looks, by what is on the screen: nothing is cut, in the wrong language, or too faint to read. */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
@Tag("wide")
class LooksTest {
    private static final String HEAD = """
            yagura: 1
            centre: {name: 配色センター, zone: Asia/Tokyo}
            customers:
              - id: tint
                name: 配色商事
                contacts:
                  - {id: t, name: 田中, phone: 03-0000-0000}
                engagements:
                  - id: tint-e
                    name: 基幹系
                    wait: 0s
                    assets:
            """;
    private static final String ASSET = """
                      - id: tint-%1$s
                        name: 機器%1$s
                        kind: server
                        address: 127.9.9.%2$d
                        monitors:
                          - {id: svc, check: tcp, port: 1, interval: 2s, attempts: 1, timeout: 500ms, severity: %1$s}
            """;
    private static final List<String> SEVERITIES = List.of("critical", "major", "minor", "warning", "info");
    private static final List<String> DIALOGS = List.of(
            "org.yagura.ui.operate.acknowledgeWithNote",
            "org.yagura.ui.operate.assign",
            "org.yagura.ui.operate.note",
            "org.yagura.ui.operate.shelve",
            "org.yagura.ui.operate.outOfService",
            "org.yagura.ui.operate.columns",
            "org.yagura.ui.operate.saveViewAs",
            "org.yagura.ui.help.keys");
    private static final List<String> HARNESS = List.of(
            "org.eclipse.ui.ide",
            "org.eclipse.ui.ide.application",
            "org.eclipse.ui.editors",
            "org.eclipse.ui.workbench.texteditor");
    private static final int SHAPE = 22;
    private static final double SHAPES = 3.0;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    /** Names, units, keys, ids and what a person or the machine gave a name. */
    private static final Pattern NO_LANGUAGE = Pattern.compile(
            "Yagura|YAML.*|CSV.*|PNG.*|SVG.*|HTML.*|English|OK|ID|Emacs.*|ms|UTC|JST|INC-\\d+.*|TCP .*|ping .*|[\\w-]+/[\\w-]+"
                    + "|yyyy.*|HH:mm.*|\\w+:.*|espeak-ng|.*\\d+[smhd]( .*)?|(Ctrl|Shift|Alt)\\+.*|Esc|Enter|F\\d+|"
                    + Pattern.quote(System.getProperty("user.name")) + ".*");

    private static final String BOARD = "org.yagura.ui.operate.board";

    private static Bot bot;

    @BeforeAll
    static void start() {
        bot = new Bot();
        String yaml = HEAD
                + IntStream.range(0, SEVERITIES.size())
                        .mapToObj(i -> ASSET.formatted(SEVERITIES.get(i), i + 1))
                        .collect(Collectors.joining());
        CompletableFuture<Publication> published = new CompletableFuture<>();
        bot.ui(() -> Session.of(PlatformUI.getWorkbench())
                .publish("looks.yaml", yaml.getBytes(StandardCharsets.UTF_8), "", (p, _) -> published.complete(p)));
        assertThat(published.join()).isInstanceOf(Publication.Published.class);
        bot.ui(() -> Choices.node().put(Choices.REDUCE_MOTION, "true"));
        bot.ui(() -> window().getActivePage().resetPerspective());
        bot.ui(() -> show(BOARD));
        bot.waitUntil(
                "an alert of each severity",
                () -> bot.ui(() -> bot.session().model().alerts().stream()
                                .filter(row -> row.customer().equals("配色商事"))
                                .count())
                        == SEVERITIES.size());
        // a pointer over the board would keep new rows waiting
        bot.mouse().move(new Point(0, 0));
        bot.setText("board.filter", "配色商事");
        bot.waitUntil("a row of each severity", () -> bot.rows("board.table") == SEVERITIES.size());
        bot.ui(() -> select(1));
    }

    @AfterAll
    static void stop() {
        bot.ui(() -> {
            Choices.node().remove(Choices.REDUCE_MOTION);
            Choices.node().put(Choices.THEME, Theme.LIGHT.word());
        });
        bot.setText("board.filter", "");
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private static List<String> views() {
        return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .map(IViewDescriptor::getId)
                .filter(id -> id.startsWith("org.yagura.") || id.equals("org.eclipse.ui.views.ProgressView"))
                .sorted()
                .toList();
    }

    private static void show(String view) {
        try {
            window().getActivePage().showView(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void showAllViews() {
        views().forEach(LooksTest::show);
        window().getActivePage()
                .setPartState(window().getActivePage().findViewReference(BOARD), IWorkbenchPage.STATE_RESTORED);
        show(BOARD);
    }

    private static NatTable board() {
        return bot.widgetWithId(NatTable.class, "board.table");
    }

    private static void select(int row) {
        NatTable table = (NatTable) find(window().getShell(), "board.table");
        table.doCommand(new ViewportSelectRowCommand(table, row, false, false));
        table.setFocus();
    }

    private static Control find(Composite in, String id) {
        for (Control child : in.getChildren()) {
            Control found = id.equals(child.getData(WidgetIds.KEY))
                    ? child
                    : child instanceof Composite composite ? find(composite, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void run(String command) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            try {
                window().getService(IHandlerService.class).executeCommand(command, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }

    private static Shell dialog() {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> shell.isVisible()
                        && shell != window().getShell()
                        && shell.getText().length() > 0)
                .findFirst()
                .orElse(null);
    }

    /**
     * What the harness brings into the window by needing the IDE, which no product has: the words of its contributions.
     */
    private static Set<String> ofTheHarness() {
        ICommandService commands = window().getService(ICommandService.class);
        Set<String> words = new HashSet<>();
        for (String bundle : HARNESS) {
            for (IExtension extension : Platform.getExtensionRegistry().getExtensions(bundle)) {
                for (IConfigurationElement element : extension.getConfigurationElements()) {
                    words(element, commands, words);
                }
            }
        }
        return words;
    }

    private static void words(IConfigurationElement element, ICommandService commands, Set<String> words) {
        for (String attribute : List.of("name", "label", "tooltip")) {
            words.add(bare(element.getAttribute(attribute)));
        }
        String command = element.getAttribute("commandId");
        if (command != null && !command.isEmpty()) {
            try {
                words.add(bare(commands.getCommand(command).getName()));
            } catch (NotDefinedException e) {
                // has no name that could be shown
            }
        }
        for (IConfigurationElement child : element.getChildren()) {
            words(child, commands, words);
        }
    }

    /** A text without its mnemonic and its keys. */
    private static String bare(String text) {
        return text == null
                ? ""
                : text.replaceAll("\\t.*| \\((Ctrl|Alt|Shift)\\+[^)]*\\)$", "")
                        .replace("&", "")
                        .strip();
    }

    /** What was read and measured so far. */
    private static final class Findings {
        private final Set<String> harness = bot.ui(LooksTest::ofTheHarness);
        private final TreeSet<String> cut = new TreeSet<>();
        private final TreeSet<String> foreign = new TreeSet<>();

        void read(Shell shell, String place) {
            Walk walk = new Walk(place, this::read);
            walk.window(shell);
            cut.addAll(walk.cut());
        }

        private void read(String where, String text) {
            boolean words = WORD.matcher(text).find();
            String bare = bare(text);
            if (words
                    && !harness.contains(bare)
                    && !JAPANESE.matcher(text).find()
                    && !NO_LANGUAGE.matcher(bare).matches()) {
                foreign.add(where + " \"" + text + "\"");
            }
        }
    }

    @Test
    @Order(1)
    void everyTextOfEveryViewHasRoomAndIsJapanese() {
        Findings findings = new Findings();
        for (String view : views()) {
            boolean there = bot.ui(() -> window().getActivePage().findView(view) != null);
            bot.ui(() -> show(view));
            bot.settle();
            bot.ui(() -> findings.read(window().getShell(), view));
            if (!there) {
                bot.ui(() -> window().getActivePage()
                        .hideView(window().getActivePage().findView(view)));
            }
        }
        bot.ui(() -> show(BOARD));
        assertThat(findings.cut).isEmpty();
        assertThat(findings.foreign).isEmpty();
    }

    @Test
    @Order(2)
    void everyTextOfEveryDialogHasRoomAndIsJapanese() {
        Findings findings = new Findings();
        for (String command : DIALOGS) {
            bot.ui(() -> select(1));
            run(command);
            bot.waitUntil("the dialog of " + command, () -> bot.ui(() -> dialog() != null));
            bot.ui(() -> findings.read(dialog(), command));
            bot.ui(() -> dialog().close());
        }
        assertThat(findings.cut).isEmpty();
        assertThat(findings.foreign).isEmpty();
    }

    @Test
    @Order(3)
    void everyTextOfEveryPreferencePageHasRoomAndIsJapanese() {
        Findings findings = new Findings();
        List<String> pages = bot.ui(
                () -> PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
                        .map(IPreferenceNode::getId)
                        .toList());
        assertThat(pages).hasSizeGreaterThan(3);
        for (String page : pages) {
            bot.ui(() -> {
                PreferenceDialog dialog =
                        PreferencesUtil.createPreferenceDialogOn(window().getShell(), page, null, null);
                dialog.setBlockOnOpen(false);
                dialog.open();
                findings.read(dialog.getShell(), page);
                dialog.close();
            });
        }
        assertThat(findings.cut).isEmpty();
        assertThat(findings.foreign).isEmpty();
    }

    @Test
    @Order(4)
    void whatStandsInColumnsHasRoomInBothLanguages() throws IOException {
        NatTable table = board();
        Map<String, String> english = translated("org.yagura.ui.operate", "org/yagura/ui/operate/internal/messages");
        Properties words = properties("org.yagura.ui", "org/yagura/ui/messages.properties");
        Properties wordsJa = properties("org.yagura.ui", "org/yagura/ui/messages_ja.properties");
        List<String> cut = bot.ui(() -> {
            List<String> found = new ArrayList<>();
            Look look = Themes.look(PlatformUI.getWorkbench());
            for (int column = 0; column < table.getColumnCount(); column++) {
                String title = String.valueOf(table.getDataValueByPosition(column, 0));
                assertThat(english).containsKey(title);
                measure(table, english.get(title), table.getColumnWidthByPosition(column) - 8, found);
            }
            table.setFont(look.bold());
            for (Properties language : List.of(words, wordsJa)) {
                language.forEach((key, word) -> {
                    if (key.toString().matches("severity_\\w+")) {
                        measure(table, word.toString(), table.getColumnWidthByPosition(0) - SHAPE - 6, found);
                    } else if (key.toString().matches("state_\\w+")) {
                        measure(table, word.toString(), table.getColumnWidthByPosition(1) - 8, found);
                    }
                });
            }
            table.setFont(look.body());
            return found;
        });
        assertThat(cut).isEmpty();
    }

    private static void measure(Control control, String text, int room, List<String> cut) {
        int needed = Walk.width(control, text);
        if (needed > room) {
            cut.add("\"" + text + "\" needs " + needed + " and has " + room);
        }
    }

    private static Map<String, String> translated(String bundle, String path) throws IOException {
        Properties english = properties(bundle, path + ".properties");
        Properties japanese = properties(bundle, path + "_ja.properties");
        return english.stringPropertyNames().stream()
                .collect(Collectors.toMap(japanese::getProperty, english::getProperty, (first, _) -> first));
    }

    private static Properties properties(String bundle, String path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Platform.getBundle(bundle).getResource(path).openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    @Order(5)
    void everythingOnTheScreenStandsOutFromItsGroundInEveryTheme() {
        bot.ui(LooksTest::showAllViews);
        bot.ui(() -> select(2));
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            choose(theme);
            List<String> faint = new ArrayList<>();
            // a widget may still have to be painted in the new look
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                faint.clear();
                bot.ui(() -> {
                    rows(theme, faint);
                    plain(theme, window().getShell(), faint);
                });
                assertThat(faint).as(theme.word()).isEmpty();
            });
        }
    }

    @Test
    @Order(6)
    void groupsStandOutFromTheirGroundInEveryTheme() {
        List<String> faint = new ArrayList<>();
        run("org.yagura.ui.operate.group");
        bot.waitUntil("a group", () -> bot.rows("board.table") > SEVERITIES.size());
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            choose(theme);
            bot.ui(() -> {
                NatTable table = board();
                Rectangle first = table.getBoundsByPosition(0, 1);
                for (Rectangle part : List.of(
                        new Rectangle(SHAPE, first.y, 300, first.height),
                        new Rectangle(300, first.y, 200, first.height))) {
                    contrast(theme, table, part, theme.leastContrast(), "group from " + part.x, faint);
                }
            });
        }
        run("org.yagura.ui.operate.group");
        bot.waitUntil("no group", () -> bot.rows("board.table") == SEVERITIES.size());
        assertThat(faint).isEmpty();
    }

    /** Chooses a theme while everything is open, and waits until the board is painted in it. */
    private static void choose(Theme theme) {
        bot.ui(() -> Choices.node().put(Choices.THEME, theme.word()));
        bot.waitUntil(
                "the look " + theme,
                () -> bot.ui(() -> {
                    RGB ground = Themes.look(PlatformUI.getWorkbench()).ground().getRGB();
                    NatTable table = (NatTable) find(window().getShell(), "board.table");
                    Rectangle area = table.getClientArea();
                    Pixels below = Pixels.of(table, new Rectangle(0, area.height - 40, area.width, 20));
                    Pixels detail = Pixels.of(find(window().getShell(), "alert.title"), new Rectangle(0, 0, 40, 12));
                    return Themes.look(PlatformUI.getWorkbench()).theme() == theme
                            && below.ground().equals(ground)
                            && detail.ground().equals(ground);
                }));
    }

    private static void rows(Theme theme, List<String> faint) {
        NatTable table = board();
        int least = table.getClientArea().width;
        for (int row = 0; row <= SEVERITIES.size(); row++) {
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
