package org.yagura.ui.author.internal.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Display;
import org.yagura.core.phrase.Letters;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.ui.UiThread;

/**
 * Elements by id and name, for whoever types which one is meant. Going through all of them is done off the UI thread; until
 * that is done, what was known before is offered. UI thread.
 */
public final class Names {
    private final Display display;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Elements> asked = new HashMap<>();

    /** @param all what it was made of */
    private record Known(Elements all, List<PlanElement> elements, String[] ids, String[] names) {}

    Names(Display display) {
        this.display = display;
    }

    /** Somebody is about to type: what they may mean will be known soon. */
    public void prepare(String kind, Elements all) {
        Known now = known.get(kind);
        if (now != null && now.all() == all || asked.get(kind) == all) {
            return;
        }
        asked.put(kind, all);
        Thread.ofVirtual().name("yagura-names").start(() -> {
            Known made = made(kind, all);
            UiThread.later(display, () -> {
                if (asked.get(kind) == all) {
                    known.put(kind, made);
                    asked.remove(kind);
                }
            });
        });
    }

    private static Known made(String kind, Elements all) {
        List<PlanElement> elements = new ArrayList<>();
        for (PlanElement element : all.all()) {
            if (element.key().kind().equals(kind)) {
                elements.add(element);
            }
        }
        elements.sort((a, b) -> a.key().compareTo(b.key()));
        String[] ids = new String[elements.size()];
        String[] names = new String[elements.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Letters.plain(elements.get(i).key().id());
            names[i] = Letters.plain(ElementForm.decode(elements.get(i)).getName());
        }
        return new Known(all, elements, ids, names);
    }

    /**
     * What may be meant: first those whose id begins so, then those whose name does, then those that have it anywhere.
     *
     * @param most how many are wanted
     */
    public List<PlanElement> like(String kind, Elements all, String typed, int most) {
        prepare(kind, all);
        Known now = known.get(kind);
        if (now == null) {
            return List.of();
        }
        String wanted = Letters.plain(typed.strip());
        List<List<PlanElement>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < now.ids().length && ranks.getFirst().size() < most; i++) {
            int rank = rank(now.ids()[i], now.names()[i], wanted);
            if (rank < ranks.size() && ranks.get(rank).size() < most) {
                ranks.get(rank).add(now.elements().get(i));
            }
        }
        return ranks.stream().flatMap(List::stream).limit(most).toList();
    }

    private static int rank(String id, String name, String wanted) {
        if (id.startsWith(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        return id.contains(wanted) || name.contains(wanted) ? 2 : 3;
    }
}
