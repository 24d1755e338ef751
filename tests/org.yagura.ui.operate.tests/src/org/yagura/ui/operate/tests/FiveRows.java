package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.viewport.command.ViewportSelectRowCommand;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.IViewDescriptor;
import org.yagura.core.port.Centre.Publication;
import org.yagura.ui.Choices;
import org.yagura.ui.Session;
import org.yagura.ui.Theme;
import org.yagura.ui.WidgetIds;

/** A board of five rows, one of each severity, of a customer of its own, and what tests of its looks do with it. */
final class FiveRows {
    static final List<String> SEVERITIES = List.of("critical", "major", "minor", "warning", "info");
    static final String BOARD = "org.yagura.ui.operate.board";
    private static final boolean ENGLISH = Locale.getDefault().getLanguage().equals("en");
    private static final String CUSTOMER = ENGLISH ? "Tint Inc." : "配色商事";
    private static final String HEAD = """
            yagura: 1
            centre: {name: %s, zone: Asia/Tokyo}
            customers:
              - id: tint
                name: %s
                contacts:
                  - {id: t, name: %s, phone: 03-0000-0000}
                engagements:
                  - id: tint-e
                    name: %s
                    wait: 0s
                    assets:
            """;
    private static final String ASSET = """
                      - id: tint-%1$s
                        name: %3$s%1$s
                        kind: server
                        address: 127.9.9.%2$d
                        monitors:
                          - {id: svc, check: tcp, port: 1, interval: 2s, attempts: 1, timeout: 500ms, severity: %1$s}
            """;

    private final Bot bot = new Bot();

    /** Publishes the centre and waits until the board shows nothing else. */
    FiveRows() {
        String head = ENGLISH
                ? HEAD.formatted("Tint centre", CUSTOMER, "Tanaka", "Core")
                : HEAD.formatted("配色センター", CUSTOMER, "田中", "基幹系");
        String yaml = head
                + IntStream.range(0, SEVERITIES.size())
                        .mapToObj(i -> ASSET.formatted(SEVERITIES.get(i), i + 1, ENGLISH ? "Host " : "機器"))
                        .collect(Collectors.joining());
        CompletableFuture<Publication> published = new CompletableFuture<>();
        bot.ui(() -> Session.of(PlatformUI.getWorkbench())
                .publish("looks.yaml", yaml.getBytes(StandardCharsets.UTF_8), "", (p, _) -> published.complete(p)));
        assertThat(published.join()).isInstanceOfAny(Publication.Published.class, Publication.Unchanged.class);
        bot.ui(() -> Choices.node().put(Choices.REDUCE_MOTION, "true"));
        bot.ui(() -> window().getActivePage().resetPerspective());
        bot.ui(() -> show(BOARD));
        bot.waitUntil(
                "an alert of each severity",
                () -> bot.ui(() -> bot.session().model().alerts().stream()
                                .filter(row -> row.customer().equals(CUSTOMER))
                                .count())
                        == SEVERITIES.size());
        // a pointer over the board would keep new rows waiting
        bot.mouse().move(new Point(0, 0));
        bot.setText("board.filter", "\"" + CUSTOMER + "\"");
        bot.waitUntil("a row of each severity", () -> bot.rows("board.table") == SEVERITIES.size());
        bot.ui(() -> select(1));
    }

    Bot bot() {
        return bot;
    }

    /** The window is as other tests expect it. */
    void end() {
        bot.ui(() -> {
            Choices.node().remove(Choices.REDUCE_MOTION);
            Choices.node().put(Choices.THEME, Theme.LIGHT.word());
        });
        bot.setText("board.filter", "");
    }

    NatTable board() {
        return bot.widgetWithId(NatTable.class, "board.table");
    }

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static List<String> views() {
        return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .map(IViewDescriptor::getId)
                .filter(id -> id.startsWith("org.yagura.") || id.equals("org.eclipse.ui.views.ProgressView"))
                .sorted()
                .toList();
    }

    static void show(String view) {
        try {
            window().getActivePage().showView(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    static void showAllViews() {
        views().forEach(FiveRows::show);
        window().getActivePage()
                .setPartState(window().getActivePage().findViewReference(BOARD), IWorkbenchPage.STATE_RESTORED);
        show(BOARD);
    }

    static void select(int row) {
        NatTable table = (NatTable) find(window().getShell(), "board.table");
        table.doCommand(new ViewportSelectRowCommand(table, row, false, false));
        table.setFocus();
    }

    static Control find(Composite in, String id) {
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

    static void run(String command) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            try {
                window().getService(IHandlerService.class).executeCommand(command, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }
}
