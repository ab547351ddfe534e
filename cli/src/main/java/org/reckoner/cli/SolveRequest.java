package org.reckoner.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.prediction.Solver;
import org.reckoner.report.Measure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stuntfile.Misread;
import org.reckoner.stuntfile.Quantity;
import org.reckoner.stuntfile.StuntFile;

/** A question of the form "lip speed for range 98 m": one unknown input, one wanted figure. */
final class SolveRequest {
    private static final Pattern FORM = Pattern.compile("\\s*(.+?)\\s+for\\s+(.+?)\\s+([+-]?[\\d.].*)");

    private final String request;
    private final StuntFile file;

    SolveRequest(String request, StuntFile file) {
        this.request = request;
        this.file = file;
    }

    void answer(PrintWriter screen) {
        Matcher matcher = FORM.matcher(request);
        if (!matcher.matches()) {
            throw bad("has not the form \"UNKNOWN for FIGURE VALUE\"", "\"lip speed for range 98 m\" is meant");
        }
        Input unknown = unknown(matcher.group(1));
        Figure figure = Figure.named(matcher.group(2))
                .orElseThrow(() -> bad(
                        "asks for \"" + matcher.group(2) + "\", which is no figure",
                        "one of these is meant: " + figures()));
        double wanted;
        try {
            wanted = Quantity.parse(matcher.group(3), figure.dimension()).value();
        } catch (Misread misread) {
            throw bad("wants a " + figure.words() + " that " + misread.wrong(), misread.maybe());
        }
        double[] range = range(unknown);
        try {
            Solver.Solution solution =
                    Solver.solve(file.stunt(), file.conditions(), unknown, figure, wanted, range[0], range[1]);
            tell(screen, unknown, figure, solution, range);
        } catch (Solver.NoSolutionException none) {
            Measure searched = Measure.of(unknown.dimension());
            throw bad(
                    "has no answer: " + none.getMessage() + ";\n  " + unknown.key() + " was tried from "
                            + searched.pair(range[0]) + " to " + searched.pair(range[1]),
                    "another unknown is meant, or the plan must change first");
        }
    }

    private void tell(PrintWriter screen, Input unknown, Figure figure, Solver.Solution solution, double[] range) {
        Measure measure = Measure.of(unknown.dimension());
        if (file.stunt().illustrative()) {
            screen.println("ILLUSTRATIVE: inputs are made up to show the product");
        }
        screen.println(unknown.key() + " = " + measure.pair(solution.value(), 2));
        OptionalDouble got = solution.measured().get(figure);
        if (got.isPresent()) {
            screen.println("gives " + figure.words() + " " + Measure.of(figure).pair(got.getAsDouble(), 2) + ".");
        }
        OptionalDouble lip = solution.measured().get(Figure.LIP_SPEED);
        if (lip.isPresent() && figure != Figure.LIP_SPEED) {
            screen.println((file.stunt().plan().has(Phase.Ramp.class) ? "Lip" : "Exit") + " speed then: "
                    + Measure.SPEED.pair(lip.getAsDouble(), 2) + ".");
        }
        screen.println("Nominal flight, no spread flown: "
                + solution.flight().outcome().words() + ". Predicted, not a clearance.");
        screen.println("Searched upward from " + measure.pair(range[0]) + " to " + measure.pair(range[1])
                + "; this fits first.");
        screen.flush();
    }

    /** The unknown by its key, the end of its key, or the word that people use for it. */
    private Input unknown(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        boolean ramp = file.stunt().plan().has(Phase.Ramp.class);
        if (plain.equals("lip speed") || plain.equals("exit speed")) {
            return ramp ? Input.RUN_UP_SPEED : Input.EXIT_PUSH;
        }
        if (plain.equals("exit angle") || plain.equals("lip angle")) {
            return ramp ? Input.LIP_ANGLE : Input.EXIT_ANGLE;
        }
        Optional<Input> exact = Input.byKey(plain);
        if (exact.isPresent()) {
            return exact.get();
        }
        String end = "." + plain.replace(' ', '_');
        Input found = null;
        for (Input input : Input.values()) {
            if (input.key().endsWith(end)) {
                if (found != null) {
                    throw bad(
                            "names \"" + words + "\", which is " + found.key() + " as well as " + input.key(),
                            found.key() + " is meant");
                }
                found = input;
            }
        }
        if (found == null) {
            throw bad(
                    "names \"" + words + "\", which is no input",
                    "lip speed, delay or a key of the stunt file is meant");
        }
        return found;
    }

    /** Where to search: speeds and angles from just above nothing; lengths of a ramp and times no farther than sensible. */
    private double[] range(Input unknown) {
        return switch (unknown) {
            case RUN_UP_SPEED -> new double[] {5, 60};
            case EXIT_PUSH -> new double[] {1, 100};
            case DELAY -> new double[] {1, 60};
            case DEPLOYMENT_HEIGHT -> new double[] {50, 3_000};
            default -> {
                double centre = file.stunt().inputs().centre(unknown);
                double reach = Math.max(Math.abs(centre), 0.1 * (unknown.high() - unknown.low()));
                yield new double[] {
                    Math.max(unknown.low(), centre - reach), Math.min(unknown.high(), centre + 2 * reach)
                };
            }
        };
    }

    private static String figures() {
        StringBuilder words = new StringBuilder();
        for (Figure figure : Figure.values()) {
            words.append(words.isEmpty() ? "" : ", ").append(figure.words());
        }
        return words.toString();
    }

    private BadInputException bad(String wrong, String maybe) {
        return new BadInputException("--solve \"" + request + "\"\n  " + wrong + ".\n  Maybe " + maybe + ".");
    }
}
