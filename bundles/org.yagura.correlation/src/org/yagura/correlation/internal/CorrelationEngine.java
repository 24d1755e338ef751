package org.yagura.correlation.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.yagura.core.engine.Draft;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.fact.AlertCleared;
import org.yagura.core.fact.AlertHeld;
import org.yagura.core.fact.AlertJoined;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertRecurred;
import org.yagura.core.fact.AlertRepeated;
import org.yagura.core.fact.AlertResumed;
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertUnshelved;
import org.yagura.core.fact.AlertsReleased;
import org.yagura.core.fact.AssetReturnedToService;
import org.yagura.core.fact.AssetTakenOutOfService;
import org.yagura.core.fact.CorrelationFact;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.GroupEnded;
import org.yagura.core.fact.Ids;
import org.yagura.core.fact.IncidentClosed;
import org.yagura.core.fact.OpeningRequested;
import org.yagura.core.fact.OperatorFact;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.SignalKind;
import org.yagura.core.fact.Signalled;
import org.yagura.core.fact.UuidV7;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;

/**
 * Makes signals into alerts and alerts into failures:
 *
 * <ul>
 *   <li>one alert for one reduction key; repeats are counted; a recovery clears it;
 *   <li>an alert waits for its engagement's wait window; what recovers inside opens nothing; alerts of one asset inside
 *       it are one group, and so one incident;
 *   <li>an alert on an asset whose upstream cannot be reached is explained by that and stays quiet. One whose ticket is
 *       open already stays as it is: people work on it, and taking a ticket away from them would hide what they did;
 *   <li>when what explains it has recovered, an alert that is still there waits until its own next check has had its
 *       say, and only then opens a ticket of its own;
 *   <li>what a person wants quiet (a shelved condition, an asset out of service) is quiet until that ends, and keeps the
 *       ticket that it has. It still explains what depends on it: a shelf does not make anything reachable.
 * </ul>
 */
@Component(service = Engine.class, scope = ServiceScope.PROTOTYPE)
public final class CorrelationEngine implements Engine<CorrelationState> {
    private final Ids ids;
    private final Conditions conditions = new Conditions();
    private final Wishes wishes = new Wishes();
    private Plan plan = Plan.EMPTY;

    @Activate
    public CorrelationEngine() {
        this(new UuidV7(new SecureRandom()));
    }

    /** @param ids makes the ids of facts, alerts and groups; a test gives one that repeats itself */
    public CorrelationEngine(Ids ids) {
        this.ids = ids;
    }

    @Override
    public String name() {
        return "correlation";
    }

    @Override
    public Set<Class<? extends FactBody>> reads() {
        return Set.of(Signalled.class, IncidentClosed.class, OperatorFact.class);
    }

    @Override
    public Set<Class<? extends FactBody>> keeps() {
        return Set.of(OperatorFact.class);
    }

    @Override
    public Set<Class<? extends FactBody>> writes() {
        return Set.of(CorrelationFact.class);
    }

    @Override
    public Class<CorrelationState> stateType() {
        return CorrelationState.class;
    }

    @Override
    public void restore(CorrelationState snapshot, Iterable<Fact> since) {
        if (snapshot != null) {
            snapshot.entries().forEach(this::restore);
            for (CorrelationState.Entry entry : snapshot.entries()) {
                conditions.explain(conditions.byKey(entry.key()), entry.explainedBy());
            }
            wishes.restore(snapshot.wishes());
        }
        for (Fact fact : since) {
            if (fact.body() instanceof OperatorFact decision) {
                wishes.fold(decision);
            } else {
                conditions.fold(fact);
            }
        }
    }

    private void restore(CorrelationState.Entry entry) {
        Condition condition = new Condition(
                entry.alert(), entry.key(), entry.engagement(), entry.asset(), entry.monitor(), entry.condition());
        condition.severity = entry.severity();
        condition.text = entry.text();
        condition.reachability = entry.reachability();
        condition.count = entry.count();
        condition.active = entry.active();
        condition.rest = entry.rest();
        conditions.add(condition);
        conditions.waitUntil(condition, entry.heldUntil());
        if (entry.group() != null) {
            conditions.joinGroup(condition, entry.group());
        }
    }

    @Override
    public CorrelationState state() {
        return new CorrelationState(
                conditions.inOrder().stream().map(CorrelationEngine::entry).toList(), wishes.kept());
    }

    private static CorrelationState.Entry entry(Condition c) {
        return new CorrelationState.Entry(
                c.alert,
                c.key,
                c.engagement,
                c.asset,
                c.monitor,
                c.condition,
                c.severity,
                c.text,
                c.reachability,
                c.count,
                c.active,
                c.heldUntil,
                c.group,
                c.rest,
                c.explainedBy == null ? null : c.explainedBy.alert);
    }

    @Override
    public Outcome step(Instant now, List<Input> inbox) {
        Draft draft = new Draft(ids, now, conditions::fold);
        for (Input input : inbox) {
            switch (input) {
                case Input.Planned planned -> plan = planned.plan();
                case Input.Seen seen -> see(seen.fact(), draft);
                case Input.Checked checked -> throw new IllegalArgumentException("takes no results: " + checked);
                case Input.Asked asked -> throw new IllegalArgumentException("takes no commands: " + asked);
            }
        }
        release(draft);
        return new Outcome(draft.facts(), List.of(), List.of(), conditions.nextRelease());
    }

    private void see(Fact fact, Draft draft) {
        if (fact.body() instanceof IncidentClosed closed) {
            if (conditions.isOpen(closed.group())) {
                draft.write(fact.id(), fact.engagement(), draft.now(), new GroupEnded(closed.group()));
            }
        } else if (fact.body() instanceof OperatorFact decision) {
            wishes.fold(decision);
            obey(decision, fact.id(), draft);
        } else if (fact.body() instanceof Signalled signal) {
            Condition condition = conditions.byKey(signal.reductionKey());
            if (signal.kind() == SignalKind.RECOVERY) {
                recover(condition, fact, draft);
            } else if (condition == null) {
                raise(fact, signal, draft);
            } else if (condition.active) {
                repeat(condition, fact, signal, draft);
            } else {
                recur(condition, fact, signal, draft);
            }
        }
    }

    private void obey(OperatorFact decision, UUID cause, Draft draft) {
        switch (decision) {
            case AlertShelved shelved -> settle(conditions.byKey(shelved.reductionKey()), cause, draft);
            case AlertUnshelved unshelved -> settle(conditions.byKey(unshelved.reductionKey()), cause, draft);
            case AssetTakenOutOfService taken -> settleAll(taken.asset(), cause, draft);
            case AssetReturnedToService returned -> settleAll(returned.asset(), cause, draft);
            case OpeningRequested requested -> releaseNow(requested.alerts(), cause, draft);
        }
    }

    private void settleAll(String asset, UUID cause, Draft draft) {
        List.copyOf(conditions.ofAsset(asset)).forEach(condition -> settle(condition, cause, draft));
    }

    /** Makes a condition as quiet as people want it, or lets it speak again; {@code condition} may be null. */
    private void settle(Condition condition, UUID cause, Draft draft) {
        if (condition == null || !condition.active) {
            return;
        }
        QuietReason reason = wishes.about(condition);
        if (reason != null && !reason.equals(condition.rest)) {
            rest(condition, reason, cause, draft);
        } else if (reason == null && condition.rest != null) {
            resume(condition, cause, draft);
        }
    }

    private void rest(Condition condition, QuietReason reason, UUID cause, Draft draft) {
        draft.write(
                cause,
                condition.engagement,
                draft.now(),
                new AlertSuppressed(condition.summary(), reason, condition.group));
    }

    /** In its ticket it speaks at once; without one it waits as if it had just come. */
    private void resume(Condition condition, UUID cause, Draft draft) {
        Condition root = condition.group == null ? explanation(condition) : null;
        if (root != null) {
            suppress(condition, root, cause, draft);
        } else if (condition.group != null) {
            draft.write(cause, condition.engagement, draft.now(), new AlertResumed(condition.alert));
        } else {
            Instant until = windowEnd(condition.engagement, condition.asset, draft.now());
            draft.write(cause, condition.engagement, draft.now(), new AlertHeld(condition.alert, until));
        }
    }

    private void raise(Fact fact, Signalled signal, Draft draft) {
        UUID alert = draft.newId();
        Instant heldUntil = windowEnd(fact.engagement(), signal.asset(), draft.now());
        draft.write(
                fact.id(),
                fact.engagement(),
                signal.since(),
                new AlertRaised(
                        alert,
                        signal.reductionKey(),
                        signal.asset(),
                        signal.monitor(),
                        signal.condition(),
                        signal.severity(),
                        signal.text(),
                        signal.reachability(),
                        signal.since(),
                        heldUntil));
        Condition condition = conditions.byKey(signal.reductionKey());
        QuietReason reason = wishes.about(condition);
        Condition root = explanation(condition);
        UUID group = openGroup(condition);
        if (reason != null) {
            rest(condition, reason, fact.id(), draft);
        } else if (root != null) {
            suppress(condition, root, fact.id(), draft);
        } else if (group != null) {
            draft.write(fact.id(), condition.engagement, draft.now(), new AlertJoined(group, condition.summary()));
        }
        if (condition.reachability) {
            explainDownstream(condition, fact.id(), draft);
        }
    }

    /** The end of the window that is already open for this asset, or of one that opens now. */
    private Instant windowEnd(String engagement, String asset, Instant now) {
        Engagement settings = plan.engagement(engagement).orElse(null);
        if (settings == null) {
            return now;
        }
        if (settings.groupSameHost()) {
            for (Condition other : conditions.ofAsset(asset)) {
                if (other.heldUntil != null && engagement.equals(other.engagement)) {
                    return other.heldUntil;
                }
            }
        }
        return now.plus(settings.waitWindow());
    }

    private UUID openGroup(Condition condition) {
        if (!groupsSameHost(condition)) {
            return null;
        }
        for (Condition other : conditions.ofAsset(condition.asset)) {
            if (other.group != null && condition.engagement.equals(other.engagement)) {
                return other.group;
            }
        }
        return null;
    }

    private boolean groupsSameHost(Condition condition) {
        return plan.engagement(condition.engagement)
                .map(Engagement::groupSameHost)
                .orElse(false);
    }

    /** The active alert of something upstream that explains this one: the root of what is found; null for none. */
    private Condition explanation(Condition condition) {
        for (String upstream : plan.upstream(condition.asset)) {
            for (Condition other : conditions.ofAsset(upstream)) {
                if (other.active && other.reachability && other != condition) {
                    return other.explainedBy == null ? other : other.explainedBy;
                }
            }
        }
        return null;
    }

    private void suppress(Condition condition, Condition root, UUID cause, Draft draft) {
        QuietReason reason = QuietReason.of(QuietKind.DEPENDENCY, root.alert, root.asset, null);
        draft.write(
                cause, condition.engagement, draft.now(), new AlertSuppressed(condition.summary(), reason, root.group));
    }

    /** What waits behind an asset that has just become unreachable is explained by it. */
    private void explainDownstream(Condition condition, UUID cause, Draft draft) {
        Condition root = condition.explainedBy == null ? condition : condition.explainedBy;
        Set<String> seen = new HashSet<>();
        List<String> front = List.copyOf(plan.directDependants(condition.asset));
        while (!front.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String asset : front) {
                if (seen.add(asset)) {
                    next.addAll(plan.directDependants(asset));
                    for (Condition other : List.copyOf(conditions.ofAsset(asset))) {
                        boolean undecided = other.heldUntil != null || other.explainedBy == condition;
                        if (other.active && other.group == null && undecided && other.explainedBy != root) {
                            suppress(other, root, cause, draft);
                            handOver(other, root, cause, draft);
                        }
                    }
                }
            }
            front = next;
        }
    }

    /** What an alert explained so far is explained by its own root from now on. */
    private void handOver(Condition from, Condition root, UUID cause, Draft draft) {
        for (Condition child : List.copyOf(from.explains)) {
            suppress(child, root, cause, draft);
        }
    }

    private void repeat(Condition condition, Fact fact, Signalled signal, Draft draft) {
        boolean wasReachability = condition.reachability;
        draft.write(
                fact.id(),
                condition.engagement,
                fact.sourceTime(),
                new AlertRepeated(
                        condition.alert,
                        condition.count + 1,
                        signal.severity(),
                        signal.text(),
                        signal.reachability(),
                        fact.sourceTime()));
        if (condition.reachability && !wasReachability) {
            explainDownstream(condition, fact.id(), draft);
        }
    }

    private void recur(Condition condition, Fact fact, Signalled signal, Draft draft) {
        draft.write(
                fact.id(),
                condition.engagement,
                signal.since(),
                new AlertRecurred(
                        condition.alert,
                        condition.group,
                        condition.count + 1,
                        signal.severity(),
                        signal.text(),
                        signal.reachability(),
                        signal.since()));
        settle(condition, fact.id(), draft);
        if (condition.reachability) {
            explainDownstream(condition, fact.id(), draft);
        }
    }

    private void recover(Condition condition, Fact fact, Draft draft) {
        if (condition == null || !condition.active) {
            return;
        }
        boolean inWait = condition.heldUntil != null;
        List<Condition> explained = List.copyOf(condition.explains);
        draft.write(
                fact.id(),
                condition.engagement,
                fact.sourceTime(),
                new AlertCleared(condition.alert, inWait, fact.sourceTime()));
        for (Condition child : explained) {
            Condition other = explanation(child);
            if (other != null) {
                suppress(child, other, fact.id(), draft);
            } else {
                Instant until = draft.now().plus(grace(child));
                draft.write(fact.id(), child.engagement, draft.now(), new AlertHeld(child.alert, until));
            }
        }
    }

    /** Long enough for the monitor's own next check to answer, and never shorter than the engagement's wait. */
    private Duration grace(Condition condition) {
        Duration wait = plan.engagement(condition.engagement)
                .map(Engagement::waitWindow)
                .orElse(Duration.ZERO);
        Duration check = condition.monitor == null
                ? Duration.ZERO
                : plan.monitor(condition.monitor)
                        .map(CorrelationEngine::nextAnswer)
                        .orElse(Duration.ZERO);
        return wait.compareTo(check) > 0 ? wait : check;
    }

    private static Duration nextAnswer(Monitor monitor) {
        return monitor.interval().plus(monitor.timeout()).plusSeconds(1);
    }

    private record Host(String engagement, String asset, UUID single) {}

    private Host hostOf(Condition condition) {
        return new Host(condition.engagement, condition.asset, groupsSameHost(condition) ? null : condition.alert);
    }

    private void release(Draft draft) {
        Map<Host, Set<Condition>> hosts = new LinkedHashMap<>();
        for (Condition condition : conditions.released(draft.now())) {
            hosts.computeIfAbsent(hostOf(condition), h -> new LinkedHashSet<>()).add(condition);
        }
        hosts.forEach((host, members) -> releaseHost(host, List.copyOf(members), null, draft));
    }

    /** A person does not want to wait: these alerts are released, and what waits for the same ticket with them. */
    private void releaseNow(List<UUID> alerts, UUID cause, Draft draft) {
        Map<Host, Set<Condition>> hosts = new LinkedHashMap<>();
        for (UUID alert : alerts) {
            Condition condition = conditions.byAlert(alert);
            if (condition != null && condition.active && condition.group == null) {
                Set<Condition> members = hosts.computeIfAbsent(hostOf(condition), h -> new LinkedHashSet<>());
                members.add(condition);
                for (Condition other : conditions.ofAsset(condition.asset)) {
                    if (other.heldUntil != null && hostOf(other).equals(hostOf(condition))) {
                        members.add(other);
                    }
                }
            }
        }
        hosts.forEach((host, members) -> {
            releaseHost(host, List.copyOf(members), cause, draft);
            members.forEach(member -> settle(member, cause, draft));
        });
    }

    /** @param cause may be null: their time was over */
    private void releaseHost(Host host, List<Condition> members, UUID cause, Draft draft) {
        UUID open = openGroup(members.getFirst());
        if (open != null) {
            for (Condition member : members) {
                draft.write(cause, host.engagement(), draft.now(), new AlertJoined(open, member.summary()));
            }
            return;
        }
        Comparator<Condition> worstFirst = Comparator.comparing(c -> c.severity);
        List<Condition> ordered = new ArrayList<>(members);
        ordered.sort(worstFirst);
        List<AlertSummary> explained = ordered.stream()
                .flatMap(c -> c.explains.stream())
                .map(Condition::summary)
                .toList();
        draft.write(
                cause,
                host.engagement(),
                draft.now(),
                new AlertsReleased(
                        draft.newId(), ordered.stream().map(Condition::summary).toList(), explained));
    }
}
