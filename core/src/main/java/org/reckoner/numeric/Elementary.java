package org.reckoner.numeric;

/**
 * Exponential, logarithm and angle functions that give the same bits on every computer.
 *
 * <p>Relative error is below 1e-13 everywhere (for {@link #sin} and {@link #cos}: absolute error, for
 * arguments up to 1e5 rad). Methods are small static expressions meant to be inlined into loops over
 * lanes; {@link #sin} and {@link #cos} have no branch at all.
 *
 * <p>Sources. Argument reductions: W. J. Cody and W. Waite, "Software Manual for the Elementary
 * Functions", 1980, chapters 5, 6 and 8; the constants split in two or three parts are their
 * method applied to ln 2 and pi. Series: Taylor's, with the number of terms chosen from the remainder stated at
 * each. The arctangent polynomial is that of Sun Microsystems' fdlibm 5.3, s_atan.c (1993), freely
 * distributable.
 */
public final class Elementary {

    private static final double INVERSE_LN2 = 1.4426950408889634;
    /** Upper 32 bits of ln 2, so that a product with any binary exponent is exact; then the rest. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** pi in three parts of 33, 33 and 53 bits: exact products for up to 2^20 half turns. */
    private static final double PI_HIGH = 0x1.921fb544p1;

    private static final double PI_MIDDLE = 0x1.0b4611a6p-33;
    private static final double PI_LOW = 0x1.3198a2e037073p-68;
    private static final double INVERSE_PI = 0.3183098861837907;
    private static final double HALF_PI = 0x1.921fb54442d18p0;
    private static final double HALF_PI_REST = 0x1.1a62633145c07p-54;

    /** Adding 1.5 * 2^52 leaves the nearest whole number in the lowest bits of the sum. */
    private static final double ROUNDER = 0x1.8p52;

    private Elementary() {}

    /**
     * The exponential function; 0 below -745.2, infinity above 709.79.
     *
     * @param x any number; NaN gives NaN (1)
     * @return e to the power x (1)
     */
    public static double exp(double x) {
        // Clamped where the result has long become zero or infinite: keeps the exponents below legal.
        double clamped = x < -746.0 ? -746.0 : (x > 710.0 ? 710.0 : x);
        double k = (clamped * INVERSE_LN2 + ROUNDER) - ROUNDER;
        double r = (clamped - k * LN2_HIGH) - k * LN2_LOW;
        // Two factors, because 2^k itself leaves the range of double before the result does.
        double half = Math.rint(0.5 * k);
        return (1.0 + exponentialSeries(r)) * powerOfTwo(half) * powerOfTwo(k - half);
    }

    /**
     * The exponential function less one, without loss for small arguments.
     *
     * @param x any number up to 709 (1)
     * @return e to the power x, minus 1 (1)
     */
    public static double expm1(double x) {
        double clamped = x < -60.0 ? -60.0 : (x > 709.0 ? 709.0 : x);
        double k = (clamped * INVERSE_LN2 + ROUNDER) - ROUNDER;
        double r = (clamped - k * LN2_HIGH) - k * LN2_LOW;
        double scale = powerOfTwo(k - 1.0);
        return 2.0 * (scale * exponentialSeries(r) + (scale - 0.5));
    }

    /** e^r - 1 for |r| up to ln(2)/2: Taylor to the 13th power, remainder 5e-18 of e^r. */
    private static double exponentialSeries(double r) {
        // Two half series side by side: the processor works on both at once.
        double q = r * r;
        double even = 1.0 / 6_227_020_800.0;
        even = even * q + 1.0 / 39_916_800;
        even = even * q + 1.0 / 362_880;
        even = even * q + 1.0 / 5_040;
        even = even * q + 1.0 / 120;
        even = even * q + 1.0 / 6;
        even = even * q + 1.0;
        double odd = 1.0 / 479_001_600;
        odd = odd * q + 1.0 / 3_628_800;
        odd = odd * q + 1.0 / 40_320;
        odd = odd * q + 1.0 / 720;
        odd = odd * q + 1.0 / 24;
        odd = odd * q + 1.0 / 2;
        return (odd * r + even) * r;
    }

    /** 2^k for a whole k from -1022 to 1023. */
    private static double powerOfTwo(double k) {
        // The lowest bits of the sum are the biased exponent; the shift drops all others.
        return Double.longBitsToDouble(Double.doubleToRawLongBits(k + (1023.0 + ROUNDER)) << 52);
    }

    /**
     * The natural logarithm; minus infinity at 0, infinity at infinity, NaN below 0.
     *
     * @param x a number not below zero (1)
     * @return ln x (1)
     */
    public static double log(double x) {
        boolean tiny = x < Double.MIN_NORMAL;
        long bits = Double.doubleToRawLongBits(tiny ? x * 0x1p54 : x);
        // x = 2^k m with m between sqrt(1/2) and sqrt(2): subtract the bits of sqrt(1/2), rounded.
        long offset = bits - 0x3fe6a09e00000000L;
        double k = (double) (offset >> 52) - (tiny ? 54.0 : 0.0);
        double f = Double.longBitsToDouble(bits - (offset & 0xfff0000000000000L)) - 1.0;
        // ln(1+f) = 2 artanh(s), s = f/(2+f), |s| < 0.1716: series to s^21, remainder 1e-18 of it.
        double s = f / (2.0 + f);
        double z = s * s;
        double w = z * z;
        double even = 1.0 / 19;
        even = even * w + 1.0 / 15;
        even = even * w + 1.0 / 11;
        even = even * w + 1.0 / 7;
        even = even * w + 1.0 / 3;
        double odd = 1.0 / 21;
        odd = odd * w + 1.0 / 17;
        odd = odd * w + 1.0 / 13;
        odd = odd * w + 1.0 / 9;
        odd = odd * w + 1.0 / 5;
        double tail = (odd * z + even) * z;
        // 2s = f - s f, so that the leading term f carries no rounding of the division.
        double finite = k * LN2_HIGH + (f + ((2.0 * tail - f) * s + k * LN2_LOW));
        return x > 0.0
                ? (x == Double.POSITIVE_INFINITY ? x : finite)
                : (x == 0.0 ? Double.NEGATIVE_INFINITY : Double.NaN);
    }

    /**
     * A power as exp(y ln x): the relative error grows to about 1e-16 times |y ln x|.
     *
     * @param x base, not below zero (1)
     * @param y exponent (1)
     * @return x to the power y; 1 when y is 0 (1)
     */
    public static double pow(double x, double y) {
        return y == 0.0 ? 1.0 : exp(y * log(x));
    }

    /**
     * The sine. Absolute error below 1e-13 up to 1e5 rad; beyond a million radians the digits fade,
     * but the answer stays between -1 and 1.
     *
     * @param angle any finite angle (rad)
     * @return its sine (1)
     */
    public static double sin(double angle) {
        double n = Math.rint(angle * INVERSE_PI);
        return alternating(n) * sineSeries(((angle - n * PI_HIGH) - n * PI_MIDDLE) - n * PI_LOW);
    }

    /**
     * The cosine, with the accuracy of {@link #sin}.
     *
     * @param angle any finite angle (rad)
     * @return its cosine (1)
     */
    public static double cos(double angle) {
        // cos(a) = sin(a + pi/2): the same reduction with n half a turn further on.
        double turn = Math.rint(angle * INVERSE_PI - 0.5);
        double n = turn + 0.5;
        return alternating(turn) * sineSeries(((n * PI_HIGH - angle) + n * PI_MIDDLE) + n * PI_LOW);
    }

    /**
     * Sine and cosine of a column, with the bits of {@link #sin(double)} and {@link #cos(double)}. Several short loops,
     * because the compiler of Java 17 turns loops of this length into vectors and longer ones not.
     *
     * @param angle any finite angles (rad)
     * @param sine receives the sines (1)
     * @param cosine receives the cosines (1)
     * @param turns room for one number per lane (1)
     * @param moreTurns the same again; no two columns may be one (1)
     * @param lanes how many entries to work on
     */
    public static void sinCos(
            double[] angle, double[] sine, double[] cosine, double[] turns, double[] moreTurns, int lanes) {
        for (int i = 0; i < lanes; i++) {
            double n = Math.rint(angle[i] * INVERSE_PI);
            turns[i] = n;
            sine[i] = ((angle[i] - n * PI_HIGH) - n * PI_MIDDLE) - n * PI_LOW;
            double turn = Math.rint(angle[i] * INVERSE_PI - 0.5);
            double half = turn + 0.5;
            moreTurns[i] = turn;
            cosine[i] = ((half * PI_HIGH - angle[i]) + half * PI_MIDDLE) + half * PI_LOW;
        }
        series(sine, lanes);
        series(cosine, lanes);
        for (int i = 0; i < lanes; i++) {
            sine[i] = alternating(turns[i]) * sine[i];
            cosine[i] = alternating(moreTurns[i]) * cosine[i];
        }
    }

    private static void series(double[] reduced, int lanes) {
        for (int i = 0; i < lanes; i++) {
            reduced[i] = sineSeries(reduced[i]);
        }
    }

    /** +1 for an even whole number, -1 for an odd one. */
    private static double alternating(double n) {
        return 1.0 - 2.0 * Math.abs(n - 2.0 * Math.rint(0.5 * n));
    }

    /** sin r for |r| up to pi/2: Taylor to the 23rd power, remainder 5e-21. */
    private static double sineSeries(double r) {
        double b = Math.min(Math.max(r, -HALF_PI), HALF_PI);
        double z = b * b;
        double p = 1.0 / 25_852_016_738_884_976_640_000.0;
        p = p * z + -1.0 / 51_090_942_171_709_440_000.0;
        p = p * z + 1.0 / 121_645_100_408_832_000.0;
        p = p * z + -1.0 / 355_687_428_096_000.0;
        p = p * z + 1.0 / 1_307_674_368_000.0;
        p = p * z + -1.0 / 6_227_020_800.0;
        p = p * z + 1.0 / 39_916_800;
        p = p * z + -1.0 / 362_880;
        p = p * z + 1.0 / 5_040;
        p = p * z + -1.0 / 120;
        p = p * z + 1.0 / 6;
        return b - b * z * p;
    }

    /**
     * The angle of the point (x, y) seen from the origin, counter-clockwise from the x axis.
     *
     * @param y finite ordinate (any unit)
     * @param x finite abscissa (same unit)
     * @return angle from -pi to pi; 0 or pi on the x axis, 0 at the origin (rad)
     */
    public static double atan2(double y, double x) {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double large = Math.max(ax, ay);
        double small = Math.min(ax, ay);
        // Above tan(pi/8) turn back by pi/4: atan(t) = pi/4 + atan((t-1)/(t+1)).
        boolean steep = small > 0.4142135623730951 * large;
        double numerator = steep ? small - large : small;
        double denominator = steep ? small + large : large;
        double u = denominator == 0.0 ? 0.0 : numerator / denominator;
        double octant = arctangentSeries(u);
        double first = steep ? 0.5 * HALF_PI + (octant + 0.5 * HALF_PI_REST) : octant;
        double quadrant = ay > ax ? HALF_PI - (first - HALF_PI_REST) : first;
        boolean left = Double.doubleToRawLongBits(x) < 0L;
        double half = left ? 2.0 * HALF_PI - (quadrant - 2.0 * HALF_PI_REST) : quadrant;
        return Math.copySign(half, y);
    }

    /** atan u for |u| up to 7/16: fdlibm, s_atan.c, its table aT in even and odd halves. */
    private static double arctangentSeries(double u) {
        double z = u * u;
        double w = z * z;
        double even = 1.62858201153657823623e-02;
        even = even * w + 4.97687799461593236017e-02;
        even = even * w + 6.66107313738753120669e-02;
        even = even * w + 9.09088713343650656196e-02;
        even = even * w + 1.42857142725034663711e-01;
        even = even * w + 3.33333333333329318027e-01;
        double odd = -3.65315727442169155270e-02;
        odd = odd * w + -5.83357013379057348645e-02;
        odd = odd * w + -7.69187620504482999495e-02;
        odd = odd * w + -1.11111104054623557880e-01;
        odd = odd * w + -1.99999999998764832476e-01;
        return u - u * ((odd * z + even) * z);
    }

    /**
     * The angle whose sine is given. Arguments beyond 1, as rounding makes them, count as 1.
     *
     * @param x a sine, from -1 to 1 (1)
     * @return angle from -pi/2 to pi/2 (rad)
     */
    public static double asin(double x) {
        double s = Math.min(Math.max(x, -1.0), 1.0);
        return atan2(s, Math.sqrt((1.0 - s) * (1.0 + s)));
    }

    /**
     * The angle whose cosine is given. Arguments beyond 1, as rounding makes them, count as 1.
     *
     * @param x a cosine, from -1 to 1 (1)
     * @return angle from 0 to pi (rad)
     */
    public static double acos(double x) {
        double c = Math.min(Math.max(x, -1.0), 1.0);
        return atan2(Math.sqrt((1.0 - c) * (1.0 + c)), c);
    }

    /**
     * The hyperbolic tangent, as (e^2x - 1)/(e^2x + 1), accurate for small arguments too.
     *
     * @param x any number (1)
     * @return tanh x, from -1 to 1 (1)
     */
    public static double tanh(double x) {
        double t = expm1(Math.min(2.0 * Math.abs(x), 50.0));
        return Math.copySign(t / (t + 2.0), x);
    }

    /**
     * The same direction with whole turns taken off.
     *
     * @param angle any angle up to a million radians (rad)
     * @return the equal angle between -pi and pi, both ends included (rad)
     */
    public static double wrapAngle(double angle) {
        double n = 2.0 * Math.rint(0.5 * INVERSE_PI * angle);
        double wrapped = ((angle - n * PI_HIGH) - n * PI_MIDDLE) - n * PI_LOW;
        return Math.min(Math.max(wrapped, -2.0 * HALF_PI), 2.0 * HALF_PI);
    }
}
