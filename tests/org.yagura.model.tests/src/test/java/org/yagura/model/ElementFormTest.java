package org.yagura.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

class ElementFormTest {
    @Test
    void whatAnElementSaysIsItsValuesAndThePeoplesOwnKeys() {
        PlanElement contact = new PlanElement(
                new ElementKey("contact", "bank/sato"),
                new ElementKey("customer", "bank"),
                1,
                "{\"name\":\"佐藤\",\"extensions\":{\"cost-center\":\"42\"},\"order\":3,"
                        + "\"channels\":[{\"kind\":\"mail\",\"address\":\"sato@example.jp\"}],"
                        + "\"deputies\":[\"bank/abe\"]}");
        assertThat(ElementForm.said(contact).split(" "))
                .containsExactly("佐藤", "cost-center", "42", "3", "mail", "sato@example.jp", "bank/abe");
    }
}
