package org.yagura.model;

import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.emf.ecore.EClass;

/** What kinds, values and words of the model are called in a language; {@code labels.properties}. Immutable, any thread. */
public final class Labels {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale language;

    private Labels(ResourceBundle texts, Locale language) {
        this.language = language;
        this.texts = texts;
    }

    /** The labels in a language; English where there are none. */
    public static Labels in(Locale language) {
        return new Labels(ResourceBundle.getBundle("org.yagura.model.labels", language, NO_FALLBACK), language);
    }

    private String text(String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }

    /** One of the kind, "Asset". */
    public String one(Kind kind) {
        return text("kind." + kind.name(), kind.name());
    }

    /** The register, "Assets". */
    public String many(Kind kind) {
        return text("kind." + kind.name() + ".many", kind.name());
    }

    /** One of several classes of a kind, "TCP port". */
    public String type(EClass type) {
        return text("type." + type.getName(), type.getName());
    }

    /** A value's name as it is beside a field; some are called otherwise in some kinds. */
    public String of(EClass type, Field field) {
        if (field.contributed()) {
            return Attributes.label(field, language);
        }
        Kind kind = Schema.kindOf(type);
        String general = text("field." + field.name(), field.key());
        return kind == null ? general : text("field." + kind.name() + "." + field.name(), general);
    }

    /** A heading in a form. */
    public String section(String section) {
        return text("section." + section, section);
    }

    /** One of the words of a {@link Format#CHOICE}, the model's or a plug-in's. */
    public String word(Field field, String literal) {
        return field.contributed() ? Attributes.word(field, literal, language) : word(literal);
    }

    /** One of the model's words. */
    public String word(String literal) {
        return text("word." + literal, literal);
    }
}
