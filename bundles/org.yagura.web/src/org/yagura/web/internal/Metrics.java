package org.yagura.web.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.CentreHealth;
import org.yagura.core.view.IncidentRow;

/** The Prometheus text format, version 0.0.4. */
final class Metrics {
    private Metrics() {}

    static String of(CentreHealth health, BoardSnapshot board) {
        StringBuilder out = new StringBuilder();
        head(out, "up", "gauge", "1 while every part works, 0 when one has failed.");
        line(out, "up", "", health.state() == CentreHealth.State.FAILED ? 0 : 1);
        head(out, "start_time_seconds", "gauge", "When the centre was started, in seconds since the epoch.");
        line(out, "start_time_seconds", "", health.startedAt().getEpochSecond());
        head(out, "plan_revision", "gauge", "The plan's revision that runs.");
        line(out, "plan_revision", "", health.revision());
        head(out, "part_waiting", "gauge", "Inputs that wait for a part.");
        health.parts().forEach(part -> line(out, "part_waiting", "{part=\"" + part.name() + "\"}", part.waiting()));
        head(out, "alerts", "gauge", "Alerts on the board by severity and state.");
        Map<String, Integer> alerts = new TreeMap<>();
        for (AlertRow row : board.alerts()) {
            alerts.merge(
                    "{severity=\"" + Shapes.word(row.severity()) + "\",state=\"" + Shapes.word(row.state()) + "\"}",
                    1,
                    Integer::sum);
        }
        alerts.forEach((labels, count) -> line(out, "alerts", labels, count));
        head(out, "incidents", "gauge", "Incidents on the board by state.");
        Map<String, Integer> incidents = new TreeMap<>();
        for (IncidentRow row : board.incidents()) {
            incidents.merge("{state=\"" + Shapes.word(row.state()) + "\"}", 1, Integer::sum);
        }
        incidents.forEach((labels, count) -> line(out, "incidents", labels, count));
        for (CentreHealth.Counter counter : health.counters()) {
            head(out, counter.name(), counter.gauge() ? "gauge" : "counter", counter.help());
            line(out, counter.name(), "", counter.value());
        }
        return out.toString();
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP yagura_").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE yagura_").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder out, String name, String labels, double value) {
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%s", value);
        out.append("yagura_")
                .append(name)
                .append(labels)
                .append(' ')
                .append(number)
                .append('\n');
    }
}
