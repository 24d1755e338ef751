package org.yagura.ui.author.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.model.Field;
import org.yagura.model.Schema;
import org.yagura.model.centre.CentreFactory;
import org.yagura.model.centre.CentrePackage;
import org.yagura.model.centre.Channel;
import org.yagura.model.centre.ChannelKind;

class TextsTest {
    private static Channel channel(ChannelKind kind, String address) {
        Channel channel = CentreFactory.eINSTANCE.createChannel();
        channel.setKind(kind);
        channel.setAddress(address);
        return channel;
    }

    @Test
    void whatAChannelIsIsSaidAlsoWhenItIsTheUsualOne() {
        Field channels = Schema.field(CentrePackage.Literals.CONTACT, "channels");
        Channel usual = channel(ChannelKind.values()[0], "03-0");
        Channel other = channel(ChannelKind.values()[1], "a@b.example");
        Field kind = Schema.field(CentrePackage.Literals.CHANNEL, "kind");
        assertThat(Texts.shown(channels, List.of(usual, other)))
                .isEqualTo(Texts.shown(kind, usual.getKind()) + " 03-0; " + Texts.shown(kind, other.getKind())
                        + " a@b.example");
    }
}
