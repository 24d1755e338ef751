package org.yagura.model.group;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yagura.core.phrase.Letters;

/** What a value has to be like. */
final class RuleValue {
    private static final int BYTE = 8;

    private RuleValue() {}

    /** Full width or half, large or small letters are the same. */
    static String normal(String text) {
        return Letters.plain(text).strip();
    }

    /**
     * Nothing for an empty value, a whole value where a star stands for anything, else a part of the value.
     *
     * @param wanted without quotation marks
     */
    static Predicate<String> like(String wanted) {
        String text = normal(wanted);
        if (text.isEmpty()) {
            return String::isEmpty;
        }
        if (text.indexOf('*') < 0) {
            return value -> value.contains(text);
        }
        String glob = Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        Pattern pattern = Pattern.compile(glob, Pattern.DOTALL);
        return value -> pattern.matcher(value).matches();
    }

    /** Addresses of a network as RFC 4632 and RFC 4291 write one, {@code 10.0.0.0/8}; empty when it is none. */
    static Optional<Predicate<String>> network(String wanted) {
        int slash = wanted.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            byte[] network = InetAddress.ofLiteral(wanted.substring(0, slash)).getAddress();
            int bits = Integer.parseInt(wanted.substring(slash + 1));
            return bits < 0 || bits > network.length * BYTE
                    ? Optional.empty()
                    : Optional.of(value -> isIn(value, network, bits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isIn(String value, byte[] network, int bits) {
        byte[] address;
        try {
            address = InetAddress.ofLiteral(value).getAddress();
        } catch (IllegalArgumentException e) {
            // a host name is in no network
            return false;
        }
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (BYTE - 1 - bit % BYTE);
            if (((address[bit / BYTE] ^ network[bit / BYTE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
