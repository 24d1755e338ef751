package org.yagura.bench.plugin;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.ClearAllSelectionsCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.command.SortColumnCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.yagura.ui.Prose;

/** What is done to the busy console, and what is measured meanwhile. Runs on a thread of its own. */
final class BoardTrial implements Runnable {
    private static final int CHANGES = 1_000;
    private static final int FLOOD = 10_000;
    private static final int SETTLE_SECONDS = 20;
    private static final int KEY_MILLIS = 120;
    private static final int ROUNDS = 5;
    // places among the board's columns
    private static final int CUSTOMER = 6;
    private static final int HOST = 8;
    private static final int TEXT = 10;

    private final BusyBoard board;
    private final Runnable end;
    private final Duration length =
            Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("yagura.bench.minutes", "1"))));
    private DrivenWindow window;
    private Display display;
    private NatTable table;
    private KeyPresses keys;
    private UiWatch watch;
    private Load load;
    private boolean chosen;

    BoardTrial(BusyBoard board, Runnable end) {
        this.board = board;
        this.end = end;
    }

    @Override
    public void run() {
        try {
            findBoard();
            board.busy(CHANGES);
            work(Duration.ofSeconds(SETTLE_SECONDS));
            steady();
            flood();
            // a flood lasts for minutes; what is asked for is the flat list
            ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            e.printStackTrace();
        } finally {
            end.run();
        }
    }

    private void findBoard() throws InterruptedException {
        window = DrivenWindow.open();
        display = window.display();
        table = window.control(NatTable.class, "board.table");
        DrivenWindow.await("the board's rows", () -> rows() > BusyRows.ALERTS / 2);
        window.ask(() -> {
            Button quiet = (Button) DrivenWindow.find("board.quiet");
            quiet.setSelection(true);
            quiet.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        DrivenWindow.await("a hundred thousand rows", () -> rows() >= BusyRows.ALERTS);
        window.ask(() -> {
            table.getShell().forceActive();
            table.setFocus();
            // a pointer over the board would hold it
            display.setCursorLocation(0, 0);
            return null;
        });
        watch = new UiWatch(display);
        keys = window.ask(() -> new KeyPresses(display, table));
        load = new Load();
    }

    /** As an operator: reads on by key for a while, then lets go, so that the board moves freely, and so on. */
    private void work(Duration duration) throws InterruptedException {
        long until = System.nanoTime() + duration.toNanos();
        for (int i = 0; System.nanoTime() < until; i++) {
            choose();
            keys.press(i % 20 < 10 ? "Down" : "Up");
            Thread.sleep(KEY_MILLIS);
            boolean holds = i / 40 % 2 == 0;
            if (!holds) {
                letGo();
                Thread.sleep(KEY_MILLIS);
            }
        }
    }

    /** As by a click on the third row, when nothing is selected. */
    private void choose() {
        if (!chosen) {
            chosen = true;
            window.ask(() -> {
                table.doCommand(new SelectCellCommand(table, 1, 3, false, false));
                return null;
            });
        }
    }

    /** Nothing is selected: the board moves freely. */
    private void letGo() {
        chosen = false;
        window.ask(() -> {
            table.doCommand(new ClearAllSelectionsCommand());
            return null;
        });
    }

    private void steady() throws InterruptedException {
        watch.take();
        keys.take();
        load.begin();
        long before = board.changes();
        long begin = System.nanoTime();
        work(length);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cores = load.cores();
        double peak = load.peak();
        tell("100,000 alerts, 1,000 changes a second");
        Figure.say(
                "changes a second over " + Math.round(seconds) + " s",
                (board.changes() - before) / seconds,
                "a second",
                ">= 1000");
        Figure.say("processor of the console", cores, "cores", "< 1");
        Figure.say("heap, the most in use", peak, "MiB", "< 512");
        Figure.say("heap, in use after a collection", load.live(), "MiB", "< 512");
    }

    private void tell(String when) {
        UiWatch.Waits waits = watch.take();
        KeyPresses.Times times = keys.take();
        Figure.say(when + ": longest block of the UI thread", waits.longest(), "ms", "< 50");
        Figure.say(when + ": p99 of blocks of the UI thread", waits.p99(), "ms", "");
        Figure.say(when + ": longest wait until the UI thread had done all else", waits.idle(), "ms", "");
        Figure.say(when + ": most work of the UI thread in one wait", waits.hardest(), "ms of processor", "");
        Figure.say(when + ": longest oversleep of an idle thread", waits.sleeper(), "ms", "");
        System.err.println(when + ": " + times);
        Figure.say(when + ": key press to paint, median", times.median(), "ms", "");
        Figure.say(when + ": key press to paint, p99", times.lost() > 0 ? 10_000 : times.p99(), "ms", "< 100");
    }

    private void flood() throws InterruptedException {
        work(Duration.ofSeconds(5));
        watch.take();
        keys.take();
        choose();
        keys.press("Down");
        board.flood(FLOOD);
        String[] strip = {""};
        long until = System.nanoTime() + Duration.ofSeconds(12).toNanos();
        for (int i = 0; System.nanoTime() < until; i++) {
            keys.press(i % 20 < 10 ? "Down" : "Up");
            Thread.sleep(KEY_MILLIS);
            String now = window.ask(() -> label("board.strip"));
            strip[0] = now.isEmpty() ? strip[0] : now;
        }
        tell("10,000 new alerts in one second");
        System.err.println("the strip said: " + strip[0]);
        Figure.say("10,000 new in one second: new rows that the strip told of", number(strip[0]), "rows", ">= 10000");
        window.ask(() -> {
            DrivenWindow.find("board.strip").notifyListeners(SWT.MouseDown, new Event());
            return null;
        });
        letGo();
        Thread.sleep(2_000);
        boolean grouped = grouped();
        work(Duration.ofSeconds(10));
        String info = window.ask(() -> label("board.info"));
        System.err.println("the board said: " + info);
        tell("grouped by itself after the flood");
        Figure.say("groups by itself in the flood", grouped ? 1 : 0, "yes", "= 1");
    }

    private double rows() {
        return number(window.ask(() -> label("board.info")));
    }

    private static double number(String text) {
        java.util.regex.Matcher first =
                java.util.regex.Pattern.compile("[\\d,]+").matcher(text);
        return first.find() ? Double.parseDouble(first.group().replace(",", "")) : 0;
    }

    /** The row of a group reads the same in every column. */
    private boolean grouped() {
        return window.ask(() -> cell(CUSTOMER).equals(cell(HOST)));
    }

    /** Filters, sorts and groups, back and forth, while everything goes on. */
    private void ask() throws InterruptedException {
        letGo();
        window.ask(() -> {
            group(0);
            return null;
        });
        DrivenWindow.await("the flat list", () -> !grouped());
        Thread.sleep(2_000);
        String host = "app-4321";
        String customer = board.plan().customer("customer777").orElseThrow().name();
        asked(
                "free text",
                () -> filter(host),
                () -> cell(HOST).equals(host),
                () -> filter(""),
                () -> !cell(HOST).equals(host));
        asked(
                "a field",
                () -> filter("customer:\"" + customer + "\""),
                () -> cell(CUSTOMER).equals(customer),
                () -> filter(""),
                () -> !cell(CUSTOMER).equals(customer));
        asked(
                "sort by text",
                () -> sort(SortDirectionEnum.ASC),
                () -> cell(TEXT).equals(BusyRows.FIRST_TEXT),
                () -> sort(SortDirectionEnum.NONE),
                () -> !cell(TEXT).equals(BusyRows.FIRST_TEXT));
        asked(
                "group by customer",
                () -> group(1),
                () -> cell(CUSTOMER).equals(cell(HOST)),
                () -> group(0),
                () -> !cell(CUSTOMER).equals(cell(HOST)));
    }

    private void asked(String name, Runnable there, BooleanSupplier isThere, Runnable back, BooleanSupplier isBack)
            throws InterruptedException {
        double[] first = new double[ROUNDS];
        double[] second = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            first[i] = window.shown(table, there, isThere);
            Thread.sleep(1_500);
            second[i] = window.shown(table, back, isBack);
            Thread.sleep(1_500);
        }
        System.err.println(
                name + ": " + java.util.Arrays.toString(first) + " back " + java.util.Arrays.toString(second));
        Figure.say(name + " over 100,000 rows, until painted", Figure.median(first), "ms", "<= 200");
        Figure.say(name + " over 100,000 rows, the slowest of " + ROUNDS, Figure.most(first), "ms", "");
        Figure.say(name + ", back to all, until painted", Figure.median(second), "ms", "<= 200");
    }

    private void filter(String text) {
        ((Text) DrivenWindow.find("board.filter")).setText(text);
    }

    private void sort(SortDirectionEnum direction) {
        table.doCommand(new SortColumnCommand(table, position(TEXT), direction));
    }

    private void group(int choice) {
        Combo combo = (Combo) DrivenWindow.find("board.group");
        combo.select(choice);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private int position(int column) {
        for (int i = 0; i < table.getColumnCount(); i++) {
            if (table.getColumnIndexByPosition(i) == column) {
                return i;
            }
        }
        throw new IllegalStateException("column " + column + " is not to be seen");
    }

    /** What the first row shows. */
    private String cell(int column) {
        Object value = table.getRowCount() < 2 ? null : table.getDataValueByPosition(position(column), 1);
        return value == null ? "" : value.toString();
    }

    private static String label(String id) {
        Control found = DrivenWindow.find(id);
        return found instanceof Prose prose ? prose.getText() : "";
    }
}
