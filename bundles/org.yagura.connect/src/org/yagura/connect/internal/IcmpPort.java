package org.yagura.connect.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends echoes and takes replies of one address family through one socket, on one thread, in batches
 * ({@code sendmmsg}, {@code recvmmsg}). An echo that was not answered after half its time-out is sent a second time, so
 * that one lost packet is not a failure. Time-outs overlap: dead targets cost one time-out together.
 *
 * <p>A reply is recognised by a random number of this process and by the echo's own number, both in the packet; latency
 * is from just before the send to the kernel's time of receipt ({@code SO_TIMESTAMPNS}).
 */
final class IcmpPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IcmpPort.class);

    // Linux, x86_64 and aarch64
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_RAW = 3;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int SO_TIMESTAMPNS = 35;
    private static final int SOL_RAW = 255;
    private static final int ICMP_FILTER = 1;
    private static final int ICMPV6_FILTER = 1;
    private static final int MSG_DONTWAIT = 0x40;
    private static final short POLLIN = 1;
    private static final int EAGAIN = 11;
    private static final int EINTR = 4;
    private static final int ENOBUFS = 105;
    private static final int MSGHDR = 56;
    private static final int MMSGHDR = 64;

    private static final int BATCH = 64;
    private static final int ICMP_HEADER = 8;
    private static final int PACKET = 32;
    private static final int RECEIVE = 256;
    private static final int CONTROL = 64;
    private static final int BUFFER = 4 << 20;
    private static final int SLOTS = 1 << 16;
    private static final long MILLI = 1_000_000L;
    private static final ValueLayout.OfShort NETWORK_SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    /** When to look at an echo again. */
    private record Due(long at, Echo echo) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.compare(at - other.at, 0);
        }
    }

    /** This system gives no such socket; the message says why. */
    static final class NotPossible extends Exception {
        private static final long serialVersionUID = 1L;

        NotPossible(String message) {
            super(message);
        }
    }

    private final IcmpFamily family;
    private final int rate;
    private final Arena arena;
    private final LinuxSockets calls;
    private final int fd;
    private final boolean raw;
    private final long cookie = new SecureRandom().nextLong();
    private final int identifier = new SecureRandom().nextInt(1 << 16);

    private final MemorySegment sendHeaders;
    private final MemorySegment sendPackets;
    private final MemorySegment sendAddresses;
    private final MemorySegment receiveHeaders;
    private final MemorySegment receivePackets;
    private final MemorySegment receiveControls;
    private final MemorySegment pollFd;

    private final ConcurrentLinkedQueue<List<Echo>> orders = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean idle;

    // the thread's own
    private final Deque<Echo> toSend = new ArrayDeque<>();
    private final Echo[] slots = new Echo[SLOTS];
    private final long[] numbers = new long[SLOTS];
    /** Replied echoes stay in it until their time: taking them out at once would cost more. */
    private final PriorityQueue<Due> deadlines = new PriorityQueue<>();

    private long nextNumber;
    private int inFlight;
    private long paceStart;
    private long pacedPackets;

    private IcmpPort(IcmpFamily family, int rate, Arena arena, LinuxSockets calls, int fd, boolean raw) {
        this.family = family;
        this.rate = rate;
        this.arena = arena;
        this.calls = calls;
        this.fd = fd;
        this.raw = raw;
        sendHeaders = arena.allocate((long) BATCH * MMSGHDR, Long.BYTES);
        sendPackets = arena.allocate((long) BATCH * PACKET, Long.BYTES);
        sendAddresses = arena.allocate((long) BATCH * 32, Long.BYTES);
        receiveHeaders = arena.allocate((long) BATCH * MMSGHDR, Long.BYTES);
        receivePackets = arena.allocate((long) BATCH * RECEIVE, Long.BYTES);
        receiveControls = arena.allocate((long) BATCH * CONTROL, Long.BYTES);
        pollFd = arena.allocate(Long.BYTES, Long.BYTES);
        prepare();
        thread = Thread.ofPlatform().name("yagura-" + family).daemon().start(this::run);
    }

    /**
     * Opens a socket: unprivileged ({@code SOCK_DGRAM}) where the system allows it, else raw.
     *
     * @param rate packets a second at most; 0 for as fast as possible
     */
    static IcmpPort open(IcmpFamily family, int rate) throws NotPossible {
        Arena arena = Arena.ofShared();
        try {
            LinuxSockets calls = new LinuxSockets(arena);
            int fd = calls.socket(family.domain, SOCK_DGRAM, family.protocol);
            boolean raw = fd < 0;
            if (raw) {
                fd = calls.socket(family.domain, SOCK_RAW, family.protocol);
            }
            if (fd < 0) {
                int errno = calls.errno();
                arena.close();
                throw new NotPossible("the system gives no " + family + " socket (errno " + errno
                        + "); allow net.ipv4.ping_group_range or CAP_NET_RAW for a faster ping");
            }
            setOptions(calls, arena, family, fd, raw);
            return new IcmpPort(family, rate, arena, calls, fd, raw);
        } catch (UnsupportedOperationException | IllegalCallerException e) {
            arena.close();
            throw new NotPossible(e.getMessage());
        }
    }

    private static void setOptions(LinuxSockets calls, Arena arena, IcmpFamily family, int fd, boolean raw) {
        MemorySegment value = arena.allocate(32, Long.BYTES);
        value.set(JAVA_INT, 0, BUFFER);
        if (calls.setOption(fd, SOL_SOCKET, SO_RCVBUFFORCE, value, Integer.BYTES) < 0) {
            calls.setOption(fd, SOL_SOCKET, SO_RCVBUF, value, Integer.BYTES);
        }
        value.set(JAVA_INT, 0, 1);
        calls.setOption(fd, SOL_SOCKET, SO_TIMESTAMPNS, value, Integer.BYTES);
        if (raw && family == IcmpFamily.V4) {
            value.set(JAVA_INT, 0, ~(1 << family.reply));
            calls.setOption(fd, SOL_RAW, ICMP_FILTER, value, Integer.BYTES);
        } else if (raw) {
            for (int word = 0; word < 8; word++) {
                value.set(JAVA_INT, word * 4L, -1);
            }
            int type = family.reply & 0xff;
            value.set(JAVA_INT, (type >> 5) * 4L, ~(1 << (type & 31)));
            calls.setOption(fd, family.protocol, ICMPV6_FILTER, value, 32);
        }
    }

    boolean isRaw() {
        return raw;
    }

    private void prepare() {
        MemorySegment sendVectors = arena.allocate((long) BATCH * 16, Long.BYTES);
        MemorySegment receiveVectors = arena.allocate((long) BATCH * 16, Long.BYTES);
        for (int i = 0; i < BATCH; i++) {
            MemorySegment packet = sendPackets.asSlice((long) i * PACKET, PACKET);
            header(
                    sendHeaders,
                    i,
                    sendAddresses.asSlice(i * 32L, 32),
                    family.sockaddrBytes,
                    vector(sendVectors, i, packet));
            header(
                    receiveHeaders,
                    i,
                    MemorySegment.NULL,
                    0,
                    vector(receiveVectors, i, receivePackets.asSlice((long) i * RECEIVE, RECEIVE)));
            receiveHeaders.set(ADDRESS, (long) i * MMSGHDR + 32, receiveControls.asSlice((long) i * CONTROL, CONTROL));
            packet.set(JAVA_BYTE, 0, family.request);
            packet.set(NETWORK_SHORT, 4, (short) identifier);
            packet.set(LONG, ICMP_HEADER, cookie);
        }
        pollFd.set(JAVA_INT, 0, fd);
        pollFd.set(JAVA_SHORT, 4, POLLIN);
    }

    private static MemorySegment vector(MemorySegment vectors, int i, MemorySegment buffer) {
        MemorySegment vector = vectors.asSlice(i * 16L, 16);
        vector.set(ADDRESS, 0, buffer);
        vector.set(JAVA_LONG, 8, buffer.byteSize());
        return vector;
    }

    private static void header(MemorySegment headers, int i, MemorySegment name, int nameBytes, MemorySegment vector) {
        long at = (long) i * MMSGHDR;
        headers.set(ADDRESS, at, name);
        headers.set(JAVA_INT, at + 8, nameBytes);
        headers.set(ADDRESS, at + 16, vector);
        headers.set(JAVA_LONG, at + 24, 1);
    }

    /** Sends echoes; each one's {@code done} is called once, on the port's thread. */
    void send(List<Echo> echoes) {
        if (closing) {
            echoes.forEach(echo -> end(echo, Echo.Fate.TIMED_OUT));
            return;
        }
        orders.add(echoes);
        if (idle) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!closing) {
            try {
                turn();
            } catch (RuntimeException e) {
                LOG.error("{}: an echo's receiver threw", family, e);
            }
        }
        while (!deadlines.isEmpty()) {
            end(deadlines.poll().echo, Echo.Fate.TIMED_OUT);
        }
        toSend.forEach(echo -> end(echo, Echo.Fate.TIMED_OUT));
        for (List<Echo> order = orders.poll(); order != null; order = orders.poll()) {
            order.forEach(echo -> end(echo, Echo.Fate.TIMED_OUT));
        }
        calls.close(fd);
        arena.close();
    }

    private void turn() {
        for (List<Echo> order = orders.poll(); order != null; order = orders.poll()) {
            toSend.addAll(order);
        }
        if (toSend.isEmpty() && inFlight == 0) {
            rest();
            return;
        }
        int allowed = allowance();
        boolean sent = allowed > 0 && !toSend.isEmpty() && inFlight < SLOTS && sendSome(allowed);
        boolean received = receiveSome();
        expire();
        if (!sent && !received) {
            await();
        }
    }

    private void rest() {
        idle = true;
        if (orders.isEmpty() && !closing) {
            LockSupport.park(this);
        }
        idle = false;
        paceStart = System.nanoTime();
        pacedPackets = 0;
    }

    private int allowance() {
        if (rate == 0) {
            return BATCH;
        }
        long due = (System.nanoTime() - paceStart) * rate / 1_000_000_000L + 1;
        return (int) Math.min(BATCH, due - pacedPackets);
    }

    private boolean sendSome(int allowed) {
        int count = 0;
        long now = System.nanoTime();
        long wall = wallNanos();
        while (count < allowed && !toSend.isEmpty() && inFlight < SLOTS) {
            Echo echo = toSend.poll();
            if (echo.over) {
                continue;
            }
            int slot = takeSlot(echo);
            if (echo.address == null) {
                echo.address = echo.target.getAddress();
                deadlines.add(new Due(now + echo.timeoutNanos / 2, echo));
            }
            echo.sentWallNanos = wall;
            write(count, echo, slot);
            count++;
        }
        push(count);
        pacedPackets += count;
        return count > 0;
    }

    private int takeSlot(Echo echo) {
        int slot = (int) (nextNumber & (SLOTS - 1));
        while (slots[slot] != null) {
            nextNumber++;
            slot = (int) (nextNumber & (SLOTS - 1));
        }
        slots[slot] = echo;
        if (echo.again) {
            echo.secondSlot = slot;
        } else {
            echo.firstSlot = slot;
        }
        numbers[slot] = nextNumber++;
        inFlight++;
        return slot;
    }

    private void write(int at, Echo echo, int slot) {
        MemorySegment packet = sendPackets.asSlice((long) at * PACKET, PACKET);
        packet.set(NETWORK_SHORT, 2, (short) 0);
        packet.set(NETWORK_SHORT, 6, (short) slot);
        packet.set(LONG, ICMP_HEADER + 8, numbers[slot]);
        packet.set(LONG, ICMP_HEADER + 16, 0L);
        if (family == IcmpFamily.V4) {
            packet.set(NETWORK_SHORT, 2, checksum(packet));
        }
        MemorySegment address = sendAddresses.asSlice(at * 32L, 32);
        LinuxSockets.putShort(address, 0, family.domain);
        int offset = family == IcmpFamily.V4 ? 4 : 8;
        MemorySegment.copy(echo.address, 0, address, JAVA_BYTE, offset, family.addressBytes);
        if (echo.target instanceof java.net.Inet6Address six) {
            address.set(JAVA_INT, 24, six.getScopeId());
        }
    }

    /** RFC 1071. */
    private static short checksum(MemorySegment packet) {
        int sum = 0;
        for (long at = 0; at < PACKET; at += 2) {
            sum += packet.get(NETWORK_SHORT, at) & 0xffff;
        }
        sum = (sum >>> 16) + (sum & 0xffff);
        sum += sum >>> 16;
        return (short) ~sum;
    }

    private void push(int count) {
        int at = 0;
        while (at < count) {
            int sent = calls.sendmmsg(fd, sendHeaders.asSlice((long) at * MMSGHDR), count - at, MSG_DONTWAIT);
            if (sent > 0) {
                at += sent;
                continue;
            }
            int errno = calls.errno();
            if (errno == EAGAIN || errno == ENOBUFS || errno == EINTR) {
                if (!receiveSome()) {
                    calls.poll(pollFd, 1, 1);
                }
                continue;
            }
            unreachable(at, errno);
            at++;
        }
    }

    private void unreachable(int at, int errno) {
        int slot = sendPackets.get(NETWORK_SHORT, (long) at * PACKET + 6) & 0xffff;
        Echo echo = slots[slot];
        if (echo != null) {
            echo.trouble = "errno " + errno;
            end(echo, Echo.Fate.UNREACHABLE);
        }
    }

    private void free(int slot) {
        if (slot >= 0 && slots[slot] != null) {
            slots[slot] = null;
            inFlight--;
        }
    }

    private boolean receiveSome() {
        boolean any = false;
        int got = BATCH;
        while (got == BATCH) {
            for (int i = 0; i < BATCH; i++) {
                receiveHeaders.set(JAVA_LONG, (long) i * MMSGHDR + 40, CONTROL);
            }
            got = calls.recvmmsg(fd, receiveHeaders, BATCH, MSG_DONTWAIT);
            for (int i = 0; i < got; i++) {
                take(i);
            }
            any |= got > 0;
        }
        return any;
    }

    private void take(int i) {
        int length = receiveHeaders.get(JAVA_INT, (long) i * MMSGHDR + MSGHDR);
        MemorySegment packet = receivePackets.asSlice((long) i * RECEIVE, RECEIVE);
        int icmp = raw && family == IcmpFamily.V4 ? (packet.get(JAVA_BYTE, 0) & 0xf) * 4 : 0;
        boolean ours = length >= icmp + PACKET
                && packet.get(JAVA_BYTE, icmp) == family.reply
                && packet.get(LONG, icmp + ICMP_HEADER) == cookie;
        if (!ours) {
            return;
        }
        int slot = packet.get(NETWORK_SHORT, icmp + 6L) & 0xffff;
        Echo echo = slots[slot];
        if (echo == null || numbers[slot] != packet.get(LONG, icmp + ICMP_HEADER + 8L)) {
            return;
        }
        echo.micros = Math.max(0, (receivedAt(i) - echo.sentWallNanos) / 1_000);
        end(echo, Echo.Fate.REPLIED);
    }

    /** The kernel's time of receipt in the control message, else now. */
    private long receivedAt(int i) {
        MemorySegment control = receiveControls.asSlice((long) i * CONTROL, CONTROL);
        long bytes = receiveHeaders.get(JAVA_LONG, (long) i * MMSGHDR + 40);
        boolean stamped =
                bytes >= 32 && control.get(JAVA_INT, 8) == SOL_SOCKET && control.get(JAVA_INT, 12) == SO_TIMESTAMPNS;
        return stamped ? control.get(JAVA_LONG, 16) * 1_000_000_000L + control.get(JAVA_LONG, 24) : wallNanos();
    }

    private static long wallNanos() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    private void expire() {
        if (deadlines.isEmpty()) {
            return;
        }
        long now = System.nanoTime();
        while (!deadlines.isEmpty() && deadlines.peek().at - now <= 0) {
            Echo echo = deadlines.poll().echo;
            if (echo.over) {
                continue;
            }
            if (echo.again) {
                end(echo, Echo.Fate.TIMED_OUT);
            } else {
                echo.again = true;
                deadlines.add(new Due(now + echo.timeoutNanos / 2, echo));
                toSend.add(echo);
            }
        }
    }

    private void end(Echo echo, Echo.Fate fate) {
        if (!echo.over) {
            echo.over = true;
            free(echo.firstSlot);
            free(echo.secondSlot);
            echo.done.accept(echo, fate);
        }
    }

    private void await() {
        long now = System.nanoTime();
        long until = deadlines.isEmpty() ? now + MILLI : deadlines.peek().at;
        if (!toSend.isEmpty() && rate > 0) {
            until = Math.min(until, now + Math.max(MILLI, 1_000_000_000L / rate));
        }
        long millis = Math.clamp((until - now) / MILLI, 1, 20);
        calls.poll(pollFd, 1, (int) millis);
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
