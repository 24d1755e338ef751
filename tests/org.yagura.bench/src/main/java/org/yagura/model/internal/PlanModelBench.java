package org.yagura.model.internal;

import java.util.List;
import org.yagura.bench.Figures;
import org.yagura.bench.LargeCentre;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.model.Checker;
import org.yagura.model.ElementsHead;

/** A centre of 2,000 customers and 100,000 assets, each with a monitor: opened, checked, changed. */
public final class PlanModelBench {
    private static final int TIMES = 5;
    private static final double MILLION = 1e6;
    private static final int MIB = 1 << 20;

    private PlanModelBench() {}

    public static void main(String[] arguments) {
        List<PlanElement> elements = LargeCentre.elements("10");
        YamlPlanModel model = new YamlPlanModel();
        double[] opened = new double[TIMES];
        PlanHead head = null;
        for (int i = 0; i < TIMES; i++) {
            head = null;
            long begin = System.nanoTime();
            head = model.open(1, elements);
            opened[i] = (System.nanoTime() - begin) / MILLION;
        }
        Figures.say("plan of 100,000 assets: compiled, the first time", opened[0], "ms", "< 3000");
        Figures.say("plan of 100,000 assets: compiled, median of 5", Figures.median(opened), "ms", "< 3000");
        double[] changed = new double[100];
        for (int i = 0; i < changed.length; i++) {
            long begin = System.nanoTime();
            head = change(head, i);
            changed[i] = (System.nanoTime() - begin) / MILLION;
        }
        Figures.say("one asset changed: merged, checked, compiled, the first time", changed[0], "ms", "");
        Figures.say("one asset changed: merged, checked, compiled, median of 100", Figures.median(changed), "ms", "");
        long begin = System.nanoTime();
        int findings = Checker.check(
                        ((ElementsHead) head).authored(),
                        elements.stream().map(PlanElement::key).toList())
                .size();
        Figures.say("all 200,000 elements checked", (System.nanoTime() - begin) / MILLION, "ms", "");
        if (findings > 0) {
            throw new IllegalStateException(findings + " findings");
        }
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        Figures.say("heap of the elements and the plan", used / (double) MIB, "MiB", "");
        begin = System.nanoTime();
        byte[] yaml = model.write(head.elements());
        Figures.say("written as YAML", (System.nanoTime() - begin) / MILLION, "ms", "");
        Figures.say("its size", yaml.length / (double) MIB, "MiB", "");
    }

    private static PlanHead change(PlanHead head, int i) {
        ElementKey key = new ElementKey("asset", "c" + i * 7 + "-a3");
        PlanElement before = head.element(key).orElseThrow();
        String content = before.content().replace("\"os\":\"Linux\"", "\"os\":\"Linux " + i + "\"");
        PlanElement after = new PlanElement(key, before.parent(), before.place(), content);
        return ((Outcome.Accepted) head.change(List.of(new ElementChange(key, before, after)))).head();
    }
}
