package org.yagura.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/** Which elements a stored one names, read from its text without making it whole. */
final class References {
    private static final JsonFactory JSON = new JsonFactory();

    /** Of each kind, the values at any depth that name others, and the kind they name. */
    private static final Map<String, Map<String, String>> NAMING = naming();

    /** Of each kind, the values that are free keys with texts. */
    private static final Map<String, Set<String>> MAPS = maps();

    private References() {}

    private static Map<String, Set<String>> maps() {
        Map<String, Set<String>> maps = new HashMap<>();
        for (Kind kind : Schema.kinds()) {
            Set<String> names = new LinkedHashSet<>();
            kind.types().stream()
                    .flatMap(type -> Schema.fields(type).stream())
                    .filter(field -> field.format() == Format.MAP)
                    .forEach(field -> names.add(field.name()));
            maps.put(kind.name(), names);
        }
        return maps;
    }

    private static Map<String, Map<String, String>> naming() {
        Map<String, Map<String, String>> naming = new HashMap<>();
        for (Kind kind : Schema.kinds()) {
            Map<String, String> values = new HashMap<>();
            kind.types().forEach(type -> collect(type, values));
            naming.put(kind.name(), values);
        }
        return naming;
    }

    private static void collect(EClass type, Map<String, String> into) {
        for (Field field : Schema.fields(type)) {
            if (field.format() == Format.REFERENCE) {
                into.put(field.name(), field.refers());
            } else if (field.format() == Format.PARTS) {
                collect(field.part(), into);
            }
        }
    }

    static Set<ElementKey> of(PlanElement element) {
        Map<String, String> naming = NAMING.get(element.key().kind());
        if (!mayName(naming, element.content())) {
            return Set.of();
        }
        Set<ElementKey> named = new LinkedHashSet<>();
        try (JsonParser json = JSON.createParser(element.content())) {
            String refers = null;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    refers = naming.get(json.currentName());
                    skipMap(element.key().kind(), json);
                } else if (token == JsonToken.VALUE_STRING && refers != null) {
                    named.add(new ElementKey(refers, json.getText()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(element.key() + " is not in the form of this version", e);
        }
        return named;
    }

    private static boolean mayName(Map<String, String> naming, String content) {
        for (String name : naming.keySet()) {
            if (content.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Free keys may be called as references are. */
    private static void skipMap(String kind, JsonParser json) throws IOException {
        if (MAPS.get(kind).contains(json.currentName())) {
            json.nextToken();
            json.skipChildren();
        }
    }
}
