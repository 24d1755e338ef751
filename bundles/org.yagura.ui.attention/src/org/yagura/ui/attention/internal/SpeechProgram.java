package org.yagura.ui.attention.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A program of this system that says what it reads from its standard input.
 *
 * @param name as a person knows it
 * @param command the program and its arguments; never handed to a shell
 */
record SpeechProgram(String name, List<String> command) {
    private static final String WINDOWS_SCRIPT = """
            [Console]::InputEncoding = [System.Text.Encoding]::UTF8; \
            Add-Type -AssemblyName System.Speech; \
            $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; \
            $culture = [System.Globalization.CultureInfo]::GetCultureInfo('%s'); \
            $voice.SelectVoiceByHints([System.Speech.Synthesis.VoiceGender]::NotSet, \
            [System.Speech.Synthesis.VoiceAge]::NotSet, 0, $culture); \
            $voice.Speak([Console]::In.ReadToEnd())""";

    SpeechProgram {
        command = List.copyOf(command);
    }

    /**
     * The program that this system has.
     *
     * @param system the value of {@code os.name}
     * @param exists whether a program of that name can be started
     * @return empty when there is none
     */
    static Optional<SpeechProgram> of(String system, Locale language, Predicate<String> exists) {
        boolean japanese = language.getLanguage().equals("ja");
        String os = system.toLowerCase(Locale.ROOT);
        List<SpeechProgram> known;
        if (os.startsWith("mac")) {
            known = List.of(new SpeechProgram(
                    "say",
                    japanese ? List.of("say", "-v", "Kyoko", "-f", "-") : List.of("say", "-v", "Samantha", "-f", "-")));
        } else if (os.startsWith("windows")) {
            String script = WINDOWS_SCRIPT.formatted(japanese ? "ja-JP" : "en-US");
            known = List.of(new SpeechProgram(
                    "powershell", List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", script)));
        } else {
            String code = japanese ? "ja" : "en";
            known = List.of(
                    new SpeechProgram("espeak-ng", List.of("espeak-ng", "-v", code, "--stdin")),
                    new SpeechProgram("spd-say", List.of("spd-say", "-w", "-l", code, "-e")));
        }
        return known.stream().filter(program -> exists.test(program.name())).findFirst();
    }
}
