package org.yagura.connect.internal;

/** What differs between ICMP (RFC 792) and ICMPv6 (RFC 4443) on a Linux socket. */
enum IcmpFamily {
    V4(2, 1, 8, 0, 3, 16, 4),
    V6(10, 58, 128, 129, 1, 28, 16);

    /** {@code AF_INET}, {@code AF_INET6}. */
    final int domain;

    /** {@code IPPROTO_ICMP}, {@code IPPROTO_ICMPV6}. */
    final int protocol;

    final byte request;
    final byte reply;
    final byte unreachable;
    final int sockaddrBytes;
    final int addressBytes;

    IcmpFamily(int domain, int protocol, int request, int reply, int unreachable, int sockaddrBytes, int addressBytes) {
        this.domain = domain;
        this.protocol = protocol;
        this.request = (byte) request;
        this.reply = (byte) reply;
        this.unreachable = (byte) unreachable;
        this.sockaddrBytes = sockaddrBytes;
        this.addressBytes = addressBytes;
    }

    @Override
    public String toString() {
        return this == V4 ? "ICMP" : "ICMPv6";
    }
}
