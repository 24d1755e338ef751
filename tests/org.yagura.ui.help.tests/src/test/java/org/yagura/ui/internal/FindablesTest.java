package org.yagura.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;

class FindablesTest {
    private static final int MANY = 100_000;
    private static final long LIMIT_NANOS = Duration.ofMillis(50).toNanos();

    private static Plan plan(Asset... assets) {
        return plan(List.of(assets));
    }

    private static Plan plan(List<Asset> assets) {
        return new Plan(
                1,
                "centre",
                ZoneId.of("UTC"),
                false,
                List.of(new Customer("a", "A銀行", List.of(), List.of())),
                List.of(new Engagement("e", "勘定系", "a", "", "", "", "", Duration.ZERO, true)),
                assets,
                List.of());
    }

    private static Asset asset(String id, String name, String address) {
        return new Asset(id, name, "e", AssetKind.SERVER, "", "", "", address, "", List.of());
    }

    private static List<String> ids(List<Findable> found) {
        return found.stream().map(Findable::id).toList();
    }

    @Test
    void hostsAreFoundByNameAddressAndCustomer() {
        Findables index = Findables.of(plan(asset("x", "Web-01", "10.0.0.7"), asset("y", "db01", "10.0.0.8")));
        assertThat(ids(index.find("WEB", Findable.Kind.HOST, 9))).containsExactly("x");
        assertThat(ids(index.find("0.0.8", Findable.Kind.HOST, 9))).containsExactly("y");
        assertThat(ids(index.find("a銀行 db", Findable.Kind.HOST, 9))).containsExactly("y");
        assertThat(index.find("web db", Findable.Kind.HOST, 9)).isEmpty();
        assertThat(ids(index.find("銀行", Findable.Kind.CUSTOMER, 9))).containsExactly("a");
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(Findables.of(plan(asset("x", "web", ""))).find("  ", Findable.Kind.HOST, 9))
                .isEmpty();
        assertThat(Findables.NOTHING.find("web", Findable.Kind.HOST, 9)).isEmpty();
    }

    @Test
    void whatBeginsWithTheTextComesFirst() {
        Findables index = Findables.of(plan(asset("x", "old-db", ""), asset("y", "db01", "")));
        assertThat(ids(index.find("db", Findable.Kind.HOST, 9))).containsExactly("y", "x");
        assertThat(ids(index.find("db", Findable.Kind.HOST, 1))).containsExactly("y");
    }

    @Test
    void incidentsAreFoundByNumberWithAndWithoutItsPrefixAndByTitle() {
        List<IncidentRow> rows = List.of(row(1042, "link down"), row(7, "disk full"));
        assertThat(ids(Findables.incidents(rows, "INC-1042", 9))).containsExactly("1042");
        assertThat(ids(Findables.incidents(rows, "1042", 9))).containsExactly("1042");
        assertThat(ids(Findables.incidents(rows, "disk", 9))).containsExactly("7");
    }

    private static IncidentRow row(long number, String title) {
        return new IncidentRow(
                number,
                IncidentState.OPEN,
                Severity.MAJOR,
                Phrase.verbatim(title),
                "A銀行",
                "勘定系",
                "db01",
                "y",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                1,
                1,
                0,
                "",
                "");
    }

    @Test
    void anAnswerFromAHundredThousandHostsComesInFiftyMilliseconds() {
        List<Asset> assets = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            assets.add(asset("h" + i, "host-" + i, "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255)));
        }
        Findables index = Findables.of(plan(assets));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long from = System.nanoTime();
            assertThat(ids(index.find("host-99999", Findable.Kind.HOST, 40))).containsExactly("h99999");
            best = Math.min(best, System.nanoTime() - from);
        }
        assertThat(best).isLessThan(LIMIT_NANOS);
    }
}
