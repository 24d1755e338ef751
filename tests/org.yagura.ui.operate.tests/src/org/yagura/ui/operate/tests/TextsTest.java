package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;

/**
 * Every text in the window: none is cut, none is in the other language. Run twice, with the window in Japanese and in
 * English.
 */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(Pictures.class)
class TextsTest {
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
    private static final boolean ENGLISH = Locale.getDefault().getLanguage().equals("en");
    private static final int SHAPE = 22;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    /** Names, units, keys, ids and what a person or the machine gave a name. */
    private static final Pattern NO_LANGUAGE = Pattern.compile(
            "Yagura|日本語|YAML.*|CSV.*|PNG.*|SVG.*|HTML.*|English|OK|ID|OS|URL|Emacs.*|ms|UTC|JST|INC-\\d+.*|TCP .*|ping .*|[\\w-]+/[\\w-]+"
                    + "|yyyy.*|HH:mm.*|\\w+:.*|espeak-ng|.*\\d+[smhd]( .*)?|(Ctrl|Shift|Alt)\\+.*|Esc|Enter|F\\d+|"
                    + Pattern.quote(System.getProperty("user.name")) + ".*");

    private static FiveRows rows;
    private static Bot bot;

    @BeforeAll
    static void start() {
        rows = new FiveRows();
        bot = rows.bot();
    }

    @AfterAll
    static void stop() {
        rows.end();
    }

    private static Shell dialog() {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> shell.isVisible()
                        && shell != FiveRows.window().getShell()
                        && shell.getText().length() > 0)
                .findFirst()
                .orElse(null);
    }

    /**
     * What the harness brings into the window by needing the IDE, which no product has: the words of its contributions.
     */
    private static Set<String> ofTheHarness() {
        ICommandService commands = FiveRows.window().getService(ICommandService.class);
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
        private final Set<String> harness = bot.ui(TextsTest::ofTheHarness);
        private final TreeSet<String> cut = new TreeSet<>();
        private final TreeSet<String> foreign = new TreeSet<>();

        void read(Shell shell, String place) {
            Walk walk = new Walk(place, this::read);
            walk.window(shell);
            cut.addAll(walk.cut());
        }

        private void read(String where, String text) {
            String bare = bare(text);
            boolean japanese = JAPANESE.matcher(text).find();
            boolean wrong = ENGLISH ? japanese : WORD.matcher(text).find() && !japanese;
            if (wrong && !harness.contains(bare) && !NO_LANGUAGE.matcher(bare).matches()) {
                foreign.add(where + " \"" + text + "\"");
            }
        }
    }

    @Test
    void everyTextOfEveryViewHasRoomAndIsInTheWindowsLanguage() {
        Findings findings = new Findings();
        for (String view : FiveRows.views()) {
            boolean there = bot.ui(() -> FiveRows.window().getActivePage().findView(view) != null);
            bot.ui(() -> FiveRows.show(view));
            bot.settle();
            bot.ui(() -> findings.read(FiveRows.window().getShell(), view));
            if (!there) {
                bot.ui(() -> FiveRows.window()
                        .getActivePage()
                        .hideView(FiveRows.window().getActivePage().findView(view)));
            }
        }
        bot.ui(() -> FiveRows.show(FiveRows.BOARD));
        assertThat(findings.cut).isEmpty();
        assertThat(findings.foreign).isEmpty();
    }

    @Test
    void everyTextOfEveryDialogHasRoomAndIsInTheWindowsLanguage() {
        Findings findings = new Findings();
        for (String command : DIALOGS) {
            bot.ui(() -> FiveRows.select(1));
            FiveRows.run(command);
            bot.waitUntil("the dialog of " + command, () -> bot.ui(() -> dialog() != null));
            bot.ui(() -> findings.read(dialog(), command));
            bot.ui(() -> dialog().close());
        }
        assertThat(findings.cut).isEmpty();
        assertThat(findings.foreign).isEmpty();
    }

    @Test
    void everyTextOfEveryPreferencePageHasRoomAndIsInTheWindowsLanguage() {
        Findings findings = new Findings();
        List<String> pages = bot.ui(
                () -> PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
                        .map(IPreferenceNode::getId)
                        .toList());
        assertThat(pages).hasSizeGreaterThan(3);
        for (String page : pages) {
            bot.ui(() -> {
                PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(
                        FiveRows.window().getShell(), page, null, null);
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
    void whatStandsInColumnsHasRoomInBothLanguages() throws IOException {
        NatTable table = rows.board();
        Map<String, String> translated = translated("org.yagura.ui.operate", "org/yagura/ui/operate/internal/messages");
        Properties words = properties("org.yagura.ui", "org/yagura/ui/messages.properties");
        Properties wordsJa = properties("org.yagura.ui", "org/yagura/ui/messages_ja.properties");
        List<String> cut = bot.ui(() -> {
            List<String> found = new ArrayList<>();
            Look look = Themes.look(PlatformUI.getWorkbench());
            for (int column = 0; column < table.getColumnCount(); column++) {
                String title = String.valueOf(table.getDataValueByPosition(column, 0));
                assertThat(translated).containsKey(title);
                measure(table, translated.get(title), table.getColumnWidthByPosition(column) - 8, found);
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

    /** From the window's language to the other. */
    private static Map<String, String> translated(String bundle, String path) throws IOException {
        Properties english = properties(bundle, path + ".properties");
        Properties japanese = properties(bundle, path + "_ja.properties");
        return english.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        (ENGLISH ? english : japanese)::getProperty,
                        (ENGLISH ? japanese : english)::getProperty,
                        (first, _) -> first));
    }

    private static Properties properties(String bundle, String path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Platform.getBundle(bundle).getResource(path).openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
