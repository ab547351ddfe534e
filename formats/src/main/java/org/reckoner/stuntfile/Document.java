package org.reckoner.stuntfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.coordinates.Coordinates;
import org.reckoner.stunt.Dimension;

/** A map of the file with the path that leads to it; takes out values and reports what does not fit. */
final class Document {
    static final String NO_SECTION = "is one value where a section with keys belongs";
    static final String MAYBE_SECTION = "its keys stand in the next lines, two spaces further in";
    static final String NO_LIST = "is not a list";
    static final String MAYBE_DASH = "each item begins with a dash: \"- name: ...\"";

    /** Heights and depths beyond this are mistyped: the air is known to 45 km (m). */
    private static final double HIGHEST = 60_000;

    private final Entry.Mapping map;
    private final String path;
    private final Reading reading;
    private final Path base;

    Document(Entry.Mapping map, String path, Reading reading, Path base) {
        this.map = map;
        this.path = path;
        this.reading = reading;
        this.base = base;
    }

    Reading reading() {
        return reading;
    }

    Path base() {
        return base;
    }

    Place place() {
        return map.place();
    }

    /** Where the key stands that holds this map. */
    Place owner() {
        return map.owner();
    }

    List<Entry.Field> fields() {
        return map.fields();
    }

    String key(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return entry(name) != null;
    }

    /** The value of a key; null when it is absent or empty. */
    @Nullable
    Entry entry(String name) {
        Entry.Field field = map.find(name);
        if (field == null || field.value() instanceof Entry.Scalar scalar && scalar.isEmpty()) {
            return null;
        }
        return field.value();
    }

    Place placeOf(String name) {
        Entry.Field field = map.find(name);
        return field == null ? map.owner() : field.value().place();
    }

    /** A section below; null when it is absent or no map. */
    @Nullable
    Document section(String name) {
        Entry entry = entry(name);
        if (entry == null) {
            return null;
        }
        if (entry instanceof Entry.Mapping below) {
            return new Document(below, key(name), reading, base);
        }
        if (entry instanceof Entry.Scalar) {
            reading.report(entry.place(), key(name), entry.text(), NO_SECTION, MAYBE_SECTION);
        }
        return null;
    }

    /** The maps of a list; empty when it is absent. */
    List<Document> list(String name) {
        Entry entry = entry(name);
        if (entry == null) {
            return List.of();
        }
        if (!(entry instanceof Entry.Listing listing)) {
            reading.report(entry.place(), key(name), entry.text(), NO_LIST, MAYBE_DASH);
            return List.of();
        }
        List<Document> below = new ArrayList<>();
        for (int i = 0; i < listing.items().size(); i++) {
            String item = key(name) + "[" + (i + 1) + "]";
            if (listing.items().get(i) instanceof Entry.Mapping one) {
                below.add(new Document(one, item, reading, base));
            } else {
                reading.report(
                        listing.items().get(i).place(),
                        item,
                        listing.items().get(i).text(),
                        "is no map of keys",
                        "it begins with a dash and a key: \"- name: ...\"");
            }
        }
        return below;
    }

    void missing(String name, String example) {
        reading.report(
                map.owner(), key(name), null, "is missing", "a line \"" + name + ": " + example + "\" belongs here");
    }

    void report(String name, String wrong, String maybe) {
        Entry entry = entry(name);
        reading.report(placeOf(name), key(name), entry == null ? null : entry.text(), wrong, maybe);
    }

    @Nullable
    String text(String name) {
        Entry entry = entry(name);
        if (entry == null) {
            return null;
        }
        if (entry instanceof Entry.Scalar scalar) {
            return scalar.text();
        }
        // A map or list where one value belongs is told once, by the check of all keys.
        return null;
    }

    String required(String name, String example) {
        String text = text(name);
        if (text == null && !has(name)) {
            missing(name, example);
        }
        return text == null ? "" : text;
    }

    boolean flag(String name) {
        String text = text(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            report(name, "is neither true nor false", "true is meant");
        }
        return text.equals("true");
    }

    /** One of a set of words; the fallback when the key is absent or wrong, which is then reported. */
    <E> E choice(String name, E fallback, List<E> choices, Function<E, String> words) {
        E chosen = choice(name, choices, words);
        return chosen == null ? fallback : chosen;
    }

    /** One of a set of words; null when the key is absent or wrong, which is then reported. */
    <E> @Nullable E choice(String name, List<E> choices, Function<E, String> words) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String plain = text.replace('_', ' ').replace('-', ' ');
        for (E choice : choices) {
            if (words.apply(choice).replace('-', ' ').equalsIgnoreCase(plain)) {
                return choice;
            }
        }
        List<String> all = choices.stream().map(words).toList();
        String near = KnownKeys.nearest(text, all);
        report(name, "is none of these: " + listed(all), "\"" + (near.isEmpty() ? all.get(0) : near) + "\" is meant");
        return null;
    }

    /** Words to choose from; those with a comma inside are told apart. */
    private static String listed(List<String> words) {
        boolean commas = words.stream().anyMatch(word -> word.indexOf(',') >= 0);
        return String.join(commas ? "; " : ", ", words);
    }

    /** A quantity that must lie within bounds; NaN when it is absent or wrong, which is then reported. */
    double quantity(String name, Dimension dimension, double low, double high) {
        String text = text(name);
        if (text == null) {
            return Double.NaN;
        }
        try {
            Quantity quantity = Quantity.parse(text, dimension);
            if (quantity.plusMinus() > 0) {
                report(
                        name,
                        "has a ± where no spread is flown",
                        "the spread belongs to a value of the tables in the reference");
            }
            if (quantity.value() < low || quantity.value() > high) {
                boolean below = quantity.value() < low;
                report(
                        name,
                        "is " + (below ? "below " : "above ") + Quantity.words(below ? low : high, quantity.unit())
                                + ", the " + (below ? "least" : "most") + " that is accepted here",
                        quantity.value() < 0 && low >= 0 ? "the minus sign goes" : "the unit or a digit is wrong");
                return Double.NaN;
            }
            return quantity.value();
        } catch (Misread misread) {
            report(name, misread.wrong(), misread.maybe());
            return Double.NaN;
        }
    }

    double quantity(String name, Dimension dimension, double low, double high, double fallback) {
        double value = quantity(name, dimension, low, high);
        return Double.isNaN(value) ? fallback : value;
    }

    /** A compass bearing (rad); NaN when absent or wrong. */
    double bearing(String name) {
        double angle = quantity(name, Dimension.ANGLE, -2 * StrictMath.PI, 2 * StrictMath.PI);
        double degrees = StrictMath.toDegrees(angle);
        if (degrees < 0 || degrees > 360) {
            report(
                    name,
                    "is not a bearing from 0° to 360°, clockwise from true north",
                    Plain.number(degrees < 0 ? degrees + 360 : degrees - 360) + "° is meant");
            return Double.NaN;
        }
        return angle;
    }

    @Nullable
    Coordinates coordinates(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Coordinates.parse(text);
        } catch (IllegalArgumentException wrong) {
            String[] lines = String.valueOf(wrong.getMessage()).split("\\R\\s*Maybe |\\. Maybe |; maybe ", 2);
            String why = lines[0].strip()
                    .replaceFirst("^coordinates \\(.*\\) cannot be used: the text ", "it ")
                    .replaceAll("\\.$", "");
            report(
                    name,
                    "is no place: " + why,
                    lines.length > 1
                            ? lines[1].strip().replaceAll("\\.$", "")
                            : "it is written like 62.0579 N 6.9715 E");
            return null;
        }
    }

    /** A height with the words behind it that say what it is measured from. */
    record Height(double value, String datum) {}

    /** Whether a number lost its unit. */
    static boolean endsInDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** A height whose datum is one of those allowed; null when absent or wrong. */
    @Nullable
    Height height(String name, String... allowed) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        List<String> all = Arrays.asList("above lip", "below lip", "ellipsoid", "MSL", "AGL");
        String found = all.stream()
                .filter(word -> text.toLowerCase(Locale.ROOT).endsWith(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
        String choices = Arrays.stream(allowed).collect(Collectors.joining(", "));
        if (found.isEmpty()) {
            report(
                    name,
                    "is a height that does not say what it is measured from; one of " + choices + " belongs behind it",
                    (text.isBlank() ? "1000 m " : text + (endsInDigit(text) ? " m " : " ")) + allowed[0]);
            return null;
        }
        if (!Arrays.asList(allowed).contains(found)) {
            report(
                    name,
                    "is measured from " + found + "; here one of " + choices + " is known",
                    "another of these is meant");
            return null;
        }
        try {
            Quantity quantity = Quantity.parse(
                    text.substring(0, text.length() - found.length()).strip(), Dimension.LENGTH);
            if (quantity.plusMinus() > 0) {
                report(name, "has a ± where no spread is flown", "the height without ± is meant");
                return null;
            }
            if (Math.abs(quantity.value()) > HIGHEST) {
                report(
                        name,
                        "is beyond " + Quantity.words(HIGHEST, quantity.unit()) + ", the highest air that is known",
                        "the unit or a digit is wrong");
                return null;
            }
            return new Height(quantity.value(), found);
        } catch (Misread misread) {
            report(name, misread.wrong(), misread.maybe());
            return null;
        }
    }
}
