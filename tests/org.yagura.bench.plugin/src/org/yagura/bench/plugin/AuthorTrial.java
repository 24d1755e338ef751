package org.yagura.bench.plugin;

import java.util.Locale;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.handlers.IHandlerService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yagura.ui.Session;

/**
 * What is done in the authoring room over a large centre, when the property {@code yagura.bench.author} names the list to
 * import, and how long a person waits for it. Runs on a thread of its own.
 */
@Component(service = AuthorTrial.class, immediate = true)
public final class AuthorTrial implements Runnable {
    private static final String PERSPECTIVE = "org.yagura.ui.author.perspective";
    private static final String IMPORT = "org.yagura.ui.author.import";
    private static final int CUSTOMERS = 2_000;
    private static final int ASSETS = 100_001;
    private static final int FORMS = 20;
    private static final double MILLION = 1e6;
    private static final String[] TYPED = {"c1", "c19", "c199", "c1999", "c1999-a4", "c1999-a49"};

    private final Session session;
    private final String list = System.getProperty("yagura.bench.author", "");
    private DrivenWindow window;
    private UiWatch watch;
    private Load load;

    @Activate
    public AuthorTrial(@Reference Session session) {
        this.session = session;
        if (!list.isEmpty()) {
            Thread.ofPlatform().daemon().name("bench-trial").start(this);
        }
    }

    @Override
    public void run() {
        try {
            begin();
            search();
            forms();
            publishOne();
            removeOne();
            takeList();
            publishList();
            Figure.say("heap after it all, after a collection", load.live(), "MiB", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            e.printStackTrace();
        } finally {
            window.display().asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    private void begin() throws InterruptedException {
        window = DrivenWindow.open();
        load = new Load();
        DrivenWindow.await(
                "the centre", () -> session.isOpen() && window.ask(() -> DrivenWindow.find("board.table") != null));
        watch = new UiWatch(window.display());
        load.begin();
        long begin = System.nanoTime();
        window.tell(() -> {
            try {
                PlatformUI.getWorkbench()
                        .showPerspective(PERSPECTIVE, PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
            } catch (WorkbenchException e) {
                throw new IllegalStateException(e);
            }
        });
        window.control(NatTable.class, "registers.list");
        window.until("the customers", () -> count().equals(all(CUSTOMERS)));
        Figure.say("the authoring room opened, the first time", since(begin), "ms", "");
        begin = System.nanoTime();
        register("Assets");
        window.until("the assets", () -> count().equals(all(ASSETS)));
        Figure.say("register of 100,000 assets opened, the first time", since(begin), "ms", "< 500");
        tell("opened");
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / MILLION;
    }

    private void register(String kind) {
        window.tell(() -> {
            Table kinds = (Table) DrivenWindow.find("registers.kinds");
            for (int i = 0; i < kinds.getItemCount(); i++) {
                if (kind.equals(kinds.getItem(i).getText(0))) {
                    kinds.setSelection(i);
                    kinds.notifyListeners(SWT.Selection, new Event());
                }
            }
        });
    }

    private static String all(int count) {
        return String.format(Locale.ROOT, "%,d of %,d", count, count);
    }

    private static String count() {
        return ((Label) DrivenWindow.find("registers.count")).getText();
    }

    private void search() throws InterruptedException {
        NatTable list = window.control(NatTable.class, "registers.list");
        double[] took = new double[TYPED.length * 5];
        for (int i = 0; i < took.length; i++) {
            String typed = TYPED[i % TYPED.length];
            String before = window.ask(AuthorTrial::count);
            took[i] = window.shown(
                    list,
                    () -> ((Text) DrivenWindow.find("registers.search")).setText(typed),
                    () -> !count().equals(before));
            Thread.sleep(100);
        }
        Figure.say(
                "search as you type over 100,000 assets, until painted, median of 30",
                Figure.median(took),
                "ms",
                "< 50");
        Figure.say("search as you type, the slowest", Figure.most(took), "ms", "");
        String before = window.ask(AuthorTrial::count);
        window.tell(() -> ((Text) DrivenWindow.find("registers.search")).setText(""));
        window.until("all again", () -> !count().equals(before));
        tell("searching");
    }

    private void forms() throws InterruptedException {
        double[] took = new double[FORMS];
        for (int i = 0; i < FORMS; i++) {
            took[i] = choose(i + 1);
        }
        Figure.say("form of an asset opened, the first time", took[0], "ms", "< 500");
        Figure.say("form of an asset opened, median of 20", Figure.median(took), "ms", "< 500");
        for (String kind : new String[] {"Customers", "Monitors", "Engagements"}) {
            String before = window.ask(AuthorTrial::count);
            register(kind);
            window.until("the register", () -> !count().equals(before));
            Thread.sleep(1_000);
            Figure.say("form of the first of " + kind + " opened", choose(1), "ms", "< 500");
        }
        register("Assets");
        window.until("the assets", () -> count().equals(all(ASSETS)));
        tell("forms");
    }

    /** Milliseconds until the form of a row is there and painted. */
    private double choose(int row) throws InterruptedException {
        long begin = System.nanoTime();
        window.tell(() -> {
            NatTable rows = (NatTable) DrivenWindow.find("registers.list");
            rows.doCommand(new SelectCellCommand(rows, 0, row, false, false));
            DrivenWindow.find(ScrolledForm.class::isInstance).update();
        });
        window.tell(() -> {
            // what was asked for meanwhile is served first
        });
        double took = since(begin);
        Thread.sleep(200);
        return took;
    }

    private void publishOne() throws InterruptedException {
        choose(7);
        window.tell(() -> {
            Text owner = (Text) DrivenWindow.find("form.owner");
            owner.setFocus();
            owner.setText("bench");
            DrivenWindow.find("registers.list").setFocus();
        });
        window.until("the change", () -> about().startsWith("1 changed"));
        double took = publish();
        Figure.say("one change: from Publish until it runs", took, "ms", "< 1000");
        tell("one change");
    }

    /** An asset that is down is taken out of the plan: its alert has to leave the board. */
    private void removeOne() throws InterruptedException {
        DrivenWindow.await(
                "an alert",
                () -> window.ask(() -> session.model().alerts().stream()
                        .anyMatch(alert -> alert.state().isActive())));
        window.tell(() -> ((Text) DrivenWindow.find("registers.search")).setText("down"));
        NatTable rows = window.control(NatTable.class, "registers.list");
        window.until("the one that is down", () -> count().startsWith("1 "));
        choose(1);
        window.tell(() -> {
            Event key = new Event();
            key.keyCode = SWT.DEL;
            rows.notifyListeners(SWT.KeyDown, key);
        });
        window.until("the removal", () -> about().startsWith("2 changed"));
        long begin = System.nanoTime();
        publish();
        window.until(
                "the board",
                () -> session.model().alerts().stream()
                        .noneMatch(alert -> alert.state().isActive()));
        Figure.say("an asset with an alert removed: from Publish until the board has it", since(begin), "ms", "");
        window.tell(() -> ((Text) DrivenWindow.find("registers.search")).setText(""));
        window.until("all again", () -> count().equals(all(ASSETS - 1)));
    }

    private String about() {
        return ((Label) DrivenWindow.find("changes.about")).getText();
    }

    /** Publishes what the draft has by its dialog; milliseconds from the press of its button until the plan runs. */
    private double publish() throws InterruptedException {
        window.display()
                .asyncExec(() ->
                        ((Button) DrivenWindow.find("changes.publish")).notifyListeners(SWT.Selection, new Event()));
        Text comment = window.control(Text.class, "publish.comment");
        window.tell(() -> comment.setText("bench"));
        Button ok = window.ask(() -> comment.getShell().getDefaultButton());
        window.until("what is published", ok::isEnabled);
        long before = session.centre().plan().revision();
        long begin = System.nanoTime();
        window.tell(() -> ok.notifyListeners(SWT.Selection, new Event()));
        window.until("the revision", () -> session.centre().plan().revision() > before);
        double took = since(begin);
        window.until("the dialog's end", comment::isDisposed);
        return took;
    }

    private void takeList() throws InterruptedException {
        load.begin();
        long begin = System.nanoTime();
        window.display().asyncExec(() -> {
            ParameterizedCommand command = ParameterizedCommand.generateCommand(
                    PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(IMPORT),
                    Map.of("file", list));
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException e) {
                throw new IllegalStateException(e);
            }
        });
        Control columns = window.control(Control.class, "sheet.clears");
        Button ok = window.ask(() -> columns.getShell().getDefaultButton());
        window.until("the preview", ok::isEnabled);
        Figure.say("list of 100,000 assets: read and previewed", since(begin), "ms", "< 10000");
        tell("preview of the list");
        begin = System.nanoTime();
        window.display().asyncExec(() -> ok.notifyListeners(SWT.Selection, new Event()));
        window.until("the draft", () -> about().startsWith("100,000 changed"));
        Figure.say("list of 100,000 assets: taken into the draft", since(begin), "ms", "");
        tell("taking the list");
    }

    private void publishList() throws InterruptedException {
        long begin = System.nanoTime();
        publish();
        Figure.say("list of 100,000 assets: published", since(begin), "ms", "< 20000");
        tell("publishing the list");
        Figure.say("heap of the console, the most in use with list and publication", load.peak(), "MiB", "< 768");
    }

    private void tell(String when) {
        UiWatch.Waits waits = watch.take();
        Figure.say(when + ": longest block of the UI thread", waits.longest(), "ms", "");
    }
}
