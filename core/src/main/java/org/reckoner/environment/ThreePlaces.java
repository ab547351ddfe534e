package org.reckoner.environment;

import java.util.Arrays;
import org.reckoner.numeric.Elementary;

/**
 * The wind as a crew measures it: at the lip, in the bowl below and at the landing zone, joined smoothly.
 *
 * <p>At each place the field gives that place's own wind; between them the three are mixed by weights
 * 1/(d^2 + L^2)^2, an inverse-distance mean after D. Shepard, "A two-dimensional interpolation function for
 * irregularly-spaced data", ACM National Conference, 1968, rounded by the length L so that it has no kink
 * anywhere. Height counts {@value #HEIGHT_FACTOR} times as much as horizontal distance, since wind in
 * mountains lies in layers (engineering judgement). L is a quarter of the least distance between two
 * places so counted; then a place's own wind weighs at least 99.3 % at the place itself. Far from all three the
 * field tends to their plain mean.
 *
 * <p>Near the edge of the wall an up- or downdraft A U exp(-d/Lc) is added: U the lip wind's
 * part toward (or away from) the wall, d the distance from the edge line. No general formula exists for it; its
 * factors are 0 unless given.
 *
 * <p>Speeds are taken as they are at the places. They are not scaled from sensor height by a power or logarithmic law:
 * those hold over even ground for 50 to 100 heights upwind, never at a cliff.
 *
 * <p>Inputs, in order: speed (m/s) and direction from (rad) at the lip, in the bowl, at the landing zone;
 * then the {@link Edge#onshoreFactor onshore} and {@link Edge#offshoreFactor offshore} factor of the edge (1).
 */
public final class ThreePlaces extends WindField {

    /** How much more a metre of height separates two winds than a metre of ground (1). */
    public static final double HEIGHT_FACTOR = 2.0;

    /** Places nearer than this, as counted, are one place (m). */
    private static final double LEAST_DISTANCE = 20.0;

    private static final int EDGE_COLUMN = 6;

    private final Place lip;
    private final Place bowl;
    private final Place landingZone;
    private final Edge edge;
    private final double outwardEast;
    private final double outwardNorth;
    private final double roundingSquared;

    /**
     * One place where the wind is known.
     *
     * @param x    east of the lip (m)
     * @param y    north of the lip (m)
     * @param z    above the site's plane (m)
     * @param wind the mean wind there
     */
    public record Place(double x, double y, double z, WindVelocity wind) {
        public Place {
            if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
                throw new IllegalArgumentException(
                        "the place of a wind (" + x + ", " + y + ", " + z + " m) must be three finite numbers");
            }
        }

        private double countedDistance(Place other) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = HEIGHT_FACTOR * (z - other.z);
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }

    /**
     * The draught along the edge of the wall.
     *
     * @param outward        compass direction in which the wall faces the open air (rad)
     * @param onshoreFactor  updraft over the wind speed toward the wall, at the edge (1)
     * @param offshoreFactor updraft over the wind speed away from the wall, negative for sinking air (1)
     * @param decay          distance in which the draught falls to 37 %, 50 to 200 m (m)
     */
    public record Edge(double outward, double onshoreFactor, double offshoreFactor, double decay) {
        public Edge {
            if (!Double.isFinite(outward)) {
                throw new IllegalArgumentException(
                        "the direction of the wall (" + outward + " rad) must be a finite number");
            }
            if (!(Math.abs(onshoreFactor) <= 3.0 && Math.abs(offshoreFactor) <= 3.0)) {
                throw new IllegalArgumentException("the factors of the edge draught (" + onshoreFactor + ", "
                        + offshoreFactor + ") must be between -3 and 3");
            }
            if (!(decay >= 1.0 && decay <= 2_000.0)) {
                throw new IllegalArgumentException(
                        "the decay length of the edge draught (" + decay + " m) must be from 1 to 2,000");
            }
        }

        /**
         * An edge without draught unless a flight draws one.
         *
         * @param outward compass direction in which the wall faces the open air (rad)
         */
        public static Edge still(double outward) {
            return new Edge(outward, 0.0, 0.0, 100.0);
        }
    }

    /** Joins the winds of three places, with the draught along the edge of the wall. */
    public ThreePlaces(Place lip, Place bowl, Place landingZone, Edge edge) {
        this.lip = lip;
        this.bowl = bowl;
        this.landingZone = landingZone;
        this.edge = edge;
        this.outwardEast = Elementary.sin(edge.outward);
        this.outwardNorth = Elementary.cos(edge.outward);
        double least = Math.min(
                lip.countedDistance(bowl),
                Math.min(bowl.countedDistance(landingZone), landingZone.countedDistance(lip)));
        if (!(least >= LEAST_DISTANCE)) {
            throw new IllegalArgumentException("two of the three places of the wind are " + least
                    + " m apart (heights counted twice); " + LEAST_DISTANCE + " m is the least"
                    + "\n  Maybe two of them have the same coordinates.");
        }
        this.roundingSquared = least * least / 16.0;
    }

    @Override
    public int columns() {
        return EDGE_COLUMN + 1;
    }

    @Override
    public int inputs() {
        return 8;
    }

    @Override
    public double[] nominal() {
        return new double[] {
            lip.wind.speed(),
            lip.wind.from(),
            bowl.wind.speed(),
            bowl.wind.from(),
            landingZone.wind.speed(),
            landingZone.wind.from(),
            edge.onshoreFactor,
            edge.offshoreFactor
        };
    }

    @Override
    public void fill(double[] inputs, double[][] lane, int i) {
        for (int place = 0; place < 3; place++) {
            lane[2 * place][i] = WindVelocity.eastFrom(inputs[2 * place], inputs[2 * place + 1]);
            lane[2 * place + 1][i] = WindVelocity.northFrom(inputs[2 * place], inputs[2 * place + 1]);
        }
        double onshore = -(lane[0][i] * Elementary.sin(edge.outward) + lane[1][i] * Elementary.cos(edge.outward));
        lane[EDGE_COLUMN][i] = onshore >= 0.0 ? inputs[6] * onshore : -inputs[7] * onshore;
    }

    @Override
    public void at(
            double[] x, double[] y, double[] z, double[][] lane, double[] wx, double[] wy, double[] wz, int lanes) {
        weigh(x, y, z, wx, wy, wz, lanes);
        mix(lane, wx, wy, wz, lanes);
        draught(x, y, z, lane[EDGE_COLUMN], wz, lanes);
    }

    /** Leaves the weights of lip, bowl and landing zone in the three output columns. */
    private void weigh(double[] x, double[] y, double[] z, double[] wx, double[] wy, double[] wz, int lanes) {
        square(lip, x, y, z, wx, lanes);
        square(bowl, x, y, z, wy, lanes);
        square(landingZone, x, y, z, wz, lanes);
        for (int i = 0; i < lanes; i++) {
            // q = (d^2 + L^2)^2 of each place; 1/q1 : 1/q2 : 1/q3 with one division.
            double first = wy[i] * wz[i];
            double second = wx[i] * wz[i];
            double third = wx[i] * wy[i];
            double scale = 1.0 / (first + second + third);
            wx[i] = first * scale;
            wy[i] = second * scale;
            wz[i] = third * scale;
        }
    }

    private void square(Place place, double[] x, double[] y, double[] z, double[] q, int lanes) {
        double px = place.x;
        double py = place.y;
        double pz = place.z;
        double rounding = roundingSquared;
        for (int i = 0; i < lanes; i++) {
            double dx = x[i] - px;
            double dy = y[i] - py;
            double dz = HEIGHT_FACTOR * (z[i] - pz);
            double sum = dx * dx + dy * dy + dz * dz + rounding;
            q[i] = sum * sum;
        }
    }

    private static void mix(double[][] lane, double[] wx, double[] wy, double[] wz, int lanes) {
        double[] lipEast = lane[0];
        double[] lipNorth = lane[1];
        double[] bowlEast = lane[2];
        double[] bowlNorth = lane[3];
        double[] landingEast = lane[4];
        double[] landingNorth = lane[5];
        for (int i = 0; i < lanes; i++) {
            double first = wx[i];
            double second = wy[i];
            double third = wz[i];
            wx[i] = first * lipEast[i] + second * bowlEast[i] + third * landingEast[i];
            wy[i] = first * lipNorth[i] + second * bowlNorth[i] + third * landingNorth[i];
        }
    }

    private void draught(double[] x, double[] y, double[] z, double[] strength, double[] wz, int lanes) {
        double strongest = 0.0;
        for (int i = 0; i < lanes; i++) {
            strongest = Math.max(strongest, Math.abs(strength[i]));
        }
        if (strongest == 0.0) {
            Arrays.fill(wz, 0, lanes, 0.0);
            return;
        }
        double outEast = outwardEast;
        double outNorth = outwardNorth;
        double perDecay = 1.0 / edge.decay;
        // The distance is rounded off within a twentieth of the decay length: a flight starts on the edge itself.
        double soft = 0.05 * edge.decay;
        for (int i = 0; i < lanes; i++) {
            double out = x[i] * outEast + y[i] * outNorth;
            wz[i] = Math.sqrt(out * out + z[i] * z[i] + soft * soft) - soft;
        }
        fade(strength, wz, perDecay, lanes);
    }

    /**
     * exp(-d/Lc) as the 256th power of exp(-d/(256 Lc)), so that the loop has neither bits nor branches and runs as
     * vectors; Taylor to the 7th power, relative error below 1e-12, beyond 40 decay lengths held at e^-40.
     */
    private static void fade(double[] strength, double[] wz, double perDecay, int lanes) {
        double part = perDecay / 256;
        for (int i = 0; i < lanes; i++) {
            double x = Math.min(wz[i] * part, 40.0 / 256);
            double p = 1.0 / 720 - x * (1.0 / 5_040);
            p = 1.0 / 120 - x * p;
            p = 1.0 / 24 - x * p;
            p = 1.0 / 6 - x * p;
            p = 0.5 - x * p;
            p = 1 - x * p;
            p = 1 - x * p;
            p = p * p;
            p = p * p;
            p = p * p;
            p = p * p;
            p = p * p;
            p = p * p;
            p = p * p;
            p = p * p;
            wz[i] = strength[i] * p;
        }
    }
}
