package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Correlation;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Scope;

/** Reads which uncertain numbers go together, and refuses what no numbers can do. */
final class CorrelationReader {
    private final Document root;

    CorrelationReader(Document root) {
        this.root = root;
    }

    /** The same inputs, going together as the file says. */
    Inputs read(Inputs inputs) {
        List<Correlation.Pair> pairs = new ArrayList<>();
        boolean complete = true;
        for (Document row : root.list("correlations")) {
            Input one = input(row, "one", inputs);
            Input other = input(row, "other", inputs);
            row.required("value", "0.5");
            double value = row.quantity("value", Dimension.ONE, -1, 1, 0);
            if (one == null || other == null) {
                complete = false;
            } else if (one == other) {
                row.report("other", "is the input that it is correlated with", "another input is meant");
                complete = false;
            } else if (scope(inputs, one) != scope(inputs, other)) {
                row.report(
                        "other",
                        "is drawn " + scope(inputs, other).words() + ", and " + one.key() + " "
                                + scope(inputs, one).words() + "; what is drawn at other times cannot go together",
                        "both have the same scope");
                complete = false;
            } else {
                pairs.add(new Correlation.Pair(one, other, value));
            }
        }
        if (!complete || pairs.isEmpty()) {
            return inputs;
        }
        try {
            return inputs.with(Correlation.of(pairs));
        } catch (IllegalArgumentException impossible) {
            String[] said = String.valueOf(impossible.getMessage()).split("\\R\\s*Maybe ", 2);
            root.report(
                    "correlations",
                    "holds what no numbers can do: " + said[0],
                    said.length > 1 ? said[1].replaceFirst("\\.$", "") : "one of them goes");
            return inputs;
        }
    }

    private static Scope scope(Inputs inputs, Input input) {
        return inputs.get(input).scope();
    }

    private static @Nullable Input input(Document row, String name, Inputs inputs) {
        String words = row.required(name, "conditions.wind.lip.speed");
        if (words.isEmpty()) {
            return null;
        }
        try {
            Input input = NamedInput.keyed(words);
            if (!inputs.get(input).isSpread()) {
                row.report(name, "is an input without a spread, which goes with nothing", "its ± is missing");
                return null;
            }
            return input;
        } catch (Misread misread) {
            row.report(name, misread.wrong(), misread.maybe());
            return null;
        }
    }
}
