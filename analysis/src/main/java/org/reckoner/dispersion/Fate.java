package org.reckoner.dispersion;

import java.util.Locale;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;

/**
 * Where and how a person ends up, as medics and rope team ask: on a field, beside it, on the wall, on the ground without a
 * flying canopy.
 *
 * @param kind what awaits those who come to help
 * @param words in the words of a table
 */
public record Fate(Kind kind, String words) implements Comparable<Fate> {

    /** What awaits those who come to help; the gentlest first. */
    public enum Kind {
        FIELD,
        OFF_FIELD,
        HARD,
        THING,
        WALL,
        GROUND,
        NOT_FLOWN,
        UNKNOWN
    }

    /** Sorts an ending. What a map does not know, water above all, is ground to it; a tree counts where the file names it. */
    public static Fate of(Outcome outcome) {
        if (outcome instanceof Outcome.Landed landed) {
            return landed.zone().equals(Outcome.OFF_FIELD)
                    ? new Fate(Kind.OFF_FIELD, "lands off field")
                    : new Fate(Kind.FIELD, "lands on " + landed.zone());
        }
        if (outcome instanceof Outcome.HardLanding) {
            return new Fate(Kind.HARD, "lands hard");
        }
        if (outcome instanceof Outcome.Arrived) {
            return new Fate(Kind.FIELD, "arrives as planned");
        }
        if (outcome instanceof Outcome.StoppedShort) {
            return new Fate(Kind.NOT_FLOWN, "stops before the lip");
        }
        if (outcome instanceof Outcome.Strike strike) {
            return struck(strike);
        }
        return new Fate(Kind.UNKNOWN, "unknown: flight not known to its end");
    }

    private static Fate struck(Outcome.Strike strike) {
        Struck struck = strike.contact().struck();
        String how = strike.phase().equals("canopy") ? "under canopy" : "no flying canopy";
        return switch (struck.kind()) {
            case WALL -> new Fate(Kind.WALL, "on the wall, " + how);
            case GROUND ->
                strike.phase().equals("canopy")
                        ? new Fate(Kind.WALL, "on steep rock, " + how)
                        : new Fate(Kind.GROUND, "on the ground, " + how);
            case OBSTACLE -> new Fate(Kind.THING, "at " + struck.name().toLowerCase(Locale.ROOT));
            case RAMP -> new Fate(Kind.THING, "at the ramp");
        };
    }

    @Override
    public int compareTo(Fate other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : words.compareTo(other.words);
    }
}
