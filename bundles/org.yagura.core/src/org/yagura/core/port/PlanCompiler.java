package org.yagura.core.port;

import java.util.List;
import java.util.Locale;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;

/** Turns the text of a centre into a plan that engines can run. */
public interface PlanCompiler {
    /**
     * @param source named in problems, usually the file's name
     * @param yaml the whole centre, as {@code samples/centre.yaml} shows it
     * @param revision the number that the plan shall carry
     */
    Compilation compile(String source, byte[] yaml, long revision);

    /** A plan, or why there is none. */
    sealed interface Compilation {
        record Compiled(Plan plan) implements Compilation {}

        /** @param problems never empty */
        record Rejected(List<Problem> problems) implements Compilation {}
    }

    /**
     * @param line from 1; 0 when the problem is not in one line
     * @param message what is wrong and what was expected, naming the element
     */
    record Problem(String source, int line, Phrase message) {
        /** The problem as one line, with its place in front. */
        public String in(Locale language) {
            return source + ":" + (line > 0 ? line + ":" : "") + " " + message.in(language);
        }
    }
}
