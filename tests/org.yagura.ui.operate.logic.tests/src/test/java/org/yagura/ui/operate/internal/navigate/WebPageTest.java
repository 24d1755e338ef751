package org.yagura.ui.operate.internal.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {
    @Test
    void aWebPageIsOpened() {
        assertThat(WebPage.of(" https://wiki.example/db?page=3#x "))
                .contains(URI.create("https://wiki.example/db?page=3#x"));
        assertThat(WebPage.of("HTTP://wiki.example")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "運用手順書 3章",
                "manual.pdf",
                "/bin/sh",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https:nothing",
                "https://",
                "\\\\files\\manual.docx"
            })
    void nothingElseIsEverStarted(String text) {
        assertThat(WebPage.of(text)).isEmpty();
    }
}
