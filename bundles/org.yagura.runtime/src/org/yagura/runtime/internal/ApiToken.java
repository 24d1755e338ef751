package org.yagura.runtime.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The home's bearer token: made once, readable by its owner alone. */
final class ApiToken {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private ApiToken() {}

    static Path file(Path home) {
        return home.resolve("api-token");
    }

    static String of(Path home) throws IOException {
        Path file = file(home);
        boolean posix = Files.getFileStore(home).supportsFileAttributeView("posix");
        if (Files.exists(file)) {
            if (posix) {
                Files.setPosixFilePermissions(file, OWNER);
            }
            String token = Files.readString(file).strip();
            if (!token.isEmpty()) {
                return token;
            }
            Files.delete(file);
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(file, token + "\n", StandardCharsets.US_ASCII);
        } else {
            Files.writeString(file, token + "\n", StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            file.toFile().setReadable(false, false);
            file.toFile().setReadable(true, true);
        }
        return token;
    }
}
