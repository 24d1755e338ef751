package org.yagura.ui.author.internal.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.yagura.core.phrase.Letters;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.ui.author.internal.Texts;

/**
 * The elements of one kind as a list that is searched while somebody types: every word typed has to stand somewhere in
 * what the element, or what it stands in, says. Any thread.
 */
final class Register {
    /** So many elements are made ready at a time. */
    private static final int STEP = 1_000;

    private final List<PlanElement> elements;
    private final Elements all;
    /** What is searched of each element, in the same order; empty while it is not ready. */
    private final String[] texts;

    /** How many steps somebody has begun to make ready. */
    private final AtomicInteger begun = new AtomicInteger();

    private final CountDownLatch missing;
    private final Map<ElementKey, String> surroundings = new ConcurrentHashMap<>();
    /** Null before the first search. */
    private volatile Found last;

    /** What was found: places among the elements. */
    private record Found(String typed, int[] at) {}

    private Register(List<PlanElement> elements, Elements all) {
        this.elements = elements;
        this.all = all;
        this.texts = new String[elements.size()];
        Arrays.fill(texts, "");
        this.missing = new CountDownLatch((elements.size() + STEP - 1) / STEP);
    }

    /**
     * In the order in which they stand in one another. Takes time with the centre: not for the UI thread.
     *
     * @param before the same register as it was before, of which is taken what is still so; null for none
     */
    static Register of(Kind kind, Elements all, Register before) {
        List<PlanElement> elements = new ArrayList<>();
        collect(kind, path(kind), null, all, elements);
        Register made = new Register(elements, all);
        if (before != null) {
            made.take(before);
        }
        return made;
    }

    /** What is ready of elements that are still the same objects, and stand in the same ones. */
    private void take(Register before) {
        Map<PlanElement, String> known = new IdentityHashMap<>(before.texts.length);
        for (int i = 0; i < before.texts.length; i++) {
            known.put(before.elements.get(i), before.texts[i]);
        }
        IntStream.range(0, texts.length).parallel().forEach(i -> {
            PlanElement element = elements.get(i);
            String text = known.getOrDefault(element, "");
            if (!text.isEmpty() && standsAsIn(before.all, element.parent())) {
                texts[i] = text;
            }
        });
    }

    private boolean standsAsIn(Elements before, ElementKey parent) {
        ElementKey at = parent;
        while (at != null) {
            PlanElement now = all.get(at).orElse(null);
            if (now != before.get(at).orElse(null)) {
                return false;
            }
            at = now == null ? null : now.parent();
        }
        return true;
    }

    private boolean isReady() {
        return missing.getCount() == 0;
    }

    /** Gets ready to be searched, with one processor. Takes time with the register: not for the UI thread. */
    Register prepare() {
        for (int step = begun.getAndIncrement(); step * STEP < texts.length; step = begun.getAndIncrement()) {
            try {
                prepare(step * STEP, Math.min(texts.length, (step + 1) * STEP));
            } finally {
                // nobody waits for ever for what cannot be read
                missing.countDown();
            }
        }
        if (isReady()) {
            surroundings.clear();
        }
        return this;
    }

    private void prepare(int from, int to) {
        for (int i = from; i < to; i++) {
            if (texts[i].isEmpty()) {
                PlanElement element = elements.get(i);
                texts[i] = text(element, around(element.parent()));
            }
        }
    }

    /** Who cannot wait helps with all processors. */
    private void prepareNow() throws InterruptedException {
        if (!isReady()) {
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(_ -> prepare());
            missing.await();
        }
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

    private static String text(PlanElement element, String around) {
        return narrow(Letters.plain(element.key().id() + " " + ElementForm.said(element) + around));
    }

    /** What can be searched of what an element stands in: ids and names. */
    private String around(ElementKey parent) {
        if (parent == null) {
            return "";
        }
        String found = surroundings.get(parent);
        if (found == null) {
            // not computed inside the map: what is around is put there, too
            found = all.get(parent)
                    .map(at -> parent.id() + " " + Texts.name(at) + " " + around(at.parent()))
                    .orElse("");
            surroundings.put(parent, found);
        }
        return found;
    }

    /**
     * A text as its bytes in UTF-8, each as a letter of one byte: half as much to be gone through where letters are Japanese,
     * and what stands in one text stands in the other.
     */
    private static String narrow(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    int size() {
        return elements.size();
    }

    /** The elements that what is typed fits; gives up early, with none, when it is not wanted any more. */
    List<PlanElement> search(String typed, BooleanSupplier unwanted) {
        String wanted = narrow(Letters.plain(typed).strip());
        if (wanted.isEmpty()) {
            return elements;
        }
        String[] words = Arrays.stream(Letters.plain(typed).strip().split("\\s+"))
                .map(Register::narrow)
                .toArray(String[]::new);
        try {
            prepareNow();
        } catch (InterruptedException e) {
            // whoever asked is gone
            Thread.currentThread().interrupt();
            return List.of();
        }
        Found before = last;
        // who types on looks for less
        int[] among = before != null && wanted.startsWith(before.typed()) ? before.at() : null;
        int[] at = IntStream.range(0, among == null ? texts.length : among.length)
                .parallel()
                .map(i -> among == null ? i : among[i])
                .filter(i -> !unwanted.getAsBoolean() && fits(texts[i], words))
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
