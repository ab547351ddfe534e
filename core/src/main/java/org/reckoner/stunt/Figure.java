package org.reckoner.stunt;

import java.util.Optional;

/** A number of the prediction that a person asks for and a limit may bound. */
public enum Figure {
    LIP_SPEED("lip speed", Dimension.SPEED, "speed of the vehicle when the rear contact passes the lip"),
    RAMP_LOAD("ramp load factor", Dimension.ONE, "greatest load factor on the ramp, in g"),
    REV_MARGIN("rev margin", Dimension.ONE, "engine speed left to the limiter at the lip, as a share"),
    SEPARATION_GAP(
            "separation gap",
            Dimension.LENGTH,
            "least distance of rider and vehicle once they have been 0.5 m apart and begin to close again; at the end of the watch if they never do"),
    GEAR_GAP(
            "gear gap",
            Dimension.LENGTH,
            "least distance of the vehicle from rider, pilot chute, lines and canopy, from the throw to the vehicle's first impact"),
    FREEFALL_CLEARANCE(
            "freefall clearance",
            Dimension.LENGTH,
            "least distance from body to rock, 2 s after T0 to open canopy, less the terrain error"),
    CANOPY_CLEARANCE(
            "canopy clearance",
            Dimension.LENGTH,
            "least distance from body and canopy to rock from open canopy to the landing pattern, or to its height above ground where nobody flies one, less the terrain error"),
    THROW_HEIGHT("throw height", Dimension.LENGTH, "height above the ground below when the pilot chute is thrown"),
    OPENING_HEIGHT("opening height", Dimension.LENGTH, "height above the ground below when the canopy is open"),
    OPENING_LOAD("opening load", Dimension.ONE, "greatest riser load between line stretch and full canopy, in g"),
    LINE_STRETCH_SPEED("line stretch speed", Dimension.SPEED, "speed through the air when the lines come taut"),
    SPARE_TIME(
            "spare time",
            Dimension.TIME,
            "seconds by which the throw may come later and still give an open canopy at the opening height limit"),
    LANDING_DISTANCE(
            "landing distance", Dimension.LENGTH, "distance of the touchdown from the middle of the landing zone"),
    LANDING_FALL_HEIGHT("landing fall height", Dimension.LENGTH, "equivalent fall height of the touchdown"),
    LANDING_SPEED("landing speed", Dimension.SPEED, "level speed over ground at touchdown"),
    VEHICLE_DISTANCE(
            "vehicle distance", Dimension.LENGTH, "horizontal distance from the lip to the vehicle's first impact"),
    FLIGHT_RANGE("range", Dimension.LENGTH, "horizontal distance from the lip to where the performer meets the ground"),
    MAX_SPEED("greatest speed", Dimension.SPEED, "greatest speed of the performer over ground"),
    FLIGHT_TIME("flight time", Dimension.TIME, "time from T0 until the performer meets the ground");

    private final String words;
    private final Dimension dimension;
    private final String meaning;

    Figure(String words, Dimension dimension, String meaning) {
        this.words = words;
        this.dimension = dimension;
        this.meaning = meaning;
    }

    /** As the stunt file and every table write it. */
    public String words() {
        return words;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Exactly what is measured. */
    public String meaning() {
        return meaning;
    }

    /** The figure of this name, dashes and case ignored. */
    public static Optional<Figure> named(String words) {
        String plain = words.replace('-', ' ').replace('_', ' ').strip();
        for (Figure figure : values()) {
            if (figure.words.equalsIgnoreCase(plain)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
