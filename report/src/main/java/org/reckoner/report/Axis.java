package org.reckoner.report;

/**
 * One axis of a chart: what it counts and in which units it is read.
 *
 * @param name what it counts
 * @param unit symbol of the unit
 * @param perSi how many of that unit make one SI unit (1)
 * @param secondUnit symbol of the second unit, empty for none
 * @param secondPerSi how many of the second unit make one SI unit (1)
 * @param withZero whether zero must be in sight
 */
public record Axis(String name, String unit, double perSi, String secondUnit, double secondPerSi, boolean withZero) {
    public Axis {
        if (!(perSi > 0 && secondPerSi > 0)) {
            throw new IllegalArgumentException("an axis needs units above zero");
        }
    }

    /** An axis whose numbers are already in the unit that is read. */
    public static Axis of(String name, String unit) {
        return new Axis(name, unit, 1, "", 1, false);
    }

    /** An axis of a quantity in SI units, read in its usual units. */
    public static Axis of(String name, Measure measure) {
        return new Axis(
                name,
                measure.symbol(),
                measure.first(1),
                measure.secondSymbol(),
                measure.isPaired() ? measure.second(1) : 1,
                false);
    }

    /** The same axis with zero in sight. */
    public Axis fromZero() {
        return new Axis(name, unit, perSi, secondUnit, secondPerSi, true);
    }

    boolean isPaired() {
        return !secondUnit.isEmpty();
    }

    String plainTitle() {
        return name + (unit.isEmpty() ? "" : ", " + unit);
    }

    String title() {
        return plainTitle() + (isPaired() ? " (" + secondUnit + ")" : "");
    }
}
