package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;

/** The lines of an answer in a terminal, in the order in which they are said. */
final class TerminalPage {
    private static final String INDENT = "  ";

    private final TerminalStyle style;
    private final List<String> lines = new ArrayList<>();

    TerminalPage(TerminalStyle style) {
        this.style = style;
    }

    TerminalStyle style() {
        return style;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** A bold line as it is. */
    void title(String title, String rest) {
        lines.add(style.bold(style.show(title)) + style.show(rest));
    }

    /** A blank line, the heading and what stands back beside it. */
    void head(String title, String beside) {
        lines.add("");
        lines.add(style.bold(style.show(title)) + (beside.isEmpty() ? "" : "  " + style.muted(style.show(beside))));
    }

    void blank() {
        lines.add("");
    }

    /** A line as it stands. */
    void line(String line) {
        lines.add(style.show(line));
    }

    /** A sentence, its further lines set in. */
    void say(String sentence) {
        wrap(sentence).forEach(lines::add);
    }

    /** A sentence that opens with a state: its shape and word take the colour that repeats them. */
    void say(State state, String sentence) {
        List<String> wrapped = wrap(state.symbol() + " " + sentence);
        lines.add(style.state(state, wrapped.get(0)));
        lines.addAll(wrapped.subList(1, wrapped.size()));
    }

    /** A sentence that stands back. */
    void note(String sentence) {
        wrap(sentence).forEach(line -> lines.add(style.muted(line)));
    }

    void table(TerminalTable table) {
        lines.addAll(table.lines(style));
    }

    private List<String> wrap(String sentence) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        // A number stays with its unit: only plain spaces break.
        for (String word : sentence.split(" ")) {
            String shown = style.show(word);
            if (line.length() + 1 + shown.length() > TerminalTable.WIDTH && !line.isEmpty()) {
                wrapped.add(line.toString());
                line = new StringBuilder(INDENT).append(shown);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(shown);
            }
        }
        wrapped.add(line.toString());
        return wrapped;
    }
}
