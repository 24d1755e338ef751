package org.yagura.core.plan;

import java.net.URI;
import java.util.Map;

/** What a monitor checks. */
public sealed interface CheckSpec {
    /** The name of the kind, by which the probe is found: {@code icmp}, {@code tcp}, {@code http}, or a plug-in's. */
    String kind();

    /** ICMP echo (RFC 792, RFC 4443). */
    record Icmp() implements CheckSpec {
        @Override
        public String kind() {
            return "icmp";
        }
    }

    /** A TCP connection is accepted on {@code port} (1 to 65535). */
    record Tcp(int port) implements CheckSpec {
        @Override
        public String kind() {
            return "tcp";
        }
    }

    /**
     * An HTTP(S) request is answered as expected.
     *
     * @param url absolute, http or https
     * @param statusFrom lowest status that is well, inclusive
     * @param statusTo highest status that is well, inclusive
     * @param text must stand in the first 1 MiB of the body; empty for none
     * @param certificateDays warn when the certificate ends in fewer days; 0 for never
     */
    record Http(URI url, int statusFrom, int statusTo, String text, int certificateDays) implements CheckSpec {
        @Override
        public String kind() {
            return "http";
        }
    }

    /** A check that a plug-in makes; {@code settings} are the plug-in's own. */
    record Contributed(String kind, Map<String, String> settings) implements CheckSpec {
        public Contributed {
            settings = Map.copyOf(settings);
        }
    }
}
