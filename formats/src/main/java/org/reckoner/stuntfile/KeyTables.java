package org.reckoner.stuntfile;

import java.util.List;
import java.util.Objects;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

/** The tables of the reference page, one section after the other, written from the table of keys. */
final class KeyTables {
    private KeyTables() {}

    /** Markdown for every section. */
    static String text() {
        StringBuilder text = new StringBuilder();
        for (KeyTree section : KeyTree.whole().below()) {
            text.append("### `").append(section.name()).append("`\n\n");
            StringBuilder keys = new StringBuilder();
            StringBuilder numbers = new StringBuilder();
            rows(section, List.of(), keys, numbers);
            if (keys.length() > 0) {
                text.append("| key | what it is | for example |\n|---|---|---|\n")
                        .append(keys)
                        .append('\n');
            }
            if (numbers.length() > 0) {
                text.append("Numbers that may carry a spread:\n\n")
                        .append(
                                "| key | what it is | when the file is silent | accepted | redrawn | grade |\n|---|---|---|---|---|---|\n")
                        .append(numbers)
                        .append('\n');
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void rows(KeyTree node, List<String> needed, StringBuilder keys, StringBuilder numbers) {
        if (node.key() != null) {
            keys.append(row(node, needed.contains(node.name())));
        } else if (node.input() != null) {
            numbers.append(row(node.input()));
        }
        for (KeyTree below : node.below()) {
            rows(below, node.required(), keys, numbers);
        }
    }

    private static String row(KeyTree node, boolean needed) {
        Key key = Objects.requireNonNull(node.key());
        List<String> choices = KeyTree.choices(key.path());
        String words = choices.isEmpty() ? "" : ": `" + String.join("`, `", choices) + "`";
        String meaning = choices.isEmpty() ? key.meaning() : key.meaning().replaceFirst(":.*", "");
        if (key.kind() == Key.Kind.HEIGHT) {
            words = "; measured from " + String.join(", ", KeyTree.datums(key.path()));
        }
        return "| `" + key.path() + "` | " + (needed ? "**needed**; " : "") + cell(meaning) + words + " | `"
                + key.example() + "` |\n";
    }

    private static String row(Input input) {
        Uncertain usual = input.standard();
        return "| `" + input.key() + "` | " + cell(meaning(input)) + " | " + usual(input) + " | " + range(input) + " | "
                + (usual.isSpread() ? usual.scope().words() : "") + " | "
                + usual.grade().letter() + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** What a number is, with where its usual value comes from. */
    static String meaning(Input input) {
        return input.standard().source();
    }

    /** What is flown when the file says nothing. */
    static String usual(Input input) {
        Uncertain usual = input.standard();
        Unit unit = unit(input);
        String centre = Quantity.words(usual.centre(), unit);
        Spread spread = usual.spread();
        if (spread instanceof Spread.Normal normal) {
            return plusMinus(usual.centre(), normal.sigma(), unit);
        }
        if (spread instanceof Spread.LogNormal log) {
            return centre + ", lognormal " + Plain.number(log.sigmaLog());
        }
        return spread == Spread.NONE ? centre : centre + ", " + SpreadWords.of(input, usual);
    }

    /** The number as a person would write it in a file. */
    static String example(Input input) {
        Uncertain usual = input.standard();
        String text = usual.spread() instanceof Spread.Normal normal
                ? plusMinus(usual.centre(), normal.sigma(), unit(input))
                : Quantity.words(usual.centre(), unit(input));
        return input == Input.DEPLOYMENT_HEIGHT ? text + " AGL" : text;
    }

    private static String plusMinus(double centre, double sigma, Unit unit) {
        String half = Quantity.words(unit.differenceToSi(unit.differenceFromSi(sigma)), unit);
        return Plain.number(unit.fromSi(centre)) + " ± " + half;
    }

    /** The values that the models accept. */
    static String range(Input input) {
        return Quantity.words(input.low(), unit(input)) + " to " + Quantity.words(input.high(), unit(input));
    }

    /** The unit in which people say such a number. */
    static Unit unit(Input input) {
        boolean engine = input.dimension() == Dimension.ANGULAR_RATE && input.high() > 100;
        return engine ? Unit.TURN_PER_MINUTE : Unit.of(input.dimension()).get(0);
    }
}
