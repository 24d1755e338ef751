package org.yagura.ui.operate.internal.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.Contact;
import org.yagura.core.plan.Contract;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;
import org.yagura.ui.operate.internal.Alerts;

class AlertTextsTest {
    private static Plan plan(String impact) {
        return plan(impact, "");
    }

    private static Plan plan(String impact, String manual) {
        return new Plan(
                1,
                "test",
                ZoneId.of("Asia/Tokyo"),
                false,
                List.of(new Customer(
                        "bank",
                        "Bank",
                        List.of(new Contract("c1", "Round the clock", "24x365", null, null)),
                        List.of(new Contact("t", "Tanaka", "on duty", "03-0000-1001", "")))),
                List.of(new Engagement("core", "Core", "bank", "c1", "night", impact, manual, Duration.ZERO, true)),
                List.of(new Asset("a", "a", "core", AssetKind.SERVER, "", "", "", "", "", List.of())),
                List.of());
    }

    @Test
    void theCustomersSheetTellsWhoseItIsWhatItMeansWhenItIsServedAndWhomToCall() {
        String sheet = AlertTexts.customer(Alerts.alert(1, "a"), plan("no transfers"));
        assertThat(sheet.lines())
                .satisfiesExactly(
                        whose -> assertThat(whose).contains("Bank", "Core", "night"),
                        impact -> assertThat(impact).contains("no transfers"),
                        hours -> assertThat(hours).contains("Round the clock", "24x365"),
                        contact -> assertThat(contact).contains("Tanaka", "on duty", "03-0000-1001"));
    }

    @Test
    void anImpactThatNobodySaidTakesNoLine() {
        assertThat(AlertTexts.customer(Alerts.alert(1, "a"), plan("")).lines()).hasSize(3);
    }

    @Test
    void whereTheManualIsStandsThere() {
        Plan plan = plan("", "Book 3");
        assertThat(AlertTexts.customer(Alerts.alert(1, "a"), plan)).contains("Book 3");
        assertThat(AlertTexts.customer(Alerts.alert(1, "elsewhere"), plan)).doesNotContain("Book 3");
    }

    @Test
    void anAlertOfACustomerThatLeftThePlanStillSaysWhoseItIs() {
        assertThat(AlertTexts.customer(Alerts.alert(1, "a"), Plan.EMPTY)).contains("Bank", "Core");
    }
}
