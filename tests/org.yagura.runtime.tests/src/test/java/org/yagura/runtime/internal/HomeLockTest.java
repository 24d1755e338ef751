package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.port.Storage.HomeUnusable;

class HomeLockTest {
    @TempDir
    Path home;

    @Test
    void aSecondStartOnTheSameHomeGetsAClearAnswer() throws IOException {
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThat(HomeLock.isTaken(home)).isTrue();
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(HomeUnusable.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--home");
        }
        assertThat(HomeLock.isTaken(home)).isFalse();
        HomeLock.take(home).close();
    }

    @Test
    void aHomeThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "x");
        assertThatThrownBy(() -> HomeLock.take(file.resolve("below")))
                .isInstanceOf(HomeUnusable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void theTokenIsTheOwnersAloneAndStays() throws IOException {
        String token = ApiToken.of(home);
        assertThat(token).hasSize(64);
        assertThat(ApiToken.of(home)).isEqualTo(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ApiToken.file(home))))
                .isEqualTo("rw-------");
        assertThat(ApiToken.of(Files.createDirectory(home.resolve("other")))).isNotEqualTo(token);
    }

    @Test
    void argumentsThatMakeNoSenseAreNamed() {
        assertThatThrownBy(() -> Arguments.parse(new String[] {"engine", "--port", "x"}))
                .hasMessageContaining("\"x\"");
        assertThatThrownBy(() -> Arguments.parse(new String[] {"--home"})).hasMessageContaining("comes a folder");
        assertThatThrownBy(() -> Arguments.parse(new String[] {"--hme", "x"})).hasMessageContaining("--hme");
    }
}
