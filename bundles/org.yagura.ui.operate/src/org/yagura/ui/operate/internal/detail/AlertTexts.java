package org.yagura.ui.operate.internal.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.core.plan.Contact;
import org.yagura.core.plan.Contract;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Said;

/** What is told of an alert beside the board, in words. */
final class AlertTexts {
    private AlertTexts() {}

    static String title(AlertRow row) {
        return row.asset() + "  " + Said.of(row.condition());
    }

    static String whose(AlertRow row) {
        // the plan may not know it any more
        return row.customer().isEmpty() ? row.engagement() : row.customer() + "  ›  " + row.engagement();
    }

    /** State, since when, how often, who has it. */
    static String facts(AlertRow row, Instant now, Plan plan) {
        List<String> facts = new ArrayList<>();
        facts.add(Words.of(row.severity()) + "  ·  " + Words.of(row.state()));
        facts.add(Words.fill(
                Messages.detail_since, Words.dayTime(row.since(), plan.zone()), Words.age(row.since(), now)));
        facts.add(Words.fill(Messages.detail_count, row.count(), Words.near(row.changed(), now, plan.zone())));
        String ticket = row.incident() == 0 ? Messages.detail_no_ticket : Words.number(row.incident());
        String owner = row.owner().isEmpty() ? Messages.incident_unowned : row.owner();
        facts.add(
                row.acknowledgedBy().isEmpty()
                        ? ticket + "  ·  " + owner
                        : ticket + "  ·  " + owner + "  ·  "
                                + Words.fill(Messages.detail_acknowledged, row.acknowledgedBy()));
        return String.join("\n", facts);
    }

    /** Whose it is, what it means to them, when it is served, whom to call. */
    static String customer(AlertRow row, Plan plan) {
        Customer customer = plan.customer(row.customerId()).orElse(null);
        Engagement engagement = plan.engagement(row.engagementId()).orElse(null);
        if (customer == null || engagement == null) {
            return row.customer() + "  " + row.engagement();
        }
        List<String> lines = new ArrayList<>();
        lines.add(customer.name() + "  ›  " + engagement.name()
                + (engagement.team().isEmpty() ? "" : "  ·  " + engagement.team()));
        if (!engagement.impact().isEmpty()) {
            lines.add(Words.fill(Messages.detail_impact, engagement.impact()));
        }
        String manual = plan.manualOf(row.assetId());
        if (!manual.isEmpty()) {
            lines.add(Words.fill(Messages.detail_manual, manual));
        }
        customer.contracts().stream()
                .filter(contract -> contract.id().equals(engagement.contract()))
                .map(AlertTexts::line)
                .filter(text -> !text.isEmpty())
                .forEach(lines::add);
        customer.contacts().stream().limit(3).map(AlertTexts::line).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String line(Contract contract) {
        return Stream.of(contract.name(), contract.serviceHours())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private static String line(Contact contact) {
        return "☎ "
                + Stream.of(contact.name(), contact.role(), contact.phone(), contact.mail())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("  "));
    }

    /** How often a condition was there in a week, and how long in all. */
    static String week(List<AlertSpan> spans, Instant now) {
        if (spans.isEmpty()) {
            return Messages.detail_week_first;
        }
        Duration all = Duration.ZERO;
        for (AlertSpan span : spans) {
            Instant until = span.until() == null ? now : span.until();
            all = all.plus(Duration.between(span.from(), until));
        }
        return Words.fill(Messages.detail_week_sum, spans.size(), Words.age(now.minus(all), now));
    }

    static String line(AlertRow row, Instant now) {
        return String.join(
                "  ",
                Words.of(row.state()),
                row.asset(),
                Said.of(row.condition()),
                Said.of(row.text()),
                Words.age(row.since(), now));
    }
}
