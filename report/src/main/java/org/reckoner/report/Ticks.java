package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
record Ticks(double step, List<Double> values) {
    Ticks {
        values = List.copyOf(values);
    }

    /** Ticks from low to high, at steps of 1, 2 or 5, so that there are at most so many. */
    static Ticks between(double low, double high, int most) {
        double step = step((high - low) / Math.max(1, most));
        List<Double> values = new ArrayList<>();
        double first = Math.ceil(low / step - 1e-9);
        for (double k = first; k * step <= high + 1e-9 * step; k++) {
            values.add(k * step + 0.0);
        }
        return new Ticks(step, values);
    }

    /** The least step of 1, 2 or 5 times a power of ten that is not below the given one. */
    static double step(double least) {
        double power = 1e-6;
        while (power * 10 <= least && power < 1e9) {
            power *= 10;
        }
        // Powers that went up by repeated products carry their errors; a division brings the exact one back.
        double exact = power >= 0.5 ? Math.rint(power) : 1 / Math.rint(1 / power);
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * exact >= least * (1 - 1e-9)) {
                return factor * exact;
            }
        }
        return 10 * exact;
    }

    String text(double value) {
        return Figures.fixed(value, Figures.decimalsOf(step));
    }
}
