package org.yagura.ui.author.internal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private final Publishing publishing = new Publishing();
    private final List<String> told = new ArrayList<>();

    @Test
    void whatIsWithdrawnInTimeIsNeverStored() {
        assertThat(publishing.withdraw()).isTrue();
        assertThat(publishing.store(() -> told.add("too late"))).isFalse();
        assertThat(publishing.withdraw()).as("again").isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsBeingStoredCannotBeWithdrawnAndSaysSo() {
        assertThat(publishing.store(() -> told.add("no way back"))).isTrue();
        assertThat(publishing.withdraw()).isFalse();
        assertThat(publishing.isWithdrawn()).isFalse();
        assertThat(told).containsExactly("no way back");
    }
}
