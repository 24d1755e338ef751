package org.yagura.core.port;

/** Ends a subscription; closing it twice is harmless. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
