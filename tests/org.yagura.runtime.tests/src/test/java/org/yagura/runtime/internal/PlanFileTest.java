package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("centre.yaml");
        PlanFile.write(file, "centre: 櫓");
        assertThat(PlanFile.read(file))
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .isEqualTo("centre: 櫓");
    }

    @Test
    void aFileThatCannotBeWrittenIsASentenceThatSaysWhatToDo() {
        Path file = folder.resolve("missing").resolve("centre.yaml");
        assertThatThrownBy(() -> PlanFile.write(file, "x"))
                .hasMessage("The file " + file + " cannot be written (no such folder). Name a file in a folder that is"
                        + " there and that this user may write.");
        assertThatThrownBy(() -> PlanFile.write(folder, "x"))
                .hasMessageStartingWith("The file " + folder + " cannot be written (Is a directory).");
    }

    @Test
    void aFileThatIsNotThereIsASentenceThatSaysWhatToDo() {
        Path file = folder.resolve("centre.yaml");
        assertThatThrownBy(() -> PlanFile.read(file))
                .hasMessage("There is no file " + file + ". Give the YAML file of a centre.");
    }
}
