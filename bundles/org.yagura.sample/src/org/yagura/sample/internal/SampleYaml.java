package org.yagura.sample.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Component;
import org.yagura.core.port.SampleCentre;

/** {@code samples/centre.yaml}, as the build put it into this bundle. */
@Component(service = SampleCentre.class)
public final class SampleYaml implements SampleCentre {
    @Override
    public byte[] yaml() {
        try (InputStream in = SampleYaml.class.getResourceAsStream("centre.yaml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the sample centre is missing from its bundle", e);
        }
    }
}
