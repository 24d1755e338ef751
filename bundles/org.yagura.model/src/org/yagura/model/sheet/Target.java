package org.yagura.model.sheet;

/** What a column of a list is for the elements of a kind. */
public sealed interface Target {
    Target IGNORED = new Ignored();
    Target ID = new Id();
    Target CHECK = new Check();

    /** Not read. */
    record Ignored() implements Target {}

    /** The element's id; of what is unique only within its parent, with or without the parent's id in front. */
    record Id() implements Target {}

    /**
     * The id of what it stands in, or of what that one stands in: an asset names its engagement as {@code asahi/ib}, or as
     * {@code ib} when another column names the customer {@code asahi}.
     */
    record Parent(String kind) implements Target {}

    /** The word that tells the sort of a monitor, {@code tcp}. */
    record Check() implements Target {}

    /** @param field the model's name of the value */
    record Value(String field) implements Target {}

    /** As it is remembered, {@code value:address}. */
    default String code() {
        return switch (this) {
            case Ignored _ -> "-";
            case Id _ -> "id";
            case Parent(String kind) -> "parent:" + kind;
            case Check _ -> "check";
            case Value(String field) -> "value:" + field;
        };
    }

    /** The reverse of {@link #code}; what is not known is ignored. */
    static Target parse(String code) {
        int colon = code.indexOf(':');
        String name = code.substring(colon + 1);
        return switch (colon < 0 ? code : code.substring(0, colon)) {
            case "id" -> ID;
            case "check" -> CHECK;
            case "parent" -> new Parent(name);
            case "value" -> new Value(name);
            default -> IGNORED;
        };
    }
}
