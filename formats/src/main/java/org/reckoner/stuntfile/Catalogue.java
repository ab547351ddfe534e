package org.reckoner.stuntfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stunt.Vehicle;

/** The machines and canopies that ship with the program, read from files that anybody can dispute. */
public final class Catalogue {
    private Catalogue() {}

    public static List<CatalogueEntry> motorcycles() {
        return Held.MOTORCYCLES;
    }

    public static List<CatalogueEntry> canopies() {
        return Held.CANOPIES;
    }

    private static final class Held {
        static final List<CatalogueEntry> MOTORCYCLES = read("motorcycles.yaml");
        static final List<CatalogueEntry> CANOPIES = read("canopies.yaml");
    }

    private static List<CatalogueEntry> read(String resource) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource), resource)) {
            Reading reading = new Reading(resource).with(Meaning.ONE_SIGMA, Scope.FIXED_UNKNOWN, Grade.JUDGEMENT);
            String text = YamlText.decode(in.readAllBytes(), reading);
            Document root = new Document(YamlTree.read(text, reading), "", reading, Path.of(""));
            List<CatalogueEntry> entries = new ArrayList<>();
            for (Document doc : root.list("entries")) {
                entries.add(entry(doc, reading));
            }
            reading.throwIfBad();
            return List.copyOf(entries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CatalogueEntry entry(Document doc, Reading reading) {
        Map<Input, Uncertain> inputs = new EnumMap<>(Input.class);
        for (Document row : doc.list("inputs")) {
            String key = row.required("key", "vehicle.mass");
            Input input = Input.byKey(key).orElseThrow(() -> new IllegalStateException(key + " is no input"));
            Entry.Mapping one = new Entry.Mapping(
                    List.of(new Entry.Field("value", row.placeOf("value"), Objects.requireNonNull(row.entry("value")))),
                    row.place(),
                    row.owner());
            Inputs read = new InputReader(reading).read(nest(key, one), Inputs.standard());
            Uncertain value = read.get(input);
            inputs.put(
                    input,
                    new Uncertain(
                            value.centre(),
                            value.spread(),
                            input.standard().scope(),
                            grade(row.required("grade", "J")),
                            row.required("source", "test"),
                            false));
        }
        return new CatalogueEntry(
                doc.required("name", "CRF250R"), doc.required("meaning", "what it is"), inputs, vehicle(doc));
    }

    /** Wraps a value into the maps that its key names. */
    private static Entry.Mapping nest(String key, Entry.Mapping value) {
        String[] steps = key.split("\\.");
        Entry.Mapping nested = value;
        for (int k = steps.length - 1; k >= 0; k--) {
            nested = new Entry.Mapping(
                    List.of(new Entry.Field(steps[k], value.place(), nested)), value.place(), value.owner());
        }
        return nested;
    }

    private static @Nullable Vehicle vehicle(Document doc) {
        if (!doc.has("torque")) {
            return null;
        }
        List<Vehicle.TorquePoint> torque = new ArrayList<>();
        for (Document row : doc.list("torque")) {
            torque.add(new Vehicle.TorquePoint(
                    row.quantity("at", Dimension.ANGULAR_RATE, 1, 5_000),
                    row.quantity("torque", Dimension.TORQUE, 0, 1_000)));
        }
        List<Double> gears = new ArrayList<>();
        for (Entry item : ((Entry.Listing) Objects.requireNonNull(doc.entry("gears"))).items()) {
            gears.add(Quantity.parse(item.text(), Dimension.ONE).value());
        }
        return new Vehicle(
                doc.required("name", "CRF250R"),
                torque,
                doc.quantity("primary", Dimension.ONE, 0.1, 20),
                gears,
                doc.quantity("final_drive", Dimension.ONE, 0.1, 20),
                doc.required("engine_source", "test"),
                grade(doc.required("engine_grade", "J")));
    }

    private static Grade grade(String letter) {
        for (Grade grade : Grade.values()) {
            if (grade.letter().equals(letter)) {
                return grade;
            }
        }
        throw new IllegalStateException(letter + " is no grade");
    }
}
