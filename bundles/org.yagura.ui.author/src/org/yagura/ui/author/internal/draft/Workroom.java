package org.yagura.ui.author.internal.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Centre.Publication;
import org.yagura.model.Checker;
import org.yagura.model.Conflict;
import org.yagura.model.Elements;
import org.yagura.model.ElementsHead;
import org.yagura.model.Kind;
import org.yagura.model.Rebasing;
import org.yagura.ui.DraftedPlans;
import org.yagura.ui.Session;
import org.yagura.ui.UiThread;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.draft.WorkingDraft.Rebased;

/**
 * What the views of the authoring room have in common: the person's draft, kept in the database a moment after each edit
 * so that nothing is lost, what is not right with it, and the way to publish it. One a console; UI thread.
 */
public final class Workroom {
    private static final Logger LOG = LoggerFactory.getLogger(Workroom.class);
    private static final int CHECK_MILLIS = 200;
    /** Of a draft that changes more than this only what was touched since is checked again, and what was wrong. */
    private static final int FEW = 2_000;

    private static final String CURRENT = "draft.current";

    private final Session session;
    private final Display display;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<WorkingDraft>> waiting = new ArrayList<>();
    private final Runnable check = this::check;
    private final Names names;
    private WorkingDraft draft;
    private DraftKeeper keeper;
    private boolean ready;
    private boolean rebasing;
    /** How many publications are under way; one that was withdrawn is until it has ended. */
    private int publishing;

    private Map<ElementKey, List<Finding>> findings = Map.of();
    private List<Conflict> conflicts = List.of();
    /** What was touched since the last check; null when all that the draft changes is to be checked. */
    private Set<ElementKey> unchecked;

    /** Hears of what changed in the room. */
    public interface Listener {
        /** @param keys see {@link WorkingDraft.Listener} */
        void changed(Set<ElementKey> keys);

        /** Something else is not right than before. */
        void checked();

        /** There are other drafts than before, or there is something to say about them. */
        void kept();

        /** The registers show another kind: its elements are likely to be opened next. */
        default void turned(Kind kind) {}
    }

    private Workroom(Session session, Display display) {
        this.session = session;
        this.display = display;
        this.names = new Names(display);
        session.whenOpen(this::open);
    }

    /** The console's room. */
    public static Workroom get() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IEclipseContext context = workbench.getService(IEclipseContext.class);
        Workroom room = context.get(Workroom.class);
        if (room == null) {
            room = new Workroom(Session.of(workbench), workbench.getDisplay());
            context.set(Workroom.class, room);
            context.set(DraftedPlans.class, new Drafted(room));
        }
        return room;
    }

    public Session session() {
        return session;
    }

    /** Which elements there are, for whoever types which one is meant. */
    public Names names() {
        return names;
    }

    /** The person's drafts; only when the room is ready. */
    public DraftKeeper drafts() {
        return keeper;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Gives the draft as soon as the centre is open and the draft is read; at once when it is. */
    public void whenReady(Consumer<WorkingDraft> then) {
        if (ready) {
            then.accept(draft);
        } else {
            waiting.add(then);
        }
    }

    /** Tells everybody in the room which register is shown. */
    public void turn(Kind kind) {
        listeners.forEach(listener -> listener.turned(kind));
    }

    /** What is not right with the elements that the draft changes, and with those that this concerns. */
    public List<Finding> findings() {
        return findings.values().stream().flatMap(List::stream).toList();
    }

    public List<Finding> findings(ElementKey key) {
        return findings.getOrDefault(key, List.of());
    }

    /** Where others published something else than the draft has; they stand among the findings, too. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    private ElementsHead head() {
        return (ElementsHead) session.centre().plan();
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(Workroom.class))
                .getDialogSettings();
    }

    private void open() {
        draft = new WorkingDraft(head());
        keeper = new DraftKeeper(session, display, draft, this::kept);
        String last = settings().get(CURRENT);
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                keeper.saveNow();
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                // all is kept before
            }
        });
        keeper.begin(Optional.ofNullable(last).map(UUID::fromString), this::begin);
    }

    private void begin() {
        ready = true;
        draft.addListener(this::changed);
        session.model().addListener(_ -> follow());
        List<Consumer<WorkingDraft>> asked = List.copyOf(waiting);
        waiting.clear();
        asked.forEach(then -> then.accept(draft));
        check();
    }

    private void kept() {
        settings().put(CURRENT, keeper.current().id().toString());
        listeners.forEach(Listener::kept);
    }

    /** The centre has another revision when somebody published; one's own publication is followed when it is over. */
    private void follow() {
        if (publishing == 0 && !rebasing && draft.base().revision() != head().revision()) {
            rebase(List.of(), () -> {});
        }
    }

    /**
     * Goes on upon the revision that runs; made off the UI thread, and again when the draft was edited meanwhile.
     *
     * @param published changes that are in it
     */
    private void rebase(Collection<ElementChange> published, Runnable then) {
        rebasing = true;
        long edition = draft.edition();
        List<ElementChange> changes = draft.changes();
        Thread.ofVirtual().name("yagura-rebase").start(() -> {
            try {
                Rebased next = Rebased.of(head(), WorkingDraft.without(changes, published));
                UiThread.later(display, () -> {
                    if (draft.edition() == edition) {
                        rebasing = false;
                        draft.rebase(next);
                        then.run();
                    } else {
                        rebase(published, then);
                    }
                });
            } catch (RuntimeException e) {
                LOG.error("the draft cannot follow revision {}: {}", head().revision(), e.getMessage(), e);
                UiThread.later(display, () -> {
                    rebasing = false;
                    then.run();
                });
            }
        });
    }

    private void changed(Set<ElementKey> keys) {
        if (keys.isEmpty()) {
            unchecked = null;
        } else if (unchecked != null) {
            unchecked.addAll(keys);
        }
        listeners.forEach(listener -> listener.changed(keys));
        keeper.edited();
        display.timerExec(CHECK_MILLIS, check);
    }

    private record Checked(Map<ElementKey, List<Finding>> findings, List<Conflict> conflicts) {
        static Checked of(ElementsHead base, Elements now, List<ElementChange> changes, Set<ElementKey> touched) {
            List<Conflict> conflicts = Rebasing.conflicts(base.authored(), changes);
            List<Finding> all = new ArrayList<>();
            conflicts.forEach(conflict -> all.add(conflict.finding()));
            all.addAll(Checker.check(now, touched));
            Map<ElementKey, List<Finding>> findings = new HashMap<>();
            for (Finding finding : all) {
                findings.computeIfAbsent(finding.element(), _ -> new ArrayList<>())
                        .add(finding);
            }
            return new Checked(findings, conflicts);
        }
    }

    private void check() {
        ElementsHead base = draft.base();
        Elements now = draft.now();
        long edition = draft.edition();
        List<ElementChange> changes = draft.changes();
        Set<ElementKey> touched = touched();
        Thread.ofVirtual().name("yagura-check").start(() -> {
            Checked checked = Checked.of(base, now, changes, touched);
            UiThread.later(display, () -> {
                if (edition == draft.edition()) {
                    findings = checked.findings();
                    conflicts = checked.conflicts();
                    unchecked = new HashSet<>();
                    listeners.forEach(Listener::checked);
                }
            });
        });
    }

    private Set<ElementKey> touched() {
        Set<ElementKey> touched = new LinkedHashSet<>();
        if (unchecked == null || draft.changes().size() <= FEW) {
            draft.changes().forEach(change -> touched.add(change.key()));
        } else {
            touched.addAll(unchecked);
            touched.addAll(findings.keySet());
        }
        return touched;
    }

    /**
     * Publishes all that the draft changes.
     *
     * @param then gets what came of it, or what went wrong; when it was withdrawn, neither
     * @param storing runs when it cannot be withdrawn any more
     */
    public Publishing publish(String comment, Runnable storing, BiConsumer<Publication, Throwable> then) {
        Publishing way = new Publishing();
        List<ElementChange> changes = draft.changes();
        publishing++;
        session.publish(changes, comment, () -> way.store(() -> UiThread.later(display, storing)), (done, failure) -> {
            publishing--;
            if (done instanceof Publication.Published || done instanceof Publication.Unchanged) {
                rebase(changes, () -> then.accept(done, failure));
            } else if (!way.isWithdrawn()) {
                then.accept(done, failure);
            }
        });
        return way;
    }

    /** Gives up all that the draft changes; one step that can be undone. */
    public void discard() {
        draft.revert(
                Messages.step_discard,
                draft.changes().stream().map(ElementChange::key).toList());
    }
}
