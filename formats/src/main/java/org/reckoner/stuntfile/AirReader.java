package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Gravity;
import org.reckoner.environment.Layers;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.environment.ThreePlaces;
import org.reckoner.environment.WindField;
import org.reckoner.environment.WindVelocity;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

/** Puts air, wind and gravity of the day together. */
final class AirReader {
    private static final double STANDARD_GRADIENT = -0.0065;

    private final @Nullable Document conditions;
    private final List<String> warnings;

    AirReader(@Nullable Document conditions, List<String> warnings) {
        this.conditions = conditions;
        this.warnings = warnings;
    }

    Atmosphere atmosphere() {
        Document air = conditions == null ? null : conditions.section("air");
        if (air == null) {
            return Atmosphere.standard();
        }
        double vapour = air.quantity("vapour", Dimension.ONE, 0, 0.04, 0);
        boolean measured = air.has("temperature") || air.has("pressure") || air.has("at");
        if (air.has("density") && !measured) {
            if (air.has("temperature_offset") || air.has("vapour")) {
                air.report(
                        "density",
                        "stands beside a temperature_offset or vapour, which it overrides",
                        "one of them goes");
            }
            double density = air.quantity("density", Dimension.DENSITY, 0, 5, 0);
            return Atmosphere.constant(density);
        }
        if (measured) {
            return station(air, vapour);
        }
        String offset = air.text("temperature_offset");
        double kelvin = 0;
        if (offset != null) {
            try {
                Quantity quantity = Quantity.parseDifference(offset, Dimension.TEMPERATURE);
                kelvin = quantity.value();
                if (quantity.plusMinus() > 0) {
                    air.report(
                            "temperature_offset",
                            "has a ± where no spread is flown",
                            "it belongs to conditions.air.density_factor: 3 K of 280 K are 1 ± 0.011");
                }
            } catch (Misread misread) {
                air.report("temperature_offset", misread.wrong(), misread.maybe());
            }
            if (Math.abs(kelvin) > 60) {
                air.report(
                        "temperature_offset",
                        "is more than 60 K off the standard atmosphere",
                        "a temperature is meant");
                kelvin = 0;
            }
        }
        return Atmosphere.standard(kelvin, Atmosphere.STANDARD_PRESSURE, vapour);
    }

    private static Atmosphere station(Document air, double vapour) {
        for (String name : List.of("temperature", "pressure", "at")) {
            if (!air.has(name)) {
                air.missing(
                        name,
                        switch (name) {
                            case "temperature" -> "8 °C";
                            case "pressure" -> "872 hPa";
                            default -> "1247 m MSL";
                        });
            }
        }
        double temperature = centre(air, "temperature", Dimension.TEMPERATURE, 200, 330);
        double pressure = centre(air, "pressure", Dimension.PRESSURE, 1_000, 110_000);
        for (String other : List.of("temperature_offset", "density")) {
            if (air.has(other)) {
                air.report(
                        other,
                        "stands beside a measured temperature and pressure, which say the same",
                        "one of the two goes");
            }
        }
        Document.Height at = air.height("at", "MSL");
        if (Double.isNaN(temperature) || Double.isNaN(pressure) || at == null) {
            return Atmosphere.standard();
        }
        double usual = Atmosphere.standard().pressure(Math.max(-400, Math.min(at.value(), 40_000)));
        if (Math.abs(pressure / usual - 1) > 0.1) {
            air.report(
                    "pressure",
                    "is " + Plain.number(Math.rint(pressure / 100)) + " hPa where about "
                            + Plain.number(Math.rint(usual / 100)) + " hPa are usual at that height",
                    "it is reduced to sea level; the pressure as measured is meant");
            return Atmosphere.standard();
        }
        return Atmosphere.station(at.value(), temperature, pressure, STANDARD_GRADIENT, vapour);
    }

    /** The centre of a quantity that may carry a ±; {@link #spreadOfDensity} takes that. */
    private static double centre(Document air, String name, Dimension dimension, double low, double high) {
        Quantity quantity = quantity(air, name, dimension);
        if (quantity == null) {
            return Double.NaN;
        }
        if (quantity.value() < low || quantity.value() > high) {
            air.report(
                    name,
                    "is outside " + Quantity.words(low, quantity.unit()) + " to "
                            + Quantity.words(high, quantity.unit()),
                    "the unit is another");
            return Double.NaN;
        }
        return quantity.value();
    }

    private static @Nullable Quantity quantity(Document air, String name, Dimension dimension) {
        String text = air.text(name);
        if (text == null) {
            return null;
        }
        try {
            return Quantity.parse(text, dimension);
        } catch (Misread misread) {
            air.report(name, misread.wrong(), misread.maybe());
            return null;
        }
    }

    /** A stated spread of temperature and pressure is the spread of density: root of the sum of relative squares. */
    Inputs spreadOfDensity(Inputs inputs) {
        Document air = conditions == null ? null : conditions.section("air");
        if (air == null || inputs.get(Input.DENSITY_FACTOR).stated()) {
            return inputs;
        }
        if (air.has("density")) {
            return inputs.with(
                    Input.DENSITY_FACTOR,
                    new Uncertain(
                            1, Spread.NONE, Scope.FIXED_UNKNOWN, air.reading().stated(), "density stated", true));
        }
        Quantity temperature = quantity(air, "temperature", Dimension.TEMPERATURE);
        Quantity pressure = quantity(air, "pressure", Dimension.PRESSURE);
        double sum = 0;
        for (Quantity part : new Quantity[] {temperature, pressure}) {
            if (part != null && part.value() > 0 && part.plusMinus() > 0) {
                double sigma = sigma(air, part.plusMinus());
                sum += sigma * sigma / (part.value() * part.value());
            }
        }
        return sum > 0
                ? inputs.with(
                        Input.DENSITY_FACTOR,
                        new Uncertain(
                                1,
                                new Spread.Normal(Math.sqrt(sum)),
                                Scope.PER_DAY,
                                air.reading().stated(),
                                "spread of measured temperature and pressure",
                                true))
                : inputs;
    }

    private static double sigma(Document air, double half) {
        Place place = air.placeOf("temperature");
        return InputReader.plusMinus(
                        air.reading(), place, 0, half, air.reading().meaning())
                .standardDeviation(0);
    }

    Gravity gravity(SiteFrame frame) {
        if (conditions != null && conditions.has("gravity")) {
            double g = conditions.quantity("gravity", Dimension.ACCELERATION, 0.1, 30, Gravity.STANDARD);
            warnings.add("conditions.gravity is stated: one gravity everywhere, and the Earth does not turn");
            return Gravity.constant(g);
        }
        return Gravity.wgs84(frame.lip().latitude(), frame.lip().heightEllipsoid(), true);
    }

    /** The wind with the inputs that feed it: one stated place speaks for those that are not stated. */
    Inputs fillPlaces(Inputs inputs) {
        Document wind = conditions == null ? null : conditions.section("wind");
        if (wind == null || wind.has("layers") || wind.has("power_law")) {
            return inputs;
        }
        Input[][] places = {
            {Input.WIND_LIP_SPEED, Input.WIND_LIP_FROM},
            {Input.WIND_BOWL_SPEED, Input.WIND_BOWL_FROM},
            {Input.WIND_LANDING_ZONE_SPEED, Input.WIND_LANDING_ZONE_FROM}
        };
        String[] names = {"lip", "bowl", "landing_zone"};
        int given = -1;
        List<String> missing = new ArrayList<>();
        for (int k = 0; k < names.length; k++) {
            Document place = wind.section(names[k]);
            if (place == null) {
                missing.add("conditions.wind." + names[k]);
                continue;
            }
            given = given < 0 ? k : given;
            if (!place.has("speed")) {
                place.missing("speed", "3 ± 1 m/s");
            }
            if (!place.has("from")) {
                place.missing("from", "240°");
            }
        }
        Inputs filled = inputs;
        if (given >= 0 && !missing.isEmpty()) {
            warnings.add(String.join(" and ", missing) + " not stated: the wind of conditions.wind." + names[given]
                    + " is taken there; a wind at the lip says little about the bowl");
            for (int k = 0; k < names.length; k++) {
                if (missing.contains("conditions.wind." + names[k])) {
                    filled = filled.with(places[k][0], inputs.get(places[given][0]))
                            .with(places[k][1], inputs.get(places[given][1]));
                }
            }
        }
        return filled;
    }

    /**
     * What the wind does at the edge itself, where the file gives a wind at the lip of a drop and says nothing of it: even
     * the sign is uncertain, so the spread matters more than the centre.
     */
    Inputs edgeDraught(Inputs inputs, @Nullable Plan plan, SiteFrame frame, Terrain terrain) {
        Document wind = conditions == null ? null : conditions.section("wind");
        if (wind == null || !wind.has("lip") || !fromAnEdge(plan) || !drops(frame, terrain)) {
            return inputs;
        }
        return orElse(
                orElse(inputs, Input.EDGE_UPDRAFT, 0.5, 0.5, "onto the wall"),
                Input.EDGE_DOWNDRAFT,
                -0.3,
                0.4,
                "off the wall");
    }

    private static Inputs orElse(Inputs inputs, Input factor, double centre, double sigma, String where) {
        if (inputs.get(factor).stated()) {
            return inputs;
        }
        String source =
                "vertical wind at the edge over the wind " + where + ": nobody has a formula; its sign is uncertain";
        return inputs.with(
                factor, new Uncertain(centre, new Spread.Normal(sigma), Scope.PER_DAY, Grade.JUDGEMENT, source, false));
    }

    private static boolean fromAnEdge(@Nullable Plan plan) {
        return plan != null
                && plan.find(Phase.Exit.class)
                        .map(exit -> exit.from() == ExitFrom.STANDING || exit.from() == ExitFrom.RAMP)
                        .orElse(true);
    }

    /** Whether the lip is the edge of a drop: 50 m out the ground lies 30 m lower or more (judgement). */
    private static boolean drops(SiteFrame frame, Terrain terrain) {
        double heading = frame.heading().angle();
        try {
            return terrain.groundBelow(50 * StrictMath.sin(heading), 50 * StrictMath.cos(heading), 0) < -30;
        } catch (OutsideTerrainException beyond) {
            return false;
        }
    }

    WindField wind(
            Inputs inputs,
            SiteFrame frame,
            Vector3D bowl,
            @Nullable Vector3D landingZone,
            Gravity gravity,
            @Nullable Terrain terrain) {
        Document wind = conditions == null ? null : conditions.section("wind");
        if (wind == null) {
            warnings.add("conditions.wind is not stated: still air is flown");
            return new Calm();
        }
        if (wind.has("layers")) {
            return layers(wind, frame, gravity);
        }
        Document law = wind.section("power_law");
        if (law != null) {
            return new PowerLawReader(wind, law, warnings).wind(inputs, frame, landingZone, gravity, terrain);
        }
        if (!wind.has("lip") && !wind.has("bowl") && !wind.has("landing_zone")) {
            return new Calm();
        }
        Vector3D zone = landingZone == null ? bowl.add(new Vector3D(0, 0, -500)) : landingZone;
        try {
            return new ThreePlaces(
                    place(new Vector3D(0, 0, 2), inputs, Input.WIND_LIP_SPEED, Input.WIND_LIP_FROM),
                    place(bowl, inputs, Input.WIND_BOWL_SPEED, Input.WIND_BOWL_FROM),
                    place(zone, inputs, Input.WIND_LANDING_ZONE_SPEED, Input.WIND_LANDING_ZONE_FROM),
                    new ThreePlaces.Edge(
                            frame.heading().angle(),
                            inputs.centre(Input.EDGE_UPDRAFT),
                            inputs.centre(Input.EDGE_DOWNDRAFT),
                            inputs.centre(Input.EDGE_LENGTH)));
        } catch (IllegalArgumentException close) {
            String[] parts = String.valueOf(close.getMessage()).split("\\R\\s*Maybe ", 2);
            wind.reading()
                    .report(
                            wind.owner(),
                            "conditions.wind",
                            null,
                            parts[0].strip(),
                            parts.length > 1
                                    ? parts[1].strip().replaceAll("\\.$", "")
                                    : "the places lie too close together");
            return new Calm();
        }
    }

    private static ThreePlaces.Place place(Vector3D at, Inputs inputs, Input speed, Input from) {
        return new ThreePlaces.Place(
                at.getX(), at.getY(), at.getZ(), WindVelocity.ofFrom(inputs.centre(speed), inputs.centre(from)));
    }

    private WindField layers(Document wind, SiteFrame frame, Gravity gravity) {
        for (String name : List.of("lip", "bowl", "landing_zone", "power_law")) {
            if (wind.has(name)) {
                wind.report(
                        name,
                        "stands beside layers; the wind is given either at three places or in layers",
                        "one of the two goes");
            }
        }
        List<Layers.Level> levels = new ArrayList<>();
        for (Document row : wind.list("layers")) {
            Document.Height height = row.height("height", "MSL");
            double speed = row.quantity("speed", Dimension.SPEED, 0, 150);
            double from = row.bearing("from");
            for (String name : List.of("height", "speed", "from")) {
                if (!row.has(name)) {
                    row.missing(
                            name,
                            switch (name) {
                                case "height" -> "1000 m MSL";
                                case "speed" -> "5 m/s";
                                default -> "240°";
                            });
                }
            }
            if (height != null && !Double.isNaN(speed) && !Double.isNaN(from)) {
                levels.add(new Layers.Level(height.value(), WindVelocity.ofFrom(speed, from)));
            }
        }
        if (levels.size() == 1 && wind.list("layers").size() == 1) {
            wind.report(
                    "layers",
                    "holds one height; a wind is told between at least two",
                    "the same wind is meant at a second height");
            return new Calm();
        }
        if (levels.size() < 2) {
            return new Calm();
        }
        levels.sort(Comparator.comparingDouble(Layers.Level::heightMsl));
        try {
            return new Layers(levels, frame.lipHeightMsl(), gravity);
        } catch (IllegalArgumentException wrong) {
            wind.report(
                    "layers",
                    "cannot be used: " + String.valueOf(wrong.getMessage()).split("\\R")[0],
                    "two rows have the same height");
            return new Calm();
        }
    }
}
