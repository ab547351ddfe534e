package org.reckoner.validation;

import org.reckoner.numeric.KeyedRandom;

/**
 * A small world with other laws than ours, in which jumps are made up to be predicted: somebody leaves a cliff, falls, throws
 * by an altimeter that lags, and glides down straight.
 *
 * <p>Nothing here is shared with the rooms that predict. The body has a table of drag and lift by its angle of attack and turns
 * into its posture by itself; gusts are a chain in which each tenth of a second remembers the last; the canopy fills after so
 * many of its diameters, and its drag grows with the cube of the filling; it flies by lift and drag coefficients. The numbers are
 * plausible, all by judgement: what counts is that they are others.
 */
final class OtherWorld {
    private static final double GRAVITY = 9.81;
    private static final double STEP = 0.02;
    private static final double GUST_STEP = 0.1;
    private static final double LONGEST = 600;
    private static final double CLOTH = 22.3;
    /** Half of a person, who lies along the way that is flown (m). */
    private static final double BODY = 0.9;

    /** From here on clearance counts, as it does for the figure of that name (s). */
    private static final double DECLARED_START = 2;

    private static final double[] ATTACK = {20, 40, 60, 90};
    private static final double[] DRAG = {0.0042, 0.0057, 0.0067, 0.0072};
    private static final double[] LIFT = {0.0031, 0.0049, 0.0036, 0};

    private final long seed;
    private final Laws laws;

    /**
     * How far this world is from the one that is predicted.
     *
     * @param depth of the ground below the edge (m)
     * @param lag time constant of the altimeter (s)
     * @param turning time constant of the body on its way into its posture (s)
     * @param gust standard deviation of the gusts over the wind (1)
     * @param memory of the gusts (s)
     * @param diameters of the canopy that it takes to fill (1)
     */
    record Laws(double depth, double lag, double turning, double gust, double memory, double diameters) {}

    /**
     * What one jump was, NaN where it never came to that.
     *
     * @param throwHeight above the ground (m)
     * @param openingHeight above the ground (m)
     * @param openingLoad greatest pull of the risers while the canopy fills (g)
     * @param clearance least distance to wall and ground until the canopy is open (m)
     * @param east of the edge, where it touches down (m)
     * @param north of the edge, where it touches down (m)
     * @param time until the touchdown (s)
     */
    record Jump(
            double throwHeight,
            double openingHeight,
            double openingLoad,
            double clearance,
            double east,
            double north,
            double time) {
        /** @return level, from the edge to the touchdown (m) */
        double range() {
            return Math.sqrt(east * east + north * north);
        }
    }

    OtherWorld(long seed, Laws laws) {
        this.seed = seed;
        this.laws = laws;
    }

    private double normal(long jump, String of) {
        return KeyedRandom.normal(seed, jump, of);
    }

    /** Makes one jump. The edge looks east, the wind comes from there, and the canopy goes where it opened. */
    Jump jump(long number) {
        return new Flight(number).fly();
    }

    private final class Flight {
        final long number;
        final double mass;
        final double push;
        final double size;
        final double trim;
        final double wind;
        final double throwAt;
        final double stretchAfter;
        final double diameters;
        final double heading;
        final double canopyLift;
        final double[] gust = new double[3];
        double x;
        double y;
        double z;
        double u;
        double v;
        double w;
        double time;
        double attack = 90;
        double filled;
        double pull;

        Flight(long number) {
            this.number = number;
            mass = 90 + 4 * normal(number, "mass");
            push = 3 + 0.3 * normal(number, "push");
            size = 1 + 0.12 * normal(number, "size");
            trim = 40 + 4 * normal(number, "trim");
            wind = 3 * (1 + 0.3 * normal(number, "wind"));
            throwAt = 230 + 12 * normal(number, "throw");
            stretchAfter = Math.max(0.3, 1.2 + 0.15 * normal(number, "stretch"));
            diameters = laws.diameters * (1 + 0.25 * Math.max(-3, normal(number, "filling")));
            heading = StrictMath.toRadians(30 * normal(number, "heading"));
            canopyLift = 0.72 + 0.05 * normal(number, "lift");
            double angle = StrictMath.toRadians(10);
            u = push * StrictMath.cos(angle);
            w = push * StrictMath.sin(angle);
            for (int k = 0; k < 3; k++) {
                gust[k] = spread(k) * normal(number, "first gust " + k);
            }
        }

        private double spread(int axis) {
            return (axis == 2 ? 0.6 : 1) * laws.gust * Math.abs(wind);
        }

        private double air(int axis) {
            return (axis == 0 ? -wind : 0) + gust[axis];
        }

        Jump fly() {
            double shown = laws.depth;
            double thrown = Double.NaN;
            double throwHeight = Double.NaN;
            double openingHeight = Double.NaN;
            double load = Double.NaN;
            double clearance = Double.POSITIVE_INFINITY;
            double nextGust = GUST_STEP;
            while (time < LONGEST) {
                double height = z + laws.depth;
                if (height <= 0) {
                    boolean open = !Double.isNaN(openingHeight);
                    return new Jump(throwHeight, openingHeight, load, open ? clearance : Double.NaN, x, y, time);
                }
                if (Double.isNaN(openingHeight) && time >= DECLARED_START) {
                    clearance = Math.min(clearance, Math.min(x, height) - BODY);
                }
                shown += STEP * (height - shown) / Math.max(laws.lag, STEP);
                if (Double.isNaN(thrown) && shown <= throwAt) {
                    thrown = time;
                    throwHeight = height;
                }
                boolean filling = time >= thrown + stretchAfter && filled < 1;
                step(filling);
                if (filling) {
                    load = Double.isNaN(load) ? pull : Math.max(load, pull);
                    if (filled >= 1) {
                        openingHeight = z + laws.depth;
                        turn();
                    }
                }
                if (time >= nextGust) {
                    nextGust += GUST_STEP;
                    blow(nextGust);
                }
            }
            return new Jump(throwHeight, openingHeight, load, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }

        /** The next gust is the last one, a little forgotten, and something new. */
        private void blow(double key) {
            double kept = StrictMath.exp(-GUST_STEP / laws.memory);
            long index = Math.round(key / GUST_STEP);
            for (int k = 0; k < 3; k++) {
                gust[k] = kept * gust[k]
                        + spread(k) * Math.sqrt(1 - kept * kept) * normal(number * 3 + k, "gust " + index);
            }
        }

        /** The open canopy goes where it opened, as fast through the air as it was level. */
        private void turn() {
            double level = Math.sqrt((u - air(0)) * (u - air(0)) + (v - air(1)) * (v - air(1)));
            u = air(0) + level * StrictMath.cos(heading);
            v = air(1) + level * StrictMath.sin(heading);
        }

        /** One step by the midpoint rule. */
        private void step(boolean filling) {
            double[] first = acceleration();
            double u0 = u;
            double v0 = v;
            double w0 = w;
            u += 0.5 * STEP * first[0];
            v += 0.5 * STEP * first[1];
            w += 0.5 * STEP * first[2];
            double[] middle = acceleration();
            x += STEP * u;
            y += STEP * v;
            z += STEP * w;
            double speed = speed();
            u = u0 + STEP * middle[0];
            v = v0 + STEP * middle[1];
            w = w0 + STEP * middle[2];
            attack += STEP * (trim - attack) / laws.turning;
            if (filling) {
                double diameter = Math.sqrt(4 * CLOTH / StrictMath.PI);
                filled = Math.min(1, filled + STEP * speed / (diameters * diameter));
            }
            time += STEP;
        }

        private double speed() {
            double a = u - air(0);
            double b = v - air(1);
            double c = w - air(2);
            return Math.sqrt(a * a + b * b + c * c);
        }

        /** Gravity, the body's drag and lift, and the canopy's as far as it is filled. */
        private double[] acceleration() {
            double a = u - air(0);
            double b = v - air(1);
            double c = w - air(2);
            double speed = Math.max(1e-6, speed());
            double density = 1.225 * StrictMath.exp(-(700 + z) / 8500);
            double dynamic = 0.5 * density * speed * speed;
            double opened = filled * filled * filled;
            double canopyDrag = 0.12 + 0.4 * canopyLift * canopyLift;
            double canopy = dynamic * CLOTH * opened / mass;
            double body = dynamic * size;
            double drag = body * table(DRAG) + canopy * canopyDrag;
            // Lift stands on the way through the air, in the plane of that and of forward while falling, of up while
            // gliding.
            boolean gliding = filled >= 1;
            double fx = gliding ? 0 : 1;
            double fz = gliding ? 1 : 0;
            double along = (fx * a + fz * c) / speed;
            double nx = fx - along * a / speed;
            double ny = -along * b / speed;
            double nz = fz - along * c / speed;
            double norm = Math.max(1e-6, Math.sqrt(nx * nx + ny * ny + nz * nz));
            double lift = (gliding ? canopy * canopyLift : body * (1 - opened) * table(LIFT)) / norm;
            pull = canopy * Math.sqrt(canopyDrag * canopyDrag + (gliding ? canopyLift * canopyLift : 0)) / GRAVITY;
            return new double[] {
                -drag * a / speed + lift * nx, -drag * b / speed + lift * ny, -drag * c / speed + lift * nz - GRAVITY
            };
        }

        private double table(double[] of) {
            int k = 1;
            while (k < ATTACK.length - 1 && attack > ATTACK[k]) {
                k++;
            }
            double share = (attack - ATTACK[k - 1]) / (ATTACK[k] - ATTACK[k - 1]);
            return of[k - 1] + Math.max(0, Math.min(1, share)) * (of[k] - of[k - 1]);
        }
    }
}
