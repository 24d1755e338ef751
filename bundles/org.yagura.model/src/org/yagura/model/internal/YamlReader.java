package org.yagura.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;

/** YAML nodes to elements, as the schema says; remembers where each stands. */
final class YamlReader {
    private static final String CHECK = "check";
    private static final Kind CENTRE = Schema.kind("centre");

    private final Problems problems;
    private final Map<ElementKey, Block> blocks = new HashMap<>();
    private final Map<ElementKey, Element> elements = new LinkedHashMap<>();
    /** The parts that were read, and where each stands: what they name is resolved when everything is known. */
    private final List<Naming> namings = new ArrayList<>();

    /** @param customer the one in which the names are looked for; empty for none */
    private record Naming(EObject object, EClass type, Block block, String customer) {}

    YamlReader(Problems problems) {
        this.problems = problems;
    }

    /** All elements of a centre; what is wrong is among the problems. */
    Collection<PlanElement> read(Node root) {
        Set<String> keys = new LinkedHashSet<>(List.of("yagura", CENTRE.name()));
        List<Kind> tops =
                Schema.childrenOf(null).stream().filter(kind -> kind != CENTRE).toList();
        tops.forEach(kind -> keys.add(kind.list()));
        Block top = Block.of(root, "yagura", keys, problems);
        if (!top.text("yagura").equals("1")) {
            problems.add(top.line("yagura"), "yaml.version", top.has("yagura") ? top.text("yagura") : "-");
        }
        Block about = top.block(CENTRE.name(), keys(CENTRE, CENTRE.type()));
        if (about == null) {
            top.missing(CENTRE.name());
        } else {
            Element centre = (Element) EcoreUtil.create(CENTRE.type());
            centre.setId(CENTRE.name());
            fill(centre, about, "");
            add(CENTRE, centre, about);
        }
        tops.forEach(kind -> list(top, kind, null, ""));
        namings.forEach(this::resolve);
        return elements.values().stream().map(ElementForm::encode).toList();
    }

    /** Where an element stands in the text; null when it does not. */
    Block block(ElementKey key) {
        return blocks.get(key);
    }

    private static Set<String> keys(Kind kind, EClass type) {
        Set<String> keys = new LinkedHashSet<>();
        for (EClass one : kind.type().isAbstract() ? kind.types() : List.of(type)) {
            for (Field field : Schema.fields(one)) {
                if (field.format() != Format.INTERNAL && (field.format() != Format.ID || kind != CENTRE)) {
                    keys.add(field.key());
                }
            }
        }
        if (kind.type().isAbstract()) {
            keys.add(CHECK);
        }
        Schema.childrenOf(kind.name()).forEach(child -> keys.add(child.list()));
        return keys;
    }

    private void list(Block in, Kind kind, Element parent, String customer) {
        long place = 0;
        for (Block block : in.blocks(kind.list(), kind.name(), keys(kind, kind.type()))) {
            place += Elements.GAP;
            Element element = (Element) EcoreUtil.create(kind.type().isAbstract() ? typed(kind, block) : kind.type());
            if (element instanceof org.yagura.model.centre.ContributedMonitor contributed) {
                contributed.setCheck(block.text(CHECK));
            }
            String id = id(element, block);
            element.setId(kind.scoped() ? parent.getId() + "/" + id : id);
            element.setParent(parent == null ? "" : ElementForm.key(parent).toString());
            element.setPlace(place);
            String within = kind.name().equals("customer") ? element.getId() : customer;
            fill(element, block, within);
            if (!id.isEmpty()) {
                add(kind, element, block);
            }
            for (Kind child : Schema.childrenOf(kind.name())) {
                list(block, child, element, within);
            }
        }
    }

    private String id(Element element, Block block) {
        Field field = Schema.field(element.eClass(), "id");
        if (block.text(field.key()).isEmpty()) {
            block.missing(field.key());
            return "";
        }
        Object id = block.value(field, block.text(field.key()));
        return id == null ? "" : (String) id;
    }

    private static EClass typed(Kind kind, Block block) {
        String check = block.text(CHECK);
        if (check.isEmpty()) {
            block.missing(CHECK);
        }
        EClass contributed = null;
        for (EClass type : kind.types()) {
            if (Schema.check(type).equals(check)) {
                return type;
            }
            contributed = Schema.check(type).isEmpty() ? type : contributed;
        }
        return contributed;
    }

    private void add(Kind kind, Element element, Block block) {
        ElementKey key = ElementForm.key(element);
        if (elements.putIfAbsent(key, element) != null) {
            problems.add(
                    block.line("id"),
                    "plan.twice",
                    kind.name(),
                    key.localId(),
                    blocks.get(key).line("id"));
        } else {
            blocks.put(key, block);
        }
    }

    private void fill(EObject object, Block block, String customer) {
        boolean names = false;
        for (Field field : Schema.fields(object.eClass())) {
            boolean given = block.has(field.key());
            switch (field.format()) {
                case ID, INTERNAL -> {
                    // set by whoever makes the element
                }
                case REFERENCE -> names |= given;
                case PARTS -> parts(object, field, block, customer);
                case MAP -> map(object, field, block);
                default -> {
                    if (given && field.isMany()) {
                        many(object, field, block);
                    } else if (given) {
                        single(object, field, block);
                    }
                }
            }
        }
        if (names) {
            namings.add(new Naming(object, object.eClass(), block, customer));
        }
    }

    private static void single(EObject object, Field field, Block block) {
        String written = block.written(field.key());
        Object value = written == null ? null : block.value(field, written);
        if (value != null) {
            object.eSet(field.feature(), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void many(EObject object, Field field, Block block) {
        for (String text : block.texts(field.key())) {
            Object value = block.value(field, text);
            if (value != null) {
                ((List<Object>) field.get(object)).add(value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void map(EObject object, Field field, Block block) {
        EMap<String, String> map = (EMap<String, String>) field.get(object);
        block.settings(field.key()).forEach(map::put);
    }

    @SuppressWarnings("unchecked")
    private void parts(EObject object, Field field, Block block, String customer) {
        Set<String> keys = new LinkedHashSet<>();
        Schema.fields(field.part()).forEach(one -> keys.add(one.key()));
        for (Block one : block.blocks(field.key(), block.name() + " " + field.key(), keys)) {
            EObject part = EcoreUtil.create(field.part());
            fill(part, one, customer);
            ((List<EObject>) field.get(object)).add(part);
        }
    }

    @SuppressWarnings("unchecked")
    private void resolve(Naming naming) {
        for (Field field : Schema.fields(naming.type())) {
            if (field.format() == Format.REFERENCE && naming.block().has(field.key())) {
                if (field.isMany()) {
                    List<Object> values = (List<Object>) field.get(naming.object());
                    naming.block().texts(field.key()).forEach(text -> {
                        String id = resolve(field, text, naming);
                        if (!values.contains(id)) {
                            values.add(id);
                        }
                    });
                } else if (!naming.block().text(field.key()).isEmpty()) {
                    naming.object()
                            .eSet(field.feature(), resolve(field, naming.block().text(field.key()), naming));
                }
            }
        }
    }

    /** What is named may be written without the customer in whom it is. A team is known by its name, too. */
    private String resolve(Field field, String text, Naming naming) {
        boolean inside =
                Schema.kind(field.refers()).scoped() && !naming.customer().isEmpty();
        String id = inside && !elements.containsKey(new ElementKey(field.refers(), text))
                ? naming.customer() + "/" + text
                : text;
        if (field.refers().equals("team") && !elements.containsKey(new ElementKey("team", id))) {
            return team(text);
        }
        return id;
    }

    /** A centre without a list of teams has those that its engagements name. */
    private String team(String name) {
        for (Map.Entry<ElementKey, Element> known : elements.entrySet()) {
            if (known.getKey().kind().equals("team")
                    && known.getValue().getName().equals(name)) {
                return known.getKey().id();
            }
        }
        boolean listed =
                elements.keySet().stream().anyMatch(key -> key.kind().equals("team") && blocks.containsKey(key));
        if (listed) {
            return name;
        }
        Element team = (Element) EcoreUtil.create(Schema.kind("team").type());
        team.setId(name.replaceAll("[^\\p{L}\\p{N}._-]+", "-"));
        team.setName(name);
        team.setPlace((elements.keySet().stream()
                                .filter(key -> key.kind().equals("team"))
                                .count()
                        + 1)
                * Elements.GAP);
        elements.putIfAbsent(ElementForm.key(team), team);
        return team.getId();
    }
}
