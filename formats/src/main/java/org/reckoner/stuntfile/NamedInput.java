package org.reckoner.stuntfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;

/** The numbers of a stunt as people name them on a command line, with the values they give them. */
public final class NamedInput {
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(.+?)\\s+([+-]?[\\d.]+(?:[eE][+-]?\\d+)?)\\s*([^\\d.\\s]*)\\s*\\.\\.\\s*([+-]?[\\d.]+(?:[eE][+-]?\\d+)?)\\s*(.*?)\\s*");

    private NamedInput() {}

    /**
     * A range as it is written, such as {@code run-up speed 18..26 m/s}.
     *
     * @param words the name
     * @param from the lower end with its unit
     * @param to the upper end with its unit
     */
    public record Span(String words, String from, String to) {

        /** Takes a range apart. */
        public static Span parse(String text) {
            Matcher matcher = RANGE.matcher(text);
            if (!matcher.matches()) {
                throw new Misread("has not the form \"NUMBER FROM..TO UNIT\"", "\"run-up speed 18..26 m/s\" is meant");
            }
            String unit = matcher.group(5);
            String first = matcher.group(3).isEmpty() ? unit : matcher.group(3);
            return new Span(
                    matcher.group(1),
                    (matcher.group(2) + " " + first).strip(),
                    (matcher.group(4) + " " + unit).strip());
        }
    }

    /** The number of a stunt that some words name: its key, the end of its key, or what people call it. */
    public static Input of(String words, Stunt stunt) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        boolean ramp = stunt.plan().has(Phase.Ramp.class);
        switch (plain) {
            case "lip speed", "exit speed" -> {
                return ramp ? Input.RUN_UP_SPEED : Input.EXIT_PUSH;
            }
            case "exit angle" -> {
                return ramp ? Input.LIP_ANGLE : Input.EXIT_ANGLE;
            }
            case "throw height" -> {
                return Input.DEPLOYMENT_HEIGHT;
            }
            default -> {
                return byKey(words, steps(plain));
            }
        }
    }

    /** The number that a key, or the end of one, names in any stunt. */
    static Input keyed(String words) {
        return byKey(words, steps(words.strip().toLowerCase(Locale.ROOT)));
    }

    private static Input byKey(String words, List<String> steps) {
        List<Input> found = Arrays.stream(Input.values())
                .filter(input -> ends(steps(input.key()), steps))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        for (Input input : found) {
            if (steps(input.key()).equals(steps)) {
                return input;
            }
        }
        if (found.isEmpty()) {
            List<String> keys = Arrays.stream(Input.values()).map(Input::key).toList();
            String near = KnownKeys.nearest(words, keys);
            throw new Misread(
                    "names \"" + words + "\", which is no number of a stunt file",
                    near.isEmpty() ? "a key such as plan.deployment.delay is meant" : near + " is meant");
        }
        throw new Misread(
                "names \"" + words + "\", which is " + found.get(0).key() + " as well as "
                        + found.get(1).key(),
                found.get(0).key() + " is meant");
    }

    private static List<String> steps(String words) {
        return List.of(words.strip().split("[.\\s_-]+"));
    }

    private static boolean ends(List<String> key, List<String> steps) {
        return steps.size() <= key.size()
                && key.subList(key.size() - steps.size(), key.size()).equals(steps);
    }

    /**
     * A value with its unit that the models accept for a number.
     *
     * @return the value (SI unit of the input)
     */
    public static double value(Input input, String text) {
        return quantity(input, text).value();
    }

    private static Quantity quantity(Input input, String text) {
        Quantity quantity = Quantity.parse(InputReader.withoutDatum(input, text), input.dimension());
        if (quantity.plusMinus() > 0) {
            throw new Misread(
                    "states a spread, which only a stunt file can",
                    "the ± goes: the spread of the stunt file stays; or a second stunt file is compared");
        }
        if (quantity.value() < input.low() || quantity.value() > input.high()) {
            boolean below = quantity.value() < input.low();
            throw new Misread(
                    "sets " + input.key() + " = " + text.strip() + ", " + (below ? "below " : "above ")
                            + Quantity.words(below ? input.low() : input.high(), quantity.unit()) + ", the "
                            + (below ? "least" : "most") + " this model accepts",
                    "the value is in another unit");
        }
        return quantity;
    }

    /**
     * The numbers of a stunt with one of them set as on a command line, such as {@code plan.deployment.delay=7 s}. The spread
     * stays unless the value is said to be exact.
     */
    public static Inputs set(Inputs inputs, String setting, Stunt stunt) {
        int sign = setting.indexOf('=');
        if (sign < 1) {
            throw new Misread("has not the form \"KEY=VALUE\"", "\"plan.deployment.delay=7 s\" is meant");
        }
        Input input = of(setting.substring(0, sign), stunt);
        String text = setting.substring(sign + 1);
        Quantity quantity;
        try {
            quantity = quantity(input, text);
        } catch (Misread misread) {
            if (misread.wrong().startsWith("sets ")) {
                throw misread;
            }
            throw new Misread(
                    "sets " + input.key() + " = " + text.strip() + ", which " + misread.wrong(), misread.maybe());
        }
        Uncertain moved = inputs.get(input).planned(quantity.value());
        return inputs.with(
                input,
                new Uncertain(
                        moved.centre(),
                        quantity.exactly() ? Spread.NONE : moved.spread(),
                        moved.scope(),
                        moved.grade(),
                        "command line",
                        true));
    }
}
