package org.yagura.core.plan;

import java.time.Duration;

/**
 * One customer's monitored service under one contract (案件).
 *
 * @param contract the contract's id; empty when not said
 * @param impact what the customer's business suffers when it fails, for whoever judges how much haste there is; empty when
 *     not said
 * @param manual where the manual for whoever deals with its alerts is, an address to open or a document's name; empty when
 *     not said
 * @param waitWindow how long an alert waits before it opens a ticket, so that a short failure makes none and one failure
 *     makes one; zero opens at once
 * @param groupSameHost whether alerts of one asset inside the wait are one incident
 */
public record Engagement(
        String id,
        String name,
        String customer,
        String contract,
        String team,
        String impact,
        String manual,
        Duration waitWindow,
        boolean groupSameHost) {}
