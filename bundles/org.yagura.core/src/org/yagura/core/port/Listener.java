package org.yagura.core.port;

import java.io.IOException;

/** Opens the door through which other programs and people without a console see the centre. Offered as a service. */
public interface Listener {
    /**
     * Listens on the loopback address.
     *
     * @param port 0 for any that is free
     * @param token what callers have to show
     * @throws IOException when the port cannot be had; the message says which
     */
    Listening listen(Installation.Running running, int port, String token) throws IOException;

    /** An open door. */
    interface Listening extends AutoCloseable {
        int port();

        @Override
        void close();
    }
}
