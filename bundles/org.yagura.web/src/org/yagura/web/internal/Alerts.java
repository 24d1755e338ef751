package org.yagura.web.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Customer;
import org.yagura.core.port.Board;
import org.yagura.core.view.AlertPage;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;

/** A page of the board as one caller wants it. */
final class Alerts {
    private static final int MOST_ROWS = 10_000;
    private static final int DEFAULT_ROWS = 1_000;

    private final Board board;
    private final Locale language;
    private final Set<AlertState> states;
    private final Set<Severity> severities;
    private final Set<String> customers;
    private final AlertPlace after;
    private final int limit;

    private Alerts(Board board, Call call) throws Call.Bad {
        this.board = board;
        this.language = call.language();
        this.states = states(call.query("state", ""));
        this.severities = words(Severity.class, "severity", call.query("severity", ""));
        this.customers = customers(board, call.query("customer", ""));
        String cursor = call.query("after", "");
        this.after = cursor.isEmpty() ? null : Cursor.parse(cursor);
        this.limit = (int) call.number("limit", DEFAULT_ROWS, 1, MOST_ROWS);
    }

    /** @throws Call.Bad when it asks for something that there is not */
    static ObjectNode of(Board board, Call call) throws Call.Bad {
        return new Alerts(board, call).page();
    }

    private static Set<AlertState> states(String wanted) throws Call.Bad {
        if (wanted.equals("all")) {
            return EnumSet.allOf(AlertState.class);
        }
        Set<AlertState> states = words(AlertState.class, "state", wanted);
        if (wanted.isEmpty()) {
            states.removeIf(state -> !state.isActive());
        }
        return states;
    }

    private static <E extends Enum<E>> Set<E> words(Class<E> type, String name, String wanted) throws Call.Bad {
        if (wanted.isEmpty()) {
            return EnumSet.allOf(type);
        }
        Set<E> found = EnumSet.noneOf(type);
        Set<String> unknown = new TreeSet<>(Set.of(wanted.split(",")));
        for (E value : type.getEnumConstants()) {
            if (unknown.remove(Shapes.word(value))) {
                found.add(value);
            }
        }
        if (!unknown.isEmpty()) {
            throw new Call.Bad(400, Phrase.of("api.value", name, String.join(",", unknown)));
        }
        return found;
    }

    /** The names of the customers meant; empty for all. */
    private static Set<String> customers(Board board, String wanted) throws Call.Bad {
        Set<String> names = new TreeSet<>();
        if (!wanted.isEmpty()) {
            names.add(wanted);
            board.plan().customer(wanted).map(Customer::name).ifPresent(names::add);
            boolean planned = board.plan().customers().stream().anyMatch(known -> names.contains(known.name()));
            // one that has left the plan may still have alerts
            if (!planned && board.snapshot().alerts().stream().noneMatch(row -> names.contains(row.customer()))) {
                throw new Call.Bad(400, Phrase.of("api.customer", wanted));
            }
        }
        return names;
    }

    private boolean wants(AlertRow row) {
        return states.contains(row.state())
                && severities.contains(row.severity())
                && (customers.isEmpty() || customers.contains(row.customer()));
    }

    private ObjectNode page() {
        ObjectNode answer = Shapes.object();
        AlertPage page = board.page(after, limit);
        answer.put("sequence", page.sequence());
        answer.put("total", page.total());
        ArrayNode rows = answer.putArray("alerts");
        while (true) {
            for (AlertRow row : page.rows()) {
                if (wants(row)) {
                    rows.add(Shapes.alert(row, language));
                }
                if (rows.size() == limit) {
                    boolean more = page.next() != null || row != page.rows().getLast();
                    return more ? answer.put("next", Cursor.of(AlertPlace.of(row))) : answer;
                }
            }
            if (page.next() == null) {
                return answer;
            }
            page = board.page(page.next(), limit);
        }
    }
}
