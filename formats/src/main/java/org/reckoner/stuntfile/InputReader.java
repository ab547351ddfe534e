package org.reckoner.stuntfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

/** Takes every {@link Input} that a file states out of it, with its spread. */
final class InputReader {
    private static final Set<Input> BEARINGS = Set.of(
            Input.WIND_LIP_FROM, Input.WIND_BOWL_FROM, Input.WIND_LANDING_ZONE_FROM, Input.CARRIER_COURSE);

    private static final String STATED = "stunt file";

    private final Reading reading;

    InputReader(Reading reading) {
        this.reading = reading;
    }

    /** The inputs of a stunt: what the file states over what stood before. */
    Inputs read(Entry.Mapping root, Inputs before) {
        Inputs inputs = before;
        for (Input input : Input.values()) {
            Entry entry = find(root, input.key());
            if (entry != null) {
                Uncertain value = value(input, entry);
                if (value != null) {
                    inputs = inputs.with(input, value);
                }
            }
        }
        return inputs;
    }

    /** The entry at a path of keys; null when it is absent or empty. */
    static @Nullable Entry find(Entry.Mapping root, String path) {
        Entry entry = root;
        for (String step : path.split("\\.")) {
            if (!(entry instanceof Entry.Mapping map)) {
                return null;
            }
            Entry.Field field = map.find(step);
            if (field == null) {
                return null;
            }
            entry = field.value();
        }
        return entry instanceof Entry.Scalar scalar && scalar.isEmpty() ? null : entry;
    }

    private @Nullable Uncertain value(Input input, Entry entry) {
        try {
            Uncertain value = entry instanceof Entry.Mapping map ? fromMap(input, map) : fromText(input, entry);
            return value != null && inRange(input, entry, value) ? value : null;
        } catch (Misread misread) {
            reading.report(entry, input.key(), misread);
            return null;
        } catch (IllegalArgumentException wrong) {
            reading.report(entry.place(), input.key(), entry.text(), String.valueOf(wrong.getMessage()), "the spread is mistyped");
            return null;
        }
    }

    private Uncertain fromText(Input input, Entry entry) {
        if (!(entry instanceof Entry.Scalar scalar)) {
            throw new Misread("is a list where one value belongs", "it is written like " + Quantity.example(input.dimension()));
        }
        Quantity quantity = Quantity.parse(withoutDatum(input, scalar.text()), input.dimension());
        Spread spread = Spread.NONE;
        Scope scope = reading.scope() == null ? Scope.FIXED_UNKNOWN : reading.scope();
        if (quantity.plusMinus() > 0) {
            spread = plusMinus(entry.place(), quantity.value(), quantity.plusMinus(), reading.meaning());
        }
        return new Uncertain(quantity.value(), spread, scope, Grade.MEASURED, STATED, true);
    }

    /** The height of a throw names its datum; {@link PlanReader} reads which. */
    private static String withoutDatum(Input input, String text) {
        return input == Input.DEPLOYMENT_HEIGHT ? text.replaceFirst("\\s*(AGL|MSL)\\s*$", "") : text;
    }

    private Spread plusMinus(Place place, double centre, double half, @Nullable Meaning meaning) {
        if (meaning == null) {
            reading.sawSpread(place);
            return new Spread.Normal(half);
        }
        return meaning.spread(centre, half);
    }

    private @Nullable Uncertain fromMap(Input input, Entry.Mapping map) {
        Document doc = new Document(map, input.key(), reading, Path.of(""));
        Scope scope = doc.choice("scope", reading.scope() == null ? Scope.FIXED_UNKNOWN : reading.scope(), List.of(Scope.values()), Scope::words);
        Meaning own = doc.choice("meaning", List.of(Meaning.values()), Meaning::words);
        Meaning meaning = own == null ? reading.meaning() : own;
        Grade grade = grade(doc);
        String source = doc.text("source");
        double centre = Double.NaN;
        Spread spread = Spread.NONE;
        String text = doc.text("value");
        if (text != null) {
            Quantity quantity = Quantity.parse(withoutDatum(input, text), input.dimension());
            centre = quantity.value();
            if (quantity.plusMinus() > 0) {
                spread = plusMinus(map.place(), centre, quantity.plusMinus(), meaning);
            }
        }
        String half = doc.text("plus_minus");
        if (half != null) {
            spread = plusMinus(map.place(), centre, Quantity.parseDifference(half, input.dimension()).value(), meaning);
        }
        List<Double> uniform = numbers(doc, "uniform", input.dimension(), 2);
        if (!uniform.isEmpty()) {
            spread = new Spread.Uniform(uniform.get(0), uniform.get(1));
            centre = Double.isNaN(centre) ? 0.5 * (uniform.get(0) + uniform.get(1)) : centre;
        }
        List<Double> triangular = numbers(doc, "triangular", input.dimension(), 3);
        if (!triangular.isEmpty()) {
            spread = new Spread.Triangular(triangular.get(0), triangular.get(2));
            centre = triangular.get(1);
        }
        String factor = doc.text("lognormal");
        if (factor != null) {
            spread = new Spread.LogNormal(Quantity.parse(factor, Dimension.ONE).value());
        }
        if (doc.has("mixture")) {
            spread = mixture(doc, input, meaning);
        }
        String fitted = doc.text("fitted");
        if (fitted != null) {
            spread = new Spread.Fitted(fitted);
        }
        if (Double.isNaN(centre)) {
            if (!doc.has("mixture")) {
                doc.missing("value", Quantity.example(input.dimension()));
                return null;
            }
            centre = 0;
        }
        return new Uncertain(centre, spread, scope, grade, source == null ? STATED : source, true);
    }

    private static Grade grade(Document doc) {
        String text = doc.text("grade");
        if (text == null) {
            return Grade.MEASURED;
        }
        for (Grade grade : Grade.values()) {
            if (grade.letter().equalsIgnoreCase(text) || grade.words().equalsIgnoreCase(text)) {
                return grade;
            }
        }
        doc.report("grade", "is none of S, D, M, J", "J is meant, engineering judgement");
        return Grade.JUDGEMENT;
    }

    private static List<Double> numbers(Document doc, String name, Dimension dimension, int count) {
        Entry entry = doc.entry(name);
        if (entry == null) {
            return List.of();
        }
        if (!(entry instanceof Entry.Listing list) || list.items().size() != count) {
            throw new Misread("needs " + count + " values in brackets behind " + name, "[20 m, 30 m] is the form");
        }
        List<Double> values = new ArrayList<>();
        for (Entry item : list.items()) {
            values.add(Quantity.parse(item.text(), dimension).value());
        }
        return values;
    }

    private Spread mixture(Document doc, Input input, @Nullable Meaning meaning) {
        List<Spread.Mixture.Part> parts = new ArrayList<>();
        for (Document part : doc.list("mixture")) {
            double weight = part.quantity("weight", Dimension.ONE, 0, 1, 0);
            List<Double> uniform = numbers(part, "uniform", input.dimension(), 2);
            String half = part.text("plus_minus");
            Spread spread = !uniform.isEmpty()
                    ? new Spread.Uniform(uniform.get(0), uniform.get(1))
                    : plusMinus(part.placeOf("plus_minus"), 0,
                            Quantity.parseDifference(half == null ? "" : half, input.dimension()).value(), meaning);
            parts.add(new Spread.Mixture.Part(weight, spread));
        }
        return new Spread.Mixture(parts);
    }

    private boolean inRange(Input input, Entry entry, Uncertain value) {
        double centre = value.centre();
        Unit unit = Unit.of(input.dimension()).get(0);
        if (BEARINGS.contains(input) && (centre < 0 || centre > 2 * StrictMath.PI)) {
            reading.report(entry.place(), input.key(), entry.text(), "is not a bearing from 0° to 360°, clockwise from true north",
                    "the direction it comes from is meant, not an angle to the flight");
            return false;
        }
        if (centre >= input.low() && centre <= input.high()) {
            return true;
        }
        boolean below = centre < input.low();
        String bound = Quantity.words(below ? input.low() : input.high(), unit);
        String sign = centre < 0 && input.low() >= 0 ? "the minus sign goes" : "the value is in another unit, or belongs to another key";
        reading.report(entry.place(), input.key(), entry.text(),
                "is " + (below ? "below " : "above ") + bound + ", the " + (below ? "least" : "most") + " this model accepts for: "
                        + input.standard().source().split(";")[0].toLowerCase(Locale.ROOT), sign);
        return false;
    }
}
