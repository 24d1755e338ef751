package org.yagura.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Centre.Publication;

/** What came of publishing a plan, as lines of plain text whose columns have tabs between. */
final class Publications {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private Publications() {}

    /**
     * @param source the file's name, for what is wrong with the plan as a whole
     */
    static void answer(Call call, String source, Publication publication) throws IOException {
        Locale language = call.language();
        switch (publication) {
            case Publication.Published published ->
                call.text(OK, published.revision() + "\n" + lines(warnings(published.warnings(), language)));
            case Publication.Unchanged unchanged -> call.text(OK, unchanged.revision() + "\nunchanged\n");
            case Publication.Rejected rejected -> {
                Stream<String> lines = rejected.problems().stream()
                        .map(problem -> line(
                                problem.source(),
                                String.valueOf(problem.line()),
                                problem.message().in(language)));
                call.text(UNPROCESSABLE, lines(lines));
            }
            case Publication.Refused refused -> {
                Stream<String> lines =
                        refused.findings().stream().map(finding -> line(source, "0", finding.in(language)));
                call.text(UNPROCESSABLE, lines(lines));
            }
        }
    }

    private static Stream<String> warnings(List<Finding> findings, Locale language) {
        return findings.stream()
                .map(finding -> line(
                        "warning",
                        finding.element().toString(),
                        finding.feature(),
                        finding.message().in(language)));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining());
    }

    /** A file's name and a value out of it may hold anything, but what is said is one line of so many columns. */
    private static String line(String... columns) {
        return Stream.of(columns)
                .map(column -> column.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
