package org.reckoner.bulk;

/**
 * What the exponential step needs of every group of columns that lags behind its targets: how far a step of each lane
 * goes at a slope that fades with the time constant.
 *
 * <p>With z = step over time constant and the functions phi1(x) = (e^x - 1)/x, phi(k+1)(x) = (phik(x) - 1/k!)/x the method
 * of Cox and Matthews (J. Comput. Phys. 176, 2002) is written in slopes s = rate + (stage - start)/time constant, so that
 * it becomes the classical one as z goes to 0.
 */
final class Lags {
    /** One over the time constant, group by group (1/s). */
    final double[][] perSecond;

    /** The time constants themselves (s). */
    final double[][] seconds;

    /** What half a step adds for a slope of one (s). */
    private final double[][] half;
    /** The same over the time constant (1). */
    private final double[][] fade;
    /** What the whole step adds for the first slope, for the two at its middle, and for the last (s). */
    private final double[][] first;

    private final double[][] middle;
    private final double[][] last;

    Lags(int groups, int width) {
        perSecond = new double[groups][width];
        seconds = new double[groups][width];
        half = new double[groups][width];
        fade = new double[groups][width];
        first = new double[groups][width];
        middle = new double[groups][width];
        last = new double[groups][width];
    }

    /** Works out all of it for the steps that are to be made. */
    void over(double[] step, int n) {
        for (int g = 0; g < perSecond.length; g++) {
            invert(perSecond[g], seconds[g], n);
            over(step, perSecond[g], half[g], fade[g], middle[g], n);
            weigh(step, perSecond[g], fade[g], first[g], middle[g], last[g], n);
        }
    }

    private static void invert(double[] perSecond, double[] seconds, int n) {
        for (int i = 0; i < n; i++) {
            seconds[i] = 1 / perSecond[i];
        }
    }

    /** Leaves in {@code third} phi3 of half a step. */
    private static void over(double[] step, double[] perSecond, double[] half, double[] fade, double[] third, int n) {
        for (int i = 0; i < n; i++) {
            // phi3(-x) by its Taylor series to the 14th power: 2e-7 at x = 4, 1e-13 at 1; steps keep below 1.
            double x = 0.5 * step[i] * perSecond[i];
            double p = 1.0 / 355_687_428_096_000.0;
            p = 1.0 / 20_922_789_888_000.0 - x * p;
            p = 1.0 / 1_307_674_368_000.0 - x * p;
            p = 1.0 / 87_178_291_200.0 - x * p;
            p = 1.0 / 6_227_020_800.0 - x * p;
            p = 1.0 / 479_001_600 - x * p;
            p = 1.0 / 39_916_800 - x * p;
            p = 1.0 / 3_628_800 - x * p;
            p = 1.0 / 362_880 - x * p;
            p = 1.0 / 40_320 - x * p;
            p = 1.0 / 5_040 - x * p;
            p = 1.0 / 720 - x * p;
            p = 1.0 / 120 - x * p;
            p = 1.0 / 24 - x * p;
            p = 1.0 / 6 - x * p;
            third[i] = p;
            double one = 1 - x * (0.5 - x * p);
            half[i] = 0.5 * step[i] * one;
            fade[i] = x * one;
        }
    }

    /** From half a step to the whole: phi at 2x from those at x. */
    private static void weigh(
            double[] step, double[] perSecond, double[] fade, double[] first, double[] middle, double[] last, int n) {
        for (int i = 0; i < n; i++) {
            double h = step[i];
            double x = 0.5 * h * perSecond[i];
            double two = 0.5 - x * middle[i];
            double one = 1 - x * two;
            double whole1 = one * (1 - 0.5 * fade[i]);
            double whole2 = 0.25 * (one * one + 2 * two);
            double whole3 = 0.125 * ((one + 1) * two + 2 * middle[i]);
            first[i] = h * (whole1 - 3 * whole2 + 4 * whole3);
            middle[i] = h * 2 * (whole2 - 2 * whole3);
            last[i] = h * (4 * whole3 - whole2);
        }
    }

    /** Makes a slope of the rate at the middle of the step. */
    void lift(int group, double[] slope, double[] k1, int n) {
        lift(fade[group], slope, k1, n);
    }

    private static void lift(double[] fade, double[] slope, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            slope[i] += fade[i] * k[i];
        }
    }

    /** The stage half a step on. */
    void half(int group, double[] out, double[] y, double[] k, int n) {
        half(half[group], out, y, k, n);
    }

    private static void half(double[] half, double[] out, double[] y, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + half[i] * k[i];
        }
    }

    void begin(int group, double[] sum, double[] k1, double[] k2, int n) {
        begin(first[group], middle[group], sum, k1, k2, n);
    }

    private static void begin(double[] first, double[] middle, double[] sum, double[] k1, double[] k2, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = first[i] * k1[i] + middle[i] * k2[i];
        }
    }

    /** From the rate at the second stage to the last stage; {@code stage} holds the one and then the other. */
    void third(int group, double[] sum, double[] stage, double[] y, double[] k1, double[] rate3, int n) {
        third(perSecond[group], half[group], fade[group], middle[group], sum, stage, y, k1, rate3, n);
    }

    private static void third(
            double[] perSecond,
            double[] half,
            double[] fade,
            double[] middle,
            double[] sum,
            double[] stage,
            double[] y,
            double[] k1,
            double[] rate3,
            int n) {
        for (int i = 0; i < n; i++) {
            double k3 = rate3[i] + perSecond[i] * (stage[i] - y[i]);
            sum[i] += middle[i] * k3;
            stage[i] = y[i] + half[i] * (2 * k3 - fade[i] * k1[i]);
        }
    }

    void finish(int group, double[] sum, double[] stage, double[] y, double[] rate4, int n) {
        finish(perSecond[group], last[group], sum, stage, y, rate4, n);
    }

    private static void finish(
            double[] perSecond, double[] last, double[] sum, double[] stage, double[] y, double[] rate4, int n) {
        for (int i = 0; i < n; i++) {
            double k4 = rate4[i] + perSecond[i] * (stage[i] - y[i]);
            sum[i] = y[i] + (sum[i] + last[i] * k4);
        }
    }
}
