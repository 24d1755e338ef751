package org.yagura.ui.author.internal.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.core.port.PlanModel;
import org.yagura.core.port.PlanModel.Reading;
import org.yagura.model.ElementForm;
import org.yagura.model.ElementsHead;
import org.yagura.model.centre.Element;

/** A centre to change. */
public final class Heads {
    public static final ElementKey BANK = new ElementKey("customer", "bank");
    public static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    public static final ElementKey DB = new ElementKey("asset", "db");
    public static final ElementKey SQL = new ElementKey("monitor", "db/sql");

    private static final String YAML = """
            yagura: 1
            centre: {name: 試験}
            customers:
              - id: bank
                name: A銀行
                engagements:
                  - id: core
                    name: 勘定系
                    assets:
                      - {id: sw, kind: switch, address: 10.0.0.1}
                      - {id: db, name: 勘定系DB, address: 10.0.0.2, depends-on: [sw], monitors: [{id: sql, check: tcp, port: 5432}]}
              - {id: shop, name: Northwind}
            """;

    private Heads() {}

    private static PlanModel model() {
        try {
            return (PlanModel) Class.forName("org.yagura.model.internal.YamlPlanModel")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ElementsHead head() {
        PlanModel model = model();
        Reading.Read read = (Reading.Read) model.read("centre.yaml", YAML.getBytes(StandardCharsets.UTF_8));
        return (ElementsHead) model.open(1, read.elements());
    }

    /** What somebody else publishes. */
    public static ElementsHead after(ElementsHead head, WorkingDraft theirs) {
        return (ElementsHead) ((Outcome.Accepted) head.change(theirs.changes())).head();
    }

    /** An element with something changed. */
    public static <E extends Element> PlanElement with(
            WorkingDraft draft, ElementKey key, Class<E> type, Consumer<E> how) {
        E element = type.cast(ElementForm.decode(draft.now().get(key).orElseThrow()));
        how.accept(element);
        return ElementForm.encode(element);
    }

    /** Puts one changed element into a draft. */
    public static <E extends Element> void edit(WorkingDraft draft, ElementKey key, Class<E> type, Consumer<E> how) {
        draft.put("edit", List.of(with(draft, key, type, how)));
    }
}
