package org.yagura.twins;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;

/** Small plans for tests: one customer, one engagement, a switch {@code sw} and servers behind it. */
public final class Centres {
    public static final Duration WAIT = Duration.ofSeconds(60);
    public static final String ENGAGEMENT = "bank/core";

    private Centres() {}

    /**
     * A switch with a reachability ping, and {@code servers} servers {@code db1...} behind it, each with a ping and a
     * TCP check; three attempts, every 60 s, retried after 20 s.
     */
    public static Plan behindSwitch(long revision, int servers, Duration wait) {
        List<Asset> assets = new ArrayList<>();
        List<Monitor> monitors = new ArrayList<>();
        assets.add(
                new Asset("sw", "core switch", ENGAGEMENT, AssetKind.SWITCH, "", "", "", "127.0.1.1", "", List.of()));
        monitors.add(monitor("sw/ping", "sw", "127.0.1.1", new CheckSpec.Icmp(), Severity.CRITICAL, true));
        for (int i = 1; i <= servers; i++) {
            String id = "db" + i;
            String address = "127.0.2." + i;
            assets.add(new Asset(id, id, ENGAGEMENT, AssetKind.SERVER, "", "", "", address, "", List.of("sw")));
            monitors.add(monitor(id + "/ping", id, address, new CheckSpec.Icmp(), Severity.MAJOR, true));
            monitors.add(monitor(id + "/tcp", id, address, new CheckSpec.Tcp(5432), Severity.CRITICAL, false));
        }
        Customer bank = new Customer("bank", "A銀行", List.of(), List.of());
        Engagement core = new Engagement(ENGAGEMENT, "勘定系", "bank", "", "night", "", "", wait, true);
        return new Plan(
                revision,
                "test centre",
                ZoneId.of("Asia/Tokyo"),
                false,
                List.of(bank),
                List.of(core),
                assets,
                monitors);
    }

    private static Monitor monitor(
            String id, String asset, String target, CheckSpec spec, Severity severity, boolean reachability) {
        return new Monitor(
                id,
                asset,
                target,
                spec,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                3,
                Duration.ofSeconds(2),
                severity,
                null,
                reachability);
    }
}
