package org.yagura.ui;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.port.Board;
import org.yagura.core.port.Centre;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Installation;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.SavedViews;

/**
 * The centre that this console shows, and who sits in front of it. There is one for the whole console, offered as a
 * service; it is there before the centre has been opened. Used on the UI thread unless a method says otherwise.
 */
public final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Display display;
    private final BoardModel model;
    private final CompletableFuture<Installation.Running> centre = new CompletableFuture<>();
    private String operator;

    /** @param operator the person's name as it shall stand in timelines */
    public Session(Display display, String operator) {
        this.display = display;
        this.operator = operator;
        this.model = new BoardModel(display);
    }

    /** The session of the workbench that a part or window belongs to. */
    public static Session of(IServiceLocator site) {
        return site.getService(IEclipseContext.class).get(Session.class);
    }

    /** The centre is open from now on. Any thread. */
    public void opened(Installation.Running running) {
        Board board = new GuardedBoard(running.board());
        model.follow(board);
        centre.complete(running);
    }

    /** What the board shows, on the UI thread. */
    public BoardModel model() {
        return model;
    }

    public boolean isOpen() {
        return centre.isDone();
    }

    /** Runs on the UI thread as soon as the centre is open. */
    public void whenOpen(Runnable then) {
        centre.thenRun(() -> later(then));
    }

    public String operator() {
        return operator;
    }

    public void setOperator(String name) {
        operator = name;
    }

    /** The open centre's own affairs; only when {@link #isOpen}. */
    public Centre centre() {
        return centre.join().centre();
    }

    /** The views that people keep: not for the UI thread; only when {@link #isOpen}. */
    public SavedViews savedViews() {
        return centre.join().savedViews();
    }

    /** The revisions of the plan: not for the UI thread; only when {@link #isOpen}. */
    public PlanShelf revisions() {
        return centre.join().revisions();
    }

    /** What people have begun to change: not for the UI thread; only when {@link #isOpen}. */
    public Drafts drafts() {
        return centre.join().drafts();
    }

    private Board board() {
        return new GuardedBoard(centre.join().board());
    }

    /** Gives a command; {@code then} gets the outcome on the UI thread, or what went wrong. */
    public void ask(Command command, BiConsumer<CommandOutcome, Throwable> then) {
        CompletionStage<CommandOutcome> asked = centre.join().desk().ask(command);
        asked.whenComplete((outcome, failure) -> later(() -> then.accept(outcome, failure)));
    }

    /** Publishes a plan; {@code then} gets the outcome on the UI thread, or what went wrong. */
    public void publish(String source, byte[] yaml, String comment, BiConsumer<Centre.Publication, Throwable> then) {
        centre().publish(source, yaml, operator, comment)
                .whenComplete((outcome, failure) -> later(() -> then.accept(outcome, failure)));
    }

    /**
     * Publishes changes of the plan; {@code then} gets the outcome on the UI thread, or what went wrong.
     *
     * @param storing see {@link Centre#publish(Collection, String, String, BooleanSupplier)}
     */
    public void publish(
            Collection<ElementChange> changes,
            String comment,
            BooleanSupplier storing,
            BiConsumer<Centre.Publication, Throwable> then) {
        centre().publish(changes, operator, comment, storing)
                .whenComplete((outcome, failure) -> later(() -> then.accept(outcome, failure)));
    }

    /** Asks the board something that may take a while; the answer comes on the UI thread while the control lives. */
    public <T> void ask(Control asker, java.util.function.Function<Board, T> question, Consumer<T> answer) {
        background(asker, () -> question.apply(board()), answer);
    }

    /** Does something slow off the UI thread; the answer comes on the UI thread while the control lives. */
    public <T> void background(Control asker, Supplier<T> work, Consumer<T> answer) {
        Thread.ofVirtual().name("yagura-console").start(() -> {
            try {
                T value = work.get();
                later(() -> {
                    if (!asker.isDisposed()) {
                        answer.accept(value);
                    }
                });
            } catch (RuntimeException e) {
                LOG.warn("the console could not be told something: {}", e.getMessage(), e);
            }
        });
    }

    private void later(Runnable work) {
        UiThread.later(display, work);
    }
}
