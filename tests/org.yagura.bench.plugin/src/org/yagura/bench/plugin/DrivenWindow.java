package org.yagura.bench.plugin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.yagura.ui.WidgetIds;

/** The console's window, asked by a trial's own thread. */
final class DrivenWindow {
    private static final int TRIES = 1_200;
    private static final int PAUSE_MILLIS = 100;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PATIENCE_MINUTES = 2;
    private static final long LOOK_NANOS = 4_000_000;

    private final Display display;

    private DrivenWindow(Display display) {
        this.display = display;
    }

    /** Waits for the workbench. */
    static DrivenWindow open() throws InterruptedException {
        await("the workbench", PlatformUI::isWorkbenchRunning);
        return new DrivenWindow(PlatformUI.getWorkbench().getDisplay());
    }

    Display display() {
        return display;
    }

    /** Asks on the UI thread. */
    <T> T ask(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        display.syncExec(() -> answer.set(question.get()));
        return answer.get();
    }

    /** Does something on the UI thread. */
    void tell(Runnable deed) {
        display.syncExec(deed);
    }

    /** Milliseconds from a deed on the UI thread until a paint of a control shows what was asked for; 20,000 for never. */
    double shown(Control control, Runnable deed, BooleanSupplier there) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        Listener looker = _ -> {
            if (there.getAsBoolean()) {
                painted.countDown();
            }
        };
        tell(() -> control.addListener(SWT.Paint, looker));
        long begin = System.nanoTime();
        display.asyncExec(deed);
        boolean came = painted.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        double took = (System.nanoTime() - begin) / 1e6;
        tell(() -> control.removeListener(SWT.Paint, looker));
        return came ? took : PATIENCE_MILLIS;
    }

    /** Asks every few milliseconds: more often would take from the console what it needs. */
    void until(String what, BooleanSupplier shown) {
        long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!ask(shown::getAsBoolean)) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException(what + " did not come");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        tell(display::update);
    }

    /** Waits until a widget with this id is there. */
    <T extends Control> T control(Class<T> type, String id) throws InterruptedException {
        await(id, () -> type.isInstance(ask(() -> find(id))));
        return type.cast(ask(() -> find(id)));
    }

    /** A widget by its id, of those that are seen; null when there is none. UI thread. */
    static Control find(String id) {
        return find(control -> id.equals(control.getData(WidgetIds.KEY)) && control.isVisible());
    }

    /** The first widget that fits; null when none does. UI thread. */
    static Control find(Predicate<Control> wanted) {
        for (Shell shell : Display.getCurrent().getShells()) {
            Control found = find(shell, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Control find(Composite in, Predicate<Control> wanted) {
        for (Control child : in.getChildren()) {
            if (wanted.test(child)) {
                return child;
            }
            Control found = child instanceof Composite composite ? find(composite, wanted) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** @throws IllegalStateException when it does not come about in two minutes */
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException(what + " did not come");
    }
}
