package org.yagura.core.port;

/** The centre that a newcomer can look at. Offered as a service. */
public interface SampleCentre {
    /** Its YAML, in UTF-8. */
    byte[] yaml();
}
