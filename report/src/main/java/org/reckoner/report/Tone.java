package org.reckoner.report;

/** Whose line it is, which decides its colour. */
public enum Tone {
    PERFORMER,
    VEHICLE,
    CANOPY,
    PLAIN,
    QUIET,
    /** One of several curves that differ in one number: from dark to light in their order. */
    FAMILY;

    /** The colour of its name, dark enough to read. */
    Colour words() {
        return this == CANOPY || this == FAMILY ? Look.INK : pen(0, 1).colour();
    }

    /** The pen for the k-th of n curves of a family; the other tones have one pen each. */
    Pen pen(int k, int n) {
        return switch (this) {
            case PERFORMER -> Look.PERFORMER_PATH.wide(2.2);
            case VEHICLE -> Look.VEHICLE_PATH;
            case CANOPY -> Look.CANOPY_PATH.wide(2.2);
            case PLAIN -> new Pen(Look.INK, 2);
            case QUIET -> new Pen(Look.MUTED, 1.3);
            case FAMILY -> new Pen(Look.PERFORMER.toward(Look.CANOPY, n < 2 ? 0 : k / (n - 1.0)), 2);
        };
    }
}
