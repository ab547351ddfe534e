package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.CanopyKind;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stunt.Vehicle;

/** Puts motorcycle and parachute together from catalogue and stunt file. */
final class MachineReader {
    private final @Nullable Document vehicle;
    private final @Nullable Document parachute;

    MachineReader(@Nullable Document vehicle, @Nullable Document parachute) {
        this.vehicle = vehicle;
        this.parachute = parachute;
    }

    /** Numbers of the catalogue entries that the file names, over what stood before. */
    Inputs catalogued(Inputs before) {
        Inputs inputs = before;
        CatalogueEntry machine = entry(vehicle, "model", Catalogue.motorcycles());
        CatalogueEntry canopy = entry(parachute, "canopy", Catalogue.canopies());
        for (CatalogueEntry entry : new CatalogueEntry[] {machine, canopy}) {
            if (entry != null) {
                for (var value : entry.inputs().entrySet()) {
                    inputs = inputs.with(value.getKey(), value.getValue());
                }
            }
        }
        return kind() == CanopyKind.RAM_AIR && slider() == Slider.DOWN
                ? inputs.with(Input.FILL_TIME, down(0.9, 0.25)).with(Input.FILL_SPEED, down(20, 0))
                : inputs;
    }

    private static Uncertain down(double value, double sigma) {
        return new Uncertain(
                value,
                sigma > 0 ? new Spread.Normal(sigma) : Spread.NONE,
                Scope.PER_TAKE,
                Grade.JUDGEMENT,
                "slider down, 15 to 25 m/s",
                false);
    }

    CanopyKind kind() {
        return parachute == null
                ? CanopyKind.RAM_AIR
                : parachute.choice("kind", CanopyKind.RAM_AIR, List.of(CanopyKind.values()), CanopyKind::words);
    }

    /** Keys of a wing say nothing of a round canopy, and the other way round. */
    void checkKind() {
        if (parachute == null) {
            return;
        }
        boolean round = kind() == CanopyKind.ROUND;
        for (String name : round ? List.of("canopy", "slider", "area") : List.of("drag_area", "fill_power")) {
            if (parachute.has(name)) {
                parachute.report(
                        name,
                        round ? "belongs to a ram-air canopy, and this one is round" : "belongs to a round canopy",
                        round ? "drag_area is meant" : "\"kind: round\" is missing");
            }
        }
        if (round && !parachute.has("drag_area")) {
            parachute.missing("drag_area", "40 m²");
        }
    }

    Slider slider() {
        return parachute == null
                ? Slider.UP
                : parachute.choice("slider", Slider.UP, List.of(Slider.values()), Slider::words);
    }

    private static @Nullable CatalogueEntry entry(@Nullable Document doc, String name, List<CatalogueEntry> catalogue) {
        String wanted = doc == null ? null : doc.text(name);
        if (doc == null || wanted == null) {
            return null;
        }
        for (CatalogueEntry entry : catalogue) {
            if (entry.name().equalsIgnoreCase(wanted)) {
                return entry;
            }
        }
        List<String> names = catalogue.stream().map(CatalogueEntry::name).toList();
        String near = KnownKeys.nearest(wanted, names);
        doc.report(
                name,
                "is not in the catalogue, which has " + String.join(", ", names),
                near.isEmpty()
                        ? "the key goes, and torque, gears, primary and final_drive are given; only motorcycles are modelled"
                        : near + " is meant");
        return null;
    }

    /** Engine and gears; null when the file has no vehicle or it cannot be put together. */
    @Nullable
    Vehicle engine() {
        if (vehicle == null) {
            return null;
        }
        CatalogueEntry entry = entry(vehicle, "model", Catalogue.motorcycles());
        Vehicle base = entry == null ? null : entry.vehicle();
        List<Vehicle.TorquePoint> torque = torque();
        List<Double> gears = gears();
        double primary = vehicle.quantity("primary", Dimension.ONE, 0.3, 10);
        double last = vehicle.quantity("final_drive", Dimension.ONE, 0.3, 10);
        if (base == null && (torque.isEmpty() || gears.isEmpty() || Double.isNaN(primary) || Double.isNaN(last))) {
            if (!vehicle.has("model")) {
                vehicle.missing("model", "CRF250R");
            }
            return null;
        }
        boolean own = !torque.isEmpty() || !gears.isEmpty();
        try {
            return new Vehicle(
                    base == null ? "own machine" : base.name(),
                    torque.isEmpty() ? Objects.requireNonNull(base).torque() : torque,
                    Double.isNaN(primary) ? Objects.requireNonNull(base).primary() : primary,
                    gears.isEmpty() ? Objects.requireNonNull(base).gears() : gears,
                    Double.isNaN(last) ? Objects.requireNonNull(base).finalDrive() : last,
                    own || base == null ? InputReader.STATED : base.source(),
                    own || base == null ? vehicle.reading().stated() : base.grade());
        } catch (IllegalArgumentException wrong) {
            vehicle.reading()
                    .report(
                            vehicle.owner(),
                            "vehicle",
                            null,
                            String.valueOf(wrong.getMessage()),
                            "two values are swapped");
            return null;
        }
    }

    private List<Vehicle.TorquePoint> torque() {
        List<Vehicle.TorquePoint> points = new ArrayList<>();
        for (Document row : Objects.requireNonNull(vehicle).list("torque")) {
            double at = row.quantity("at", Dimension.ANGULAR_RATE, 50, 2_500);
            double value = row.quantity("torque", Dimension.TORQUE, 0, 1_000);
            if (!row.has("at")) {
                row.missing("at", "9500 rpm");
            }
            if (!row.has("torque")) {
                row.missing("torque", "25.5 N m");
            }
            if (!Double.isNaN(at) && !Double.isNaN(value)) {
                points.add(new Vehicle.TorquePoint(at, value));
            }
        }
        return points;
    }

    private List<Double> gears() {
        Entry entry = Objects.requireNonNull(vehicle).entry("gears");
        List<Double> gears = new ArrayList<>();
        if (entry == null) {
            return gears;
        }
        if (!(entry instanceof Entry.Listing list)) {
            vehicle.report("gears", "is no list of ratios", "[2.142, 1.750, 1.450] is the form");
            return gears;
        }
        for (Entry item : list.items()) {
            try {
                gears.add(Quantity.parse(item.text(), Dimension.ONE).value());
            } catch (Misread misread) {
                vehicle.reading().report(item, "vehicle.gears", misread);
            }
        }
        return gears;
    }
}
