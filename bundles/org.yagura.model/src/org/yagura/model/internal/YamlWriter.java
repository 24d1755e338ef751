package org.yagura.model.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Element;

/** Elements to the YAML that {@link YamlReader} reads, event by event: a large centre is never a tree in memory. */
final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setWidth(200)
            .setIndicatorIndent(2)
            .setIndent(4)
            .build();
    private static final ImplicitTuple QUOTED = new ImplicitTuple(false, true);
    private static final ImplicitTuple PLAIN = new ImplicitTuple(true, false);
    private static final ImplicitTuple EITHER = new ImplicitTuple(true, true);

    private final Elements elements;
    private final StringBuilder text = new StringBuilder();
    private final Emitter out;

    private YamlWriter(Elements elements) {
        this.elements = elements;
        this.out = new Emitter(SETTINGS, new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
            }
        });
    }

    static String write(Elements elements) {
        YamlWriter writer = new YamlWriter(elements);
        writer.write();
        return writer.text.toString();
    }

    private void write() {
        out.emit(new StreamStartEvent());
        out.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        begin(FlowStyle.BLOCK);
        key("yagura");
        plain("1");
        elements.get(new ElementKey("centre", "centre")).ifPresent(stored -> {
            key("centre");
            begin(FlowStyle.BLOCK);
            fields(ElementForm.decode(stored), "");
            end();
        });
        for (Kind kind : Schema.childrenOf(null)) {
            list(kind, null, "");
        }
        end();
        out.emit(new DocumentEndEvent(false));
        out.emit(new StreamEndEvent());
    }

    private void list(Kind kind, ElementKey parent, String customer) {
        List<PlanElement> in = elements.in(parent, kind.name());
        if (in.isEmpty() || kind.list().isEmpty()) {
            return;
        }
        key(kind.list());
        out.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
        for (PlanElement stored : in) {
            String within = kind.name().equals("customer") ? stored.key().id() : customer;
            begin(kind.type().isAbstract() ? FlowStyle.FLOW : FlowStyle.BLOCK);
            key("id");
            scalar(stored.key().localId());
            Element element = ElementForm.decode(stored);
            if (kind.type().isAbstract()) {
                key("check");
                scalar(element instanceof ContributedMonitor other ? other.getCheck() : Schema.check(element.eClass()));
            }
            fields(element, within);
            for (Kind child : Schema.childrenOf(kind.name())) {
                list(child, stored.key(), within);
            }
            end();
        }
        out.emit(new SequenceEndEvent());
    }

    private void fields(EObject object, String customer) {
        for (Field field : Schema.fields(object.eClass())) {
            boolean written = field.format() != Format.ID && field.format() != Format.INTERNAL;
            if (written && field.isSet(object)) {
                key(field.key());
                value(field, field.get(object), customer);
            }
        }
    }

    private void value(Field field, Object value, String customer) {
        switch (value) {
            case EMap<?, ?> map -> {
                begin(FlowStyle.FLOW);
                for (Map.Entry<?, ?> entry : map) {
                    key((String) entry.getKey());
                    scalar((String) entry.getValue());
                }
                end();
            }
            case List<?> many -> {
                boolean parts = field.format() == Format.PARTS;
                out.emit(new SequenceStartEvent(
                        Optional.empty(), Optional.empty(), true, parts ? FlowStyle.BLOCK : FlowStyle.FLOW));
                many.forEach(one -> value(field, one, customer));
                out.emit(new SequenceEndEvent());
            }
            case EObject part -> {
                begin(FlowStyle.FLOW);
                fields(part, customer);
                end();
            }
            case Integer number -> plain(String.valueOf(number));
            case Boolean flag -> plain(String.valueOf(flag));
            default -> scalar(written(field, value, customer));
        }
    }

    private static String written(Field field, Object value, String customer) {
        String shown = FieldText.shown(field, value);
        boolean inside = field.format() == Format.REFERENCE
                && Schema.kind(field.refers()).scoped()
                && !customer.isEmpty()
                && shown.startsWith(customer + "/");
        return inside ? shown.substring(customer.length() + 1) : shown;
    }

    private void begin(FlowStyle style) {
        out.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
    }

    private void end() {
        out.emit(new MappingEndEvent());
    }

    private void key(String name) {
        scalar(name);
    }

    private void plain(String value) {
        out.emit(new ScalarEvent(Optional.empty(), Optional.empty(), PLAIN, value, ScalarStyle.PLAIN));
    }

    /** A text stays a text: what YAML would take for a number, a date or yes is quoted. */
    private void scalar(String value) {
        if (value.contains("\n")) {
            out.emit(new ScalarEvent(Optional.empty(), Optional.empty(), QUOTED, value, ScalarStyle.DOUBLE_QUOTED));
            return;
        }
        boolean isText =
                SETTINGS.getSchema().getScalarResolver().resolve(value, true).equals(Tag.STR);
        out.emit(new ScalarEvent(
                Optional.empty(),
                Optional.empty(),
                isText ? EITHER : QUOTED,
                value,
                isText ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED));
    }
}
