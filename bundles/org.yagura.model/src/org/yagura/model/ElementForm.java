package org.yagura.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.centre.Element;

/**
 * Elements as they are stored, and as they are edited. The stored form leaves out what is the default, in the order of
 * the model, so that two elements that say the same are equal as texts. Any thread, as long as an element is one
 * thread's.
 */
public final class ElementForm {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String TYPE = "type";

    private ElementForm() {}

    /** The key of an element. */
    public static ElementKey key(Element element) {
        return new ElementKey(Schema.kindOf(element.eClass()).name(), element.getId());
    }

    /** What an element stands in; null for the centre itself. */
    public static ElementKey parent(Element element) {
        return element.getParent().isEmpty() ? null : ElementKey.parse(element.getParent());
    }

    /** The stored form. */
    public static PlanElement encode(Element element) {
        return new PlanElement(key(element), parent(element), element.getPlace(), content(element));
    }

    /** An element to edit, of its own; without a resource. */
    public static Element decode(PlanElement stored) {
        Kind kind = Schema.kind(stored.key().kind());
        try (JsonParser json = JSON.createParser(stored.content())) {
            json.nextToken();
            EClass type = kind.type();
            if (type.isAbstract()) {
                json.nextToken();
                json.nextToken();
                type = type(kind, json.getText());
            }
            Element element = (Element) EcoreUtil.create(type);
            element.setId(stored.key().id());
            element.setParent(stored.parent() == null ? "" : stored.parent().toString());
            element.setPlace(stored.place());
            read(json, element);
            return element;
        } catch (IOException e) {
            throw new UncheckedIOException(stored.key() + " is not in the form of this version", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(stored.key() + " is not in the form of this version", e);
        }
    }

    /**
     * Everything that an element says, with spaces between: its values without what these are called, and the keys that
     * people chose themselves.
     */
    public static String said(PlanElement stored) {
        StringBuilder said = new StringBuilder(stored.content().length());
        try (JsonParser json = JSON.createParser(stored.content())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                boolean key = token == JsonToken.FIELD_NAME
                        && !json.getParsingContext().getParent().inRoot()
                        && !json.getParsingContext().getParent().inArray();
                if (token.isScalarValue() || key) {
                    said.append(json.getText()).append(' ');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(stored.key() + " is not in the form of this version", e);
        }
        return said.toString();
    }

    private static EClass type(Kind kind, String name) throws IOException {
        for (EClass type : kind.types()) {
            if (type.getName().equals(name)) {
                return type;
            }
        }
        throw new IOException("no " + kind.name() + " is a " + name);
    }

    private static void read(JsonParser json, EObject into) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Field field = Schema.field(into.eClass(), json.currentName());
            json.nextToken();
            value(json, into, field);
        }
    }

    @SuppressWarnings("unchecked")
    private static void value(JsonParser json, EObject into, Field field) throws IOException {
        switch (field.format()) {
            case PARTS -> {
                List<EObject> parts = (List<EObject>) field.get(into);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    EObject part = EcoreUtil.create(field.part());
                    read(json, part);
                    parts.add(part);
                }
            }
            case MAP -> {
                EMap<String, String> map = (EMap<String, String>) field.get(into);
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName();
                    json.nextToken();
                    map.put(key, json.getText());
                }
            }
            default -> {
                if (field.isMany()) {
                    List<Object> values = (List<Object>) field.get(into);
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        values.add(json.getText());
                    }
                } else {
                    into.eSet(field.feature(), single(json, field));
                }
            }
        }
    }

    private static Object single(JsonParser json, Field field) throws IOException {
        Class<?> type = field.feature().getEType().getInstanceClass();
        if (type == int.class) {
            return json.getIntValue();
        }
        if (type == long.class) {
            return json.getLongValue();
        }
        if (type == boolean.class) {
            return json.getBooleanValue();
        }
        if (field.format() == Format.CHOICE) {
            Enumerator word = field.word(json.getText());
            if (word == null) {
                throw new IOException(field.name() + " is not " + json.getText());
            }
            return word;
        }
        return json.getText();
    }

    private static String content(Element element) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            if (Schema.kindOf(element.eClass()).type().isAbstract()) {
                json.writeStringField(TYPE, element.eClass().getName());
            }
            write(json, element);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, EObject object) throws IOException {
        for (Field field : Schema.fields(object.eClass())) {
            boolean placed = object instanceof Element
                    && (field.format() == Format.ID
                            || field.name().equals("parent")
                            || field.name().equals("place"));
            if (!placed && field.isSet(object)) {
                json.writeFieldName(field.name());
                write(json, field.get(object));
            }
        }
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case EMap<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map) {
                    json.writeStringField((String) entry.getKey(), (String) entry.getValue());
                }
                json.writeEndObject();
            }
            case List<?> many -> {
                json.writeStartArray();
                for (Object one : many) {
                    write(json, one);
                }
                json.writeEndArray();
            }
            case EObject part -> {
                json.writeStartObject();
                write(json, part);
                json.writeEndObject();
            }
            case Enumerator word -> json.writeString(word.getLiteral());
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            default -> json.writeString((String) value);
        }
    }
}
