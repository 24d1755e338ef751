package org.yagura.model.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Contact;
import org.yagura.model.centre.Contract;
import org.yagura.model.centre.Engagement;
import org.yagura.model.centre.Monitor;

/** What is missing in a centre, and of which elements. */
public final class Coverage {
    private final Elements elements;
    private final Map<Gap, List<PlanElement>> gaps = new EnumMap<>(Gap.class);
    // asked for every asset in them
    private final Map<ElementKey, Optional<Engagement>> engagements = new HashMap<>();
    private final Map<ElementKey, Boolean> reached = new HashMap<>();

    private Coverage(Elements elements) {
        this.elements = elements;
        for (Gap gap : Gap.values()) {
            gaps.put(gap, new ArrayList<>());
        }
    }

    /** The elements behind every gap, sorted by their keys; an empty list where nothing is missing. Takes time with the centre. */
    public static Map<Gap, List<PlanElement>> of(Elements elements) {
        Coverage coverage = new Coverage(elements);
        elements.all().forEach(coverage::look);
        coverage.gaps.values().forEach(list -> list.sort((a, b) -> a.key().compareTo(b.key())));
        return coverage.gaps;
    }

    private void look(PlanElement element) {
        switch (element.key().kind()) {
            case "customer" -> {
                note(Gap.CUSTOMER_CONTRACT, element, lacks(element.key(), "contract"));
                note(Gap.CUSTOMER_CONTACT, element, lacks(element.key(), "contact"));
            }
            case "contact" -> {
                note(Gap.CONTACT_CHANNEL, element, !isReached(element));
            }
            case "contract" -> {
                Contract contract = (Contract) ElementForm.decode(element);
                boolean calendar = !contract.getCalendar().isBlank();
                note(Gap.CONTRACT_HOURS, element, contract.getServiceHours().isBlank() && !calendar);
                boolean targets = contract.getResponseMillis() > 0 || contract.getResolutionMillis() > 0;
                note(Gap.CONTRACT_TARGET, element, !targets);
            }
            case "engagement" -> {
                Engagement engagement = (Engagement) ElementForm.decode(element);
                note(Gap.ENGAGEMENT_CONTRACT, element, engagement.getContract().isBlank());
                note(Gap.ENGAGEMENT_TEAM, element, engagement.getTeam().isBlank());
            }
            case "asset" -> asset(element, (Asset) ElementForm.decode(element));
            default -> {
                // nothing that operators would miss
            }
        }
    }

    private void asset(PlanElement element, Asset asset) {
        List<PlanElement> monitors = elements.in(element.key(), "monitor");
        boolean reachability = monitors.stream()
                .map(ElementForm::decode)
                .anyMatch(monitor -> monitor instanceof Monitor one && one.isReachability());
        boolean before = elements.referrers(element.key()).stream()
                .anyMatch(user -> user.kind().equals("asset"));
        note(Gap.ASSET_MONITOR, element, monitors.isEmpty());
        note(Gap.ASSET_REACHABILITY, element, before && !reachability);
        note(
                Gap.ASSET_ADDRESS,
                element,
                asset.getAddress().isBlank() && asset.getAddresses().isEmpty());
        Optional<Engagement> engagement = engagement(element.parent());
        boolean owned = engagement.filter(one -> !one.getOwner().isBlank()).isPresent();
        boolean described = engagement.filter(one -> !one.getManual().isBlank()).isPresent();
        note(Gap.ASSET_OWNER, element, asset.getOwner().isBlank() && !owned);
        note(Gap.ASSET_CONTACT, element, !isCustomerReached(element));
        note(Gap.ASSET_MANUAL, element, asset.getManual().isBlank() && !described);
        note(Gap.ASSET_SITE, element, asset.getSite().isBlank());
    }

    /** Whether a contact has anything by which somebody could be called. */
    private static boolean isReached(PlanElement stored) {
        Contact contact = (Contact) ElementForm.decode(stored);
        return !contact.getPhone().isBlank()
                || !contact.getMail().isBlank()
                || !contact.getChannels().isEmpty();
    }

    private boolean isCustomerReached(PlanElement asset) {
        return elements.around(asset.key(), "customer")
                .filter(customer -> reached.computeIfAbsent(
                        customer.key(),
                        key -> elements.in(key, "contact").stream().anyMatch(Coverage::isReached)))
                .isPresent();
    }

    private Optional<Engagement> engagement(ElementKey key) {
        return key == null
                ? Optional.empty()
                : engagements.computeIfAbsent(
                        key,
                        one -> elements.get(one)
                                .map(ElementForm::decode)
                                .filter(Engagement.class::isInstance)
                                .map(Engagement.class::cast));
    }

    private boolean lacks(ElementKey key, String kind) {
        return elements.in(key, kind).isEmpty();
    }

    private void note(Gap gap, PlanElement element, boolean missing) {
        if (missing) {
            gaps.get(gap).add(element);
        }
    }
}
