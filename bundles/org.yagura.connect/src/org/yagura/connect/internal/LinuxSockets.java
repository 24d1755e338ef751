package org.yagura.connect.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The handful of Linux socket calls that the echo port needs. Results are the C results; see {@link #errno}. */
final class LinuxSockets {
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle socket;
    private final MethodHandle setsockopt;
    private final MethodHandle poll;
    private final MethodHandle sendmmsg;
    private final MethodHandle recvmmsg;
    private final MethodHandle close;
    private final MemorySegment state;

    /** @throws UnsupportedOperationException when this is not a Linux that has these calls */
    LinuxSockets(Arena arena) {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            throw new UnsupportedOperationException("not Linux");
        }
        socket = call("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        setsockopt =
                call("setsockopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        poll = call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
        sendmmsg = call("sendmmsg", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
        recvmmsg = call("recvmmsg", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
        close = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        state = arena.allocate(STATE);
    }

    private static MethodHandle call(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        MemorySegment symbol = linker.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsupportedOperationException("the C library has no " + name));
        return linker.downcallHandle(symbol, type, Linker.Option.captureCallState("errno"));
    }

    /** The error of the last call that gave -1. */
    int errno() {
        return (int) ERRNO.get(state, 0L);
    }

    int socket(int domain, int type, int protocol) {
        try {
            return (int) socket.invokeExact(state, domain, type, protocol);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    int setOption(int fd, int level, int option, MemorySegment value, int length) {
        try {
            return (int) setsockopt.invokeExact(state, fd, level, option, value, length);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    int poll(MemorySegment fds, long count, int millis) {
        try {
            return (int) poll.invokeExact(state, fds, count, millis);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    int sendmmsg(int fd, MemorySegment messages, int count, int flags) {
        try {
            return (int) sendmmsg.invokeExact(state, fd, messages, count, flags);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    int recvmmsg(int fd, MemorySegment messages, int count, int flags) {
        try {
            return (int) recvmmsg.invokeExact(state, fd, messages, count, flags, MemorySegment.NULL);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void close(int fd) {
        try {
            int ignored = (int) close.invokeExact(state, fd);
            assert ignored <= 0;
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(Throwable e) {
        return new IllegalStateException("a call into the C library failed", e);
    }

    /** A field of a C struct, at its offset. */
    static void putShort(MemorySegment in, long offset, int value) {
        in.set(JAVA_SHORT, offset, (short) value);
    }
}
