package org.reckoner.stuntfile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

/** Takes every {@link Input} that a file states out of it, with its spread. */
final class InputReader {
    private static final Set<Input> BEARINGS = Set.of(
            Input.WIND_LIP_FROM,
            Input.WIND_BOWL_FROM,
            Input.WIND_LANDING_ZONE_FROM,
            Input.WIND_POWER_LAW_FROM,
            Input.CARRIER_COURSE);

    /** Where a number comes from that the file states without a source of its own. */
    static final String STATED = "stunt file";

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
        if (entry instanceof Entry.Listing) {
            // Told by the check of all keys.
            return null;
        }
        int before = reading.count();
        try {
            SpreadReader.Stated stated = entry instanceof Entry.Mapping map
                    ? new SpreadReader(reading, input, map).read()
                    : fromText(input, entry);
            return stated != null && inRange(input, entry, stated) && reading.count() == before ? stated.value() : null;
        } catch (Misread misread) {
            reading.report(entry, input.key(), misread);
            return null;
        }
    }

    private SpreadReader.Stated fromText(Input input, Entry entry) {
        Quantity quantity = Quantity.parse(withoutDatum(input, entry.text()), input.dimension());
        Spread spread = Spread.NONE;
        if (quantity.plusMinus() > 0) {
            spread = plusMinus(reading, entry.place(), quantity.value(), quantity.plusMinus(), reading.meaning());
        }
        return new SpreadReader.Stated(
                new Uncertain(
                        quantity.value(),
                        spread,
                        scope(reading, null, spread, entry.place()),
                        reading.stated(),
                        STATED,
                        true),
                quantity.unit());
    }

    /** The height of a throw names its datum; {@link PlanReader} reads which. */
    static String withoutDatum(Input input, String text) {
        return input == Input.DEPLOYMENT_HEIGHT ? text.replaceFirst("(?i)\\s*(AGL|MSL)\\s*$", "") : text;
    }

    /** What the number behind a ± stands for; where nothing says it, the file is refused later. */
    static Spread plusMinus(Reading reading, Place place, double centre, double half, @Nullable Meaning meaning) {
        if (meaning == null) {
            reading.sawWithoutMeaning(place);
            return new Spread.Normal(half);
        }
        return meaning.spread(centre, half);
    }

    /** How often a value is redrawn; where it scatters and nothing says it, the file is refused later. */
    static Scope scope(Reading reading, @Nullable Scope own, Spread spread, Place place) {
        Scope scope = own == null ? reading.scope() : own;
        if (scope == null && spread != Spread.NONE) {
            reading.sawWithoutScope(place);
        }
        return scope == null ? Scope.FIXED_UNKNOWN : scope;
    }

    private boolean inRange(Input input, Entry entry, SpreadReader.Stated stated) {
        double centre = stated.value().centre();
        if (BEARINGS.contains(input) && (centre < 0 || centre > 2 * StrictMath.PI)) {
            reading.report(
                    entry.place(),
                    input.key(),
                    entry.text(),
                    "is not a bearing from 0° to 360°, clockwise from true north",
                    "the compass direction is meant, not an angle to the flight");
            return false;
        }
        if (centre >= input.low() && centre <= input.high()) {
            return true;
        }
        boolean below = centre < input.low();
        String bound = Quantity.words(below ? input.low() : input.high(), stated.unit());
        String sign = centre < 0 && input.low() >= 0
                ? "the minus sign goes"
                : "the value is in another unit, or belongs to another key";
        reading.report(
                entry.place(),
                input.key(),
                entry.text(),
                "is " + (below ? "below " : "above ") + bound + ", the " + (below ? "least" : "most")
                        + " this model accepts; without the key it is "
                        + Quantity.words(input.standard().centre(), stated.unit()),
                sign);
        return false;
    }
}
