package org.yagura.ui.help.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void linesBecomeBlocks() {
        Page page = Page.parse("""
                # Title

                One line
                and its rest.

                - first
                2. second

                | a | b |
                |---|---|
                | c | [d](e) |
                """);
        assertThat(page.title()).isEqualTo("Title");
        assertThat(page.blocks())
                .containsExactly(
                        new Block.Heading(1, "Title", List.of()),
                        new Block.Paragraph(List.of(new Span.Text("One line and its rest."))),
                        new Block.Item("•", List.of(new Span.Text("first"))),
                        new Block.Item("2.", List.of(new Span.Text("second"))),
                        new Block.Row(true, List.of(List.of(new Span.Text("a")), List.of(new Span.Text("b")))),
                        new Block.Row(false, List.of(List.of(new Span.Text("c")), List.of(new Span.Link("d", "e")))));
        assertThat(page.targets()).containsExactly("e");
    }

    @Test
    void spansKeepTheirOrder() {
        assertThat(Page.spans("Press {key:a.b} for **all** of `x:y`, [here](command:c?d=e)."))
                .containsExactly(
                        new Span.Text("Press "),
                        new Span.Key("a.b"),
                        new Span.Text(" for "),
                        new Span.Bold("all"),
                        new Span.Text(" of "),
                        new Span.Code("x:y"),
                        new Span.Text(", "),
                        new Span.Link("here", "command:c?d=e"),
                        new Span.Text("."));
    }

    @Test
    void aTourIsThePartsOfItsPage() {
        Tour tour = Tour.of(Page.parse("# Tour\n\n## One {#a.b,c}\n\nText.\n\nMore.\n\n## Two\n\nEnd {key:k}\n"));
        assertThat(tour.steps())
                .containsExactly(
                        new Tour.Step("One", "Text.\n\nMore.", List.of("a.b", "c")),
                        new Tour.Step("Two", "End {key:k}", List.of()));
    }

    @Test
    void theKeySheetIsOrderedSearchedAndWritten() {
        KeySheet sheet = new KeySheet(List.of(
                new KeySheet.Line("Operate", "Close", ""),
                new KeySheet.Line("Operate", "Note <b>", "T"),
                new KeySheet.Line("Help", "Help", "F1")));
        assertThat(sheet.lines()).extracting(KeySheet.Line::command).containsExactly("Help", "Note <b>", "Close");
        assertThat(sheet.find("note operate")).extracting(KeySheet.Line::keys).containsExactly("T");
        assertThat(sheet.find("f1")).hasSize(1);
        assertThat(sheet.find("")).hasSize(3);
        assertThat(sheet.html("Keys"))
                .contains("<h2>Operate</h2>", "<td>Note &lt;b&gt;</td><td>T</td>")
                .doesNotContain("<b>");
    }
}
