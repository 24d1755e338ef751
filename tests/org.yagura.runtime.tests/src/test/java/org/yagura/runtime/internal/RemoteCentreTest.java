package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Centre.Publication;

class RemoteCentreTest {
    @Test
    void aRevisionAlone() {
        assertThat(RemoteCentre.taken(List.of("7"))).isEqualTo(new Publication.Published(7, List.of()));
    }

    @Test
    void aRevisionWithWhatIsWorthALook() {
        Finding odd = new Finding(
                new ElementKey("asset", "a/b"), "address", Finding.Weight.WARNING, Phrase.verbatim("同じアドレス"));
        Finding whole = new Finding(new ElementKey("centre", ""), "", Finding.Weight.WARNING, Phrase.verbatim("odd"));
        assertThat(RemoteCentre.taken(List.of("7", "warning\tasset:a/b\taddress\t同じアドレス", "warning\tcentre:\t\todd")))
                .isEqualTo(new Publication.Published(7, List.of(odd, whole)));
    }

    @Test
    void nothingNew() {
        assertThat(RemoteCentre.taken(List.of("7", "unchanged"))).isEqualTo(new Publication.Unchanged(7));
    }
}
