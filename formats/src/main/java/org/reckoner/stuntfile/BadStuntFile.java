package org.reckoner.stuntfile;

import java.util.Collection;
import java.util.List;

/** Says that a stunt file cannot be flown as it stands, with every problem that was found in it. */
public final class BadStuntFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 40;

    private final transient List<Problem> problems;

    BadStuntFile(Collection<Problem> problems) {
        super(text(problems));
        this.problems = problems.stream().sorted().toList();
    }

    /** All problems, in the order in which they stand in the file. */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(Collection<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.stream()
                .sorted()
                .limit(TOLD)
                .forEach(problem -> text.append(problem).append('\n'));
        int rest = problems.size() - TOLD;
        if (rest > 0) {
            text.append("and ")
                    .append(rest)
                    .append(rest == 1 ? " more problem" : " more problems")
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }
}
