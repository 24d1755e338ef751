package org.yagura.ui.author.internal.draft;

import java.time.Instant;
import java.util.ArrayList;
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
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Centre.Publication;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Drafts.Draft;
import org.yagura.model.Checker;
import org.yagura.model.Elements;
import org.yagura.model.ElementsHead;
import org.yagura.ui.Session;
import org.yagura.ui.UiThread;
import org.yagura.ui.author.internal.Messages;

/**
 * What the views of the authoring room have in common: the person's draft, kept in the database a moment after each edit
 * so that nothing is lost, what is not right with it, and the way to publish it. One a console; UI thread.
 */
public final class Workroom {
    private static final Logger LOG = LoggerFactory.getLogger(Workroom.class);
    private static final int SAVE_MILLIS = 1_000;
    private static final int CHECK_MILLIS = 200;
    /** Of a draft that changes more than this only what was touched since is checked again, and what was wrong. */
    private static final int FEW = 2_000;

    private final Session session;
    private final Display display;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<WorkingDraft>> waiting = new ArrayList<>();
    private final Runnable save = this::save;
    private final Runnable check = this::check;
    private final Names names;
    private WorkingDraft draft;
    private Draft stored;
    private boolean saving;
    private Map<ElementKey, List<Finding>> findings = Map.of();
    /** What was touched since the last check; null when all that the draft changes is to be checked. */
    private Set<ElementKey> unchecked;

    /** Hears of what changed in the room. */
    public interface Listener {
        /** @param keys see {@link WorkingDraft.Listener} */
        void changed(Set<ElementKey> keys);

        /** Something else is not right than before. */
        void checked();
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

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Gives the draft as soon as the centre is open and the draft is read; at once when it is. */
    public void whenReady(Consumer<WorkingDraft> then) {
        if (draft != null) {
            then.accept(draft);
        } else {
            waiting.add(then);
        }
    }

    /** What is not right with the elements that the draft changes, and with those that this concerns. */
    public List<Finding> findings() {
        return findings.values().stream().flatMap(List::stream).toList();
    }

    public List<Finding> findings(ElementKey key) {
        return findings.getOrDefault(key, List.of());
    }

    private ElementsHead head() {
        return (ElementsHead) session.centre().plan();
    }

    private void open() {
        String person = session.operator();
        Display where = display;
        Thread.ofVirtual().name("yagura-draft").start(() -> {
            Opened opened = read(person);
            UiThread.later(where, () -> begin(opened));
        });
    }

    private record Opened(Draft draft, List<ElementChange> changes) {}

    private Opened read(String person) {
        Drafts drafts = session.drafts();
        try {
            for (Draft known : drafts.all()) {
                if (known.owner().equals(person)) {
                    Optional<List<ElementChange>> changes = drafts.changes(known.id());
                    if (changes.isPresent()) {
                        return new Opened(known, changes.get());
                    }
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("the drafts cannot be read: {}", e.getMessage(), e);
        }
        return new Opened(fresh(person), List.of());
    }

    private Draft fresh(String person) {
        return new Draft(UUID.randomUUID(), person, person, head().revision(), Instant.now(), 0, 0);
    }

    private void begin(Opened opened) {
        stored = opened.draft();
        draft = new WorkingDraft(head());
        draft.load(opened.changes());
        draft.rebase(head());
        draft.addListener(this::changed);
        session.model().addListener(_ -> follow());
        List<Consumer<WorkingDraft>> ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(then -> then.accept(draft));
        check();
    }

    /** The centre has another revision when somebody published. */
    private void follow() {
        if (draft.base().revision() != session.centre().plan().revision()) {
            draft.rebase(head());
        }
    }

    private void changed(Set<ElementKey> keys) {
        if (keys.isEmpty()) {
            unchecked = null;
        } else if (unchecked != null) {
            unchecked.addAll(keys);
        }
        listeners.forEach(listener -> listener.changed(keys));
        display.timerExec(SAVE_MILLIS, save);
        display.timerExec(CHECK_MILLIS, check);
    }

    private void check() {
        Elements now = draft.now();
        Set<ElementKey> touched = touched();
        Thread.ofVirtual().name("yagura-check").start(() -> {
            Map<ElementKey, List<Finding>> found = new HashMap<>();
            for (Finding finding : Checker.check(now, touched)) {
                found.computeIfAbsent(finding.element(), _ -> new ArrayList<>()).add(finding);
            }
            UiThread.later(display, () -> {
                if (now == draft.now()) {
                    findings = found;
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

    private void save() {
        if (saving) {
            display.timerExec(SAVE_MILLIS, save);
            return;
        }
        saving = true;
        Draft next = new Draft(
                stored.id(),
                session.operator(),
                stored.title(),
                draft.base().revision(),
                Instant.now(),
                stored.version(),
                draft.changes().size());
        List<ElementChange> changes = draft.changes();
        Thread.ofVirtual().name("yagura-draft").start(() -> {
            Optional<Draft> kept = keep(next, changes);
            UiThread.later(display, () -> {
                saving = false;
                kept.ifPresent(draft -> stored = draft);
            });
        });
    }

    private Optional<Draft> keep(Draft next, List<ElementChange> changes) {
        Drafts drafts = session.drafts();
        try {
            Optional<Draft> kept = drafts.save(next, changes);
            return kept.isPresent()
                    ? kept
                    : drafts.save(
                            new Draft(
                                    UUID.randomUUID(),
                                    next.owner(),
                                    next.title(),
                                    next.base(),
                                    next.changedAt(),
                                    0,
                                    next.changes()),
                            changes);
        } catch (RuntimeException e) {
            LOG.warn("the draft cannot be stored: {}", e.getMessage(), e);
            return Optional.empty();
        }
    }

    /** Publishes all that the draft changes; {@code then} gets what came of it. */
    public void publish(String comment, BiConsumer<Publication, Throwable> then) {
        session.publish(draft.changes(), comment, (publication, failure) -> {
            if (publication instanceof Publication.Published || publication instanceof Publication.Unchanged) {
                draft.rebase(head());
            }
            then.accept(publication, failure);
        });
    }

    /** Gives up all that the draft changes; one step that can be undone. */
    public void discard() {
        draft.revert(
                Messages.step_discard,
                draft.changes().stream().map(ElementChange::key).toList());
    }
}
