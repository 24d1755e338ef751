package org.yagura.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.centre.CentrePackage;

class XmiTest {
    private static final ElementKey BANK = new ElementKey("customer", "bank");
    private static final ElementKey CORE = new ElementKey("engagement", "bank/core");
    private static final ElementKey DB = new ElementKey("asset", "db");

    private static final List<PlanElement> ALL = List.of(
            new PlanElement(new ElementKey("centre", "centre"), null, 0, "{\"name\":\"監視センター\"}"),
            new PlanElement(BANK, null, 1_000, "{\"name\":\"A銀行 <&\\\"\",\"extensions\":{\"acme.rank\":\"gold\"}}"),
            new PlanElement(
                    new ElementKey("contact", "bank/sato"),
                    BANK,
                    1_000,
                    "{\"name\":\"佐藤\",\"channels\":[{\"kind\":\"mail\",\"address\":\"s@example.jp\"}],\"deputies\":[\"bank/abe\"]}"),
            new PlanElement(CORE, BANK, 2_000, "{\"name\":\"勘定系\"}"),
            new PlanElement(DB, CORE, 1_000, "{\"note\":\"a\\nb\",\"address\":\"10.0.0.1\",\"dependsOn\":[\"sw\"]}"),
            new PlanElement(new ElementKey("monitor", "db/sql"), DB, 1_000, "{\"type\":\"TcpMonitor\",\"port\":5432}"));

    private static String document(String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xmi:XMI xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
                + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:c=\"" + CentrePackage.eNS_URI + "\">\n"
                + inside + "\n</xmi:XMI>";
    }

    private static Xmi.Reading.Wrong wrong(String document) {
        Xmi.Reading reading = Xmi.read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Xmi.Reading.Wrong.class);
        Xmi.Reading.Wrong wrong = (Xmi.Reading.Wrong) reading;
        assertThat(wrong.why().in(Locale.JAPANESE)).isNotBlank().doesNotStartWith("xmi.");
        return wrong;
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        byte[] xmi = Xmi.write(Elements.of(ALL));
        assertThat(((Xmi.Reading.Read) Xmi.read(xmi)).elements()).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void aDocumentTypeIsRefusedWhateverItSays(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");
        assertThat(wrong("<!DOCTYPE c [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                                + document("<c:Customer id=\"a\" name=\"&x;\"/>")
                                        .substring(39))
                        .why()
                        .code())
                .isEqualTo("xmi.doctype");
        assertThat(wrong("<!DOCTYPE c SYSTEM \"http://127.0.0.1:1/x.dtd\"><c/>")
                        .why()
                        .code())
                .isEqualTo("xmi.doctype");
    }

    @Test
    void nothingThatADocumentPointsToIsOpened() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/other.xmi";
            assertThat(wrong(document(
                                    "<c:Contact id=\"bank/sato\" name=\"x\" parent=\"customer:bank\"><channels href=\""
                                            + url + "#/0\"/></c:Contact>"))
                            .why()
                            .code())
                    .isEqualTo("xmi.href");
            assertThat(wrong(document("<other:Thing xmlns:other=\"" + url + "\" xsi:schemaLocation=\"" + url + " " + url
                                    + "\"/>"))
                            .why()
                            .code())
                    .isEqualTo("xmi.model");
            server.setSoTimeout(1);
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatTheModelDoesNotHaveIsToldWithItsLine() {
        assertThat(wrong(document("<c:Customer id=\"a\" name=\"a\"/>\n<c:Customer id=\"b\" colour=\"red\"/>"))
                        .line())
                .isEqualTo(4);
        assertThat(wrong(document("<c:Spaceship id=\"a\"/>")).line()).isEqualTo(3);
        assertThat(wrong(document("<c:Customer id=\"a\" name=")).why().code()).isEqualTo("xmi.broken");
        assertThat(wrong("nothing").why().code()).isEqualTo("xmi.broken");
    }

    @Test
    void aNewerModelIsNotTakenForThisOne() {
        assertThat(wrong(document("<c:Customer id=\"a\"/>")
                                .replace(CentrePackage.eNS_URI, CentrePackage.eNS_URI + "/99"))
                        .why()
                        .code())
                .isEqualTo("xmi.model");
    }

    @Test
    void elementsThatCannotBeKnownAreRefused() {
        assertThat(wrong(document("<c:Customer name=\"a\"/>")).why().code()).isEqualTo("xmi.id");
        assertThat(wrong(document("<c:Channel address=\"a\"/>")).why().code()).isEqualTo("xmi.root");
        assertThat(wrong(document("<c:Customer id=\"a\"/><c:Customer id=\"a\"/>"))
                        .why()
                        .code())
                .isEqualTo("xmi.twice");
        assertThat(wrong(document("")).why().code()).isEqualTo("xmi.empty");
        assertThat(wrong(document("<c:Asset id=\"a\" parent=\"nowhere\"/>"))
                        .why()
                        .code())
                .isEqualTo("xmi.parent");
    }
}
