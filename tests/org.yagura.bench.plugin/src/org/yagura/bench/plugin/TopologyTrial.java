package org.yagura.bench.plugin;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yagura.ui.Session;

/**
 * The picture of a topology of 5,000 assets, when the property {@code yagura.bench.topology} is set: how long until it is
 * there, how long one frame takes while it is moved, how long a search. Runs on a thread of its own.
 */
@Component(service = TopologyTrial.class, immediate = true)
public final class TopologyTrial implements Runnable {
    private static final String VIEW = "org.yagura.ui.supervise.topology";
    private static final String ONE = "n2345";
    private static final int FRAMES = 300;
    private static final int ROUNDS = 5;
    private static final double MILLION = 1e6;

    private final Session session;
    private DrivenWindow window;
    private Canvas canvas;

    @Activate
    public TopologyTrial(@Reference Session session) {
        this.session = session;
        if (Boolean.getBoolean("yagura.bench.topology")) {
            Thread.ofPlatform().daemon().name("bench-trial").start(this);
        }
    }

    @Override
    public void run() {
        try {
            window = DrivenWindow.open();
            Load load = new Load();
            DrivenWindow.await(
                    "the centre", () -> session.isOpen() && window.ask(() -> DrivenWindow.find("board.table") != null));
            load.begin();
            layout();
            move("all of it twice as large", 3);
            move("seven times as large", 9);
            move("thirty times as large", 15);
            search();
            Figure.say("heap with the topology, after a collection", load.live(), "MiB", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            e.printStackTrace();
        } finally {
            window.display().asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / MILLION;
    }

    private void layout() throws InterruptedException {
        long begin = System.nanoTime();
        window.tell(() -> {
            try {
                PlatformUI.getWorkbench()
                        .getWorkbenchWindows()[0]
                        .getActivePage()
                        .showView(VIEW);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        Text search = window.control(Text.class, "topology.search");
        canvas = window.control(Canvas.class, "topology.picture");
        window.tell(() -> search.setText(ONE));
        customer(1);
        window.until("the small one", () -> found().equals("0"));
        Figure.say("view of the topology opened, with a small one", since(begin), "ms", "");
        begin = System.nanoTime();
        customer(0);
        window.until("the topology", () -> found().equals("1"));
        Figure.say("topology of 5,000 assets: there, the first time", since(begin), "ms", "< 3000");
        double[] again = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            customer(1);
            window.until("the small one", () -> found().equals("0"));
            long start = System.nanoTime();
            customer(0);
            window.until("the topology", () -> found().equals("1"));
            again[i] = since(start);
        }
        Figure.say("topology of 5,000 assets: come back to, median of 5", Figure.median(again), "ms", "< 3000");
        window.tell(() -> search.setText(""));
    }

    private void customer(int index) {
        window.tell(() -> {
            Combo customers = (Combo) DrivenWindow.find("topology.customer");
            customers.select(index);
            customers.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static String found() {
        return ((Label) DrivenWindow.find("topology.found")).getText();
    }

    private void press(char key) {
        Event event = new Event();
        event.character = key;
        event.keyCode = key;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    private Event pointer(int x, int y) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = 2;
        return event;
    }

    /** Moves the picture to and fro as a hand does, on with the next move as soon as one is painted. */
    private void move(String name, int steps) throws InterruptedException {
        window.tell(() -> {
            press('0');
            for (int i = 0; i < steps; i++) {
                press('+');
            }
            canvas.update();
            canvas.notifyListeners(SWT.MouseDown, pointer(400, 300));
        });
        Thread.sleep(1_000);
        Frames frames = new Frames();
        window.tell(() -> {
            canvas.addListener(SWT.Paint, frames);
            frames.next();
        });
        boolean came = frames.done.await(FRAMES, TimeUnit.SECONDS);
        window.tell(() -> {
            canvas.removeListener(SWT.Paint, frames);
            canvas.notifyListeners(SWT.MouseUp, pointer(400, 300));
        });
        double[] between = came ? frames.between() : new double[] {FRAMES * 1e3};
        double sum = Arrays.stream(between).sum();
        Arrays.sort(between);
        String of = "5,000 assets moved, " + name + ": ";
        Figure.say(of + "frames painted", between.length * 1e3 / sum, "a second", ">= 60");
        Figure.say(of + "from one frame to the next, p95", between[between.length * 95 / 100], "ms", "");
        Figure.say(of + "from one frame to the next, longest", between[between.length - 1], "ms", "");
        Figure.say(of + "work of the UI thread for a frame", frames.work() / frames.painted, "ms of processor", "");
    }

    /** Lets a move follow on every frame. UI thread. */
    private final class Frames implements Listener {
        private final CountDownLatch done = new CountDownLatch(1);
        private final long[] at = new long[FRAMES];
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long worked;
        private int painted;

        void next() {
            int i = painted;
            int x = 400 + (i / 25 % 2 == 0 ? i % 25 + 1 : 25 - i % 25) * 12;
            int y = 300 + (i / 40 % 2 == 0 ? i % 40 : 40 - i % 40) * 5;
            canvas.notifyListeners(SWT.MouseMove, pointer(x, y));
        }

        @Override
        public void handleEvent(Event event) {
            if (painted == FRAMES) {
                return;
            }
            if (painted == 0) {
                worked = threads.getCurrentThreadCpuTime();
            }
            at[painted++] = System.nanoTime();
            if (painted == FRAMES) {
                worked = threads.getCurrentThreadCpuTime() - worked;
                done.countDown();
            } else {
                canvas.getDisplay().asyncExec(this::next);
            }
        }

        double[] between() {
            return IntStream.range(1, FRAMES)
                    .mapToDouble(i -> (at[i] - at[i - 1]) / MILLION)
                    .toArray();
        }

        double work() {
            return worked / MILLION;
        }
    }

    private void search() throws InterruptedException {
        String[] typed = {"n", "n4", "n40", "n400", "server", "127.1.9"};
        double[] took = new double[typed.length * ROUNDS];
        for (int i = 0; i < took.length; i++) {
            String text = typed[i % typed.length];
            took[i] =
                    window.shown(canvas, () -> ((Text) DrivenWindow.find("topology.search")).setText(text), () -> true);
            Thread.sleep(50);
        }
        Figure.say("search in 5,000 assets, until painted, median of 30", Figure.median(took), "ms", "< 50");
        Figure.say("search in 5,000 assets, the slowest", Figure.most(took), "ms", "");
    }
}
