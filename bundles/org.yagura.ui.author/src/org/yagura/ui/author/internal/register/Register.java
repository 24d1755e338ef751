package org.yagura.ui.author.internal.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.ui.author.internal.Texts;

/**
 * The elements of one kind as a list that is searched while somebody types: every word typed has to stand somewhere in
 * what the element, or what it stands in, says. Any thread.
 */
final class Register {
    private final List<PlanElement> elements;
    private final Elements all;
    /** What is searched of each element, in the same order; null until somebody searches or is about to. */
    private String[] texts;
    /** Null before the first search. */
    private volatile Found last;

    /** What was found: places among the elements. */
    private record Found(String typed, int[] at) {}

    private Register(List<PlanElement> elements, Elements all) {
        this.elements = elements;
        this.all = all;
    }

    /** In the order in which they stand in one another. Takes time with the centre: not for the UI thread. */
    static Register of(Kind kind, Elements all) {
        List<PlanElement> elements = new ArrayList<>();
        collect(kind, path(kind), null, all, elements);
        return new Register(elements, all);
    }

    /** Gets ready to be searched. Takes time with the register: not for the UI thread. */
    synchronized String[] prepare() {
        if (texts == null) {
            texts = elements.stream().map(element -> text(element, all)).toArray(String[]::new);
        }
        return texts;
    }

    /** The kinds from the outermost to this one. */
    private static List<String> path(Kind kind) {
        List<String> path = new ArrayList<>();
        for (Kind at = kind; at != null; at = at.parent() == null ? null : Schema.kind(at.parent())) {
            path.addFirst(at.name());
        }
        return path;
    }

    private static void collect(Kind kind, List<String> path, ElementKey parent, Elements all, List<PlanElement> into) {
        for (PlanElement element : all.in(parent, path.getFirst())) {
            if (path.size() == 1) {
                into.add(element);
            } else {
                collect(kind, path.subList(1, path.size()), element.key(), all, into);
            }
        }
    }

    private static String text(PlanElement element, Elements all) {
        StringBuilder text = new StringBuilder(element.key().id()).append(' ').append(element.content());
        for (PlanElement at = element; at.parent() != null && all.has(at.parent()); ) {
            at = all.get(at.parent()).orElseThrow();
            text.append(' ').append(at.key().id());
        }
        return Texts.folded(text.toString());
    }

    int size() {
        return elements.size();
    }

    /** The elements that what is typed fits; gives up early, with none, when it is not wanted any more. */
    List<PlanElement> search(String typed, BooleanSupplier unwanted) {
        String wanted = Texts.folded(typed).strip();
        if (wanted.isEmpty()) {
            return elements;
        }
        String[] words = wanted.split("\\s+");
        String[] in = prepare();
        Found before = last;
        // who types on looks for less
        int[] among = before != null && wanted.startsWith(before.typed()) ? before.at() : null;
        int[] at = IntStream.range(0, among == null ? in.length : among.length)
                .parallel()
                .map(i -> among == null ? i : among[i])
                .filter(i -> !unwanted.getAsBoolean() && fits(in[i], words))
                .toArray();
        if (unwanted.getAsBoolean()) {
            return List.of();
        }
        last = new Found(wanted, at);
        return Arrays.stream(at).mapToObj(elements::get).toList();
    }

    private static boolean fits(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
