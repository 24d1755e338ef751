package org.yagura.model.sheet;

/** Finds what stands between the cells of a CSV text. */
final class Separators {
    private static final char[] KNOWN = {',', ';', '\t'};
    private static final int LINES = 50;

    private Separators() {}

    /** The one that divides most lines as often as the first; a comma when none divides anything. */
    static char of(String text) {
        char best = ',';
        long most = 0;
        for (char separator : KNOWN) {
            long score = score(text, separator);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static long score(String text, char separator) {
        int wanted = -1;
        int count = 0;
        int lines = 0;
        int alike = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length() && lines < LINES; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            } else if (c == '\n' && !quoted) {
                wanted = wanted < 0 ? count : wanted;
                alike += count == wanted ? 1 : 0;
                lines++;
                count = 0;
            }
        }
        return wanted <= 0 ? 0 : 1_000L * alike / lines * 1_000 + Math.min(wanted, 999);
    }
}
