package org.reckoner.stuntfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

/** Takes an uncertain number apart that is written as a map: value, one kind of spread, scope, grade and source. */
final class SpreadReader {
    private static final List<String> KINDS =
            List.of("plus_minus", "uniform", "lognormal", "triangular", "mixture", "fitted");

    /** A logarithm that scatters more than this is a mistyped percentage (1). */
    private static final double WIDEST_LOGARITHM = 3;

    /** How far the weights of a mixture may miss 1 because they were written with few digits (1). */
    private static final double WEIGHT_ERROR = 1e-6;

    private final Reading reading;
    private final Input input;
    private final Entry.Mapping map;
    private final Document doc;

    SpreadReader(Reading reading, Input input, Entry.Mapping map) {
        this.reading = reading;
        this.input = input;
        this.map = map;
        this.doc = new Document(map, input.key(), reading, Path.of(""));
    }

    /** A value as stated, with the unit in which a person wrote it. */
    record Stated(Uncertain value, Unit unit) {}

    /** The value; null when it is wrong, which is then reported. */
    @Nullable
    Stated read() {
        Scope own = doc.choice("scope", List.of(Scope.values()), Scope::words);
        Meaning meaning = doc.choice("meaning", List.of(Meaning.values()), Meaning::words);
        Grade grade = grade(doc, reading.stated());
        String source = doc.text("source");
        Unit unit = Unit.of(input.dimension()).get(0);
        double centre = Double.NaN;
        double half = 0;
        String text = doc.text("value");
        if (text != null) {
            Quantity quantity = Quantity.parse(InputReader.withoutDatum(input, text), input.dimension());
            unit = quantity.unit();
            centre = quantity.value();
            half = quantity.plusMinus();
        }
        List<String> kinds = new ArrayList<>(KINDS.stream().filter(doc::has).toList());
        if (half > 0) {
            kinds.add(0, "the ± of the value");
        }
        if (kinds.size() > 1) {
            reading.report(
                    map.owner(),
                    input.key(),
                    map.text(),
                    "has more than one spread: " + String.join(", ", kinds),
                    "one of them goes");
            return null;
        }
        if (doc.has("triangular")) {
            centre = middle(text, values(doc, "triangular", 3).get(1));
        } else if (doc.has("uniform") && text == null) {
            List<Double> ends = values(doc, "uniform", 2);
            centre = 0.5 * (ends.get(0) + ends.get(1));
        }
        if (Double.isNaN(centre)) {
            if (!doc.has("value")) {
                doc.missing("value", Quantity.example(input.dimension()));
            }
            return null;
        }
        Meaning meant = meaning == null ? reading.meaning() : meaning;
        Spread spread = half > 0
                ? InputReader.plusMinus(reading, doc.placeOf("value"), centre, half, meant)
                : spread(kinds.isEmpty() ? "" : kinds.get(0), doc, centre, meant);
        return new Stated(
                new Uncertain(
                        centre,
                        spread,
                        InputReader.scope(reading, own, spread, map.place()),
                        grade,
                        source == null ? InputReader.STATED : source,
                        true),
                unit);
    }

    private static double middle(@Nullable String value, double ofTriangle) {
        if (value != null) {
            throw new Misread(
                    "has a value beside triangular, which holds least, most likely and greatest", "the value goes");
        }
        return ofTriangle;
    }

    private Spread spread(String kind, Document from, double centre, @Nullable Meaning meaning) {
        switch (kind) {
            case "plus_minus":
                Quantity half = Quantity.parseDifference(String.valueOf(from.text(kind)), input.dimension());
                if (!(half.value() > 0)) {
                    throw new Misread("has nothing above zero behind plus_minus", "the line goes");
                }
                return InputReader.plusMinus(reading, from.placeOf(kind), centre, half.value(), meaning);
            case "uniform":
                List<Double> ends = inside(values(from, kind, 2));
                if (centre < ends.get(0) || centre > ends.get(1)) {
                    throw new Misread(
                            "has its value outside the bounds of uniform", "the value goes; it is the middle then");
                }
                return new Spread.Uniform(ends.get(0), ends.get(1));
            case "triangular":
                List<Double> corners = inside(values(from, kind, 3));
                return new Spread.Triangular(corners.get(0), corners.get(2));
            case "lognormal":
                double sigma = from.quantity(kind, Dimension.ONE, 1e-6, WIDEST_LOGARITHM, 1);
                if (!(centre > 0)) {
                    throw new Misread("is lognormal around a value that is not above zero", "plus_minus is meant");
                }
                return new Spread.LogNormal(sigma);
            case "mixture":
                return mixture(centre, meaning);
            case "fitted":
                return new Spread.Fitted(String.valueOf(from.text(kind)));
            default:
                return Spread.NONE;
        }
    }

    private Spread mixture(double centre, @Nullable Meaning meaning) {
        List<Spread.Mixture.Part> parts = new ArrayList<>();
        double sum = 0;
        for (Document part : doc.list("mixture")) {
            List<String> kinds = part.fields().stream()
                    .map(Entry.Field::name)
                    .filter(name -> !name.equals("weight"))
                    .toList();
            if (kinds.size() != 1
                    || !List.of("plus_minus", "uniform", "triangular", "lognormal")
                            .contains(kinds.get(0))) {
                throw new Misread(
                        "has a part of its mixture with " + (kinds.isEmpty() ? "no spread" : String.join(", ", kinds)),
                        "a part is written like {weight: 0.9, plus_minus: 20°} or {weight: 0.1, uniform: [-180°, 180°]}");
            }
            double weight = part.quantity("weight", Dimension.ONE, 1e-9, 1);
            if (Double.isNaN(weight)) {
                throw new Misread(
                        "has a part of its mixture without a share between 0 and 1",
                        "a line \"weight: 0.1\" is missing");
            }
            sum += weight;
            parts.add(new Spread.Mixture.Part(weight, spread(kinds.get(0), part, centre, meaning)));
        }
        if (Math.abs(sum - 1) > WEIGHT_ERROR) {
            throw new Misread(
                    "has a mixture whose weights add up to " + Plain.number(sum) + ", not to 1",
                    "one weight is mistyped");
        }
        double whole = sum;
        return new Spread.Mixture(parts.stream()
                .map(p -> new Spread.Mixture.Part(p.weight() / whole, p.spread()))
                .toList());
    }

    /** The values of a list, rising, each within what the models accept. */
    private List<Double> inside(List<Double> values) {
        for (int k = 1; k < values.size(); k++) {
            boolean rises = values.size() == 2 ? values.get(k) > values.get(k - 1) : values.get(k) >= values.get(k - 1);
            if (!rises || !(values.get(values.size() - 1) > values.get(0))) {
                throw new Misread(
                        "has bounds that do not rise from least to greatest",
                        input.dimension() == Dimension.ANGLE
                                ? "a turn through north is written like [-10°, 10°]"
                                : "two of them are swapped");
            }
        }
        for (double value : values) {
            if (value < input.low() || value > input.high()) {
                Unit unit = Unit.of(input.dimension()).get(0);
                throw new Misread(
                        "reaches beyond " + Quantity.words(input.low(), unit) + " to "
                                + Quantity.words(input.high(), unit) + ", what this model accepts",
                        "a unit or a digit is wrong");
            }
        }
        return values;
    }

    private List<Double> values(Document from, String name, int count) {
        Entry entry = from.entry(name);
        if (!(entry instanceof Entry.Listing list) || list.items().size() != count) {
            String form = Quantity.example(input.dimension()).replaceFirst(" or .*", "");
            throw new Misread(
                    "needs " + count + " values in brackets behind " + name,
                    name + ": [" + String.join(", ", Collections.nCopies(count, form))
                            + "] is the form, from least to greatest");
        }
        List<Double> values = new ArrayList<>();
        for (Entry item : list.items()) {
            Quantity quantity = Quantity.parse(item.text(), input.dimension());
            if (quantity.plusMinus() > 0) {
                throw new Misread("has a ± inside " + name, "the bounds are enough");
            }
            values.add(quantity.value());
        }
        return values;
    }

    /** The grade that a map states, or what stands without one. */
    static Grade grade(Document doc, Grade otherwise) {
        String text = doc.text("grade");
        if (text == null) {
            return otherwise;
        }
        for (Grade grade : Grade.values()) {
            if (grade.letter().equalsIgnoreCase(text) || grade.words().equalsIgnoreCase(text)) {
                return grade;
            }
        }
        doc.report(
                "grade",
                "is none of M* (measured), S (source), D (derived), M (from memory), J (judgement)",
                "J is meant, engineering judgement");
        return Grade.JUDGEMENT;
    }
}
