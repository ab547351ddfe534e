package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;

class GravityTest {

    private static final double LATITUDE = Math.toRadians(62.06);

    @Test
    void normalGravityHasThePublishedValues() {
        assertThat(Gravity.normal(LATITUDE, 0.0)).isCloseTo(9.820761, within(2e-6));
        assertThat(Gravity.normal(LATITUDE, 155.0)).isCloseTo(9.820282, within(2e-6));
        assertThat(Gravity.normal(LATITUDE, 1_247.0)).isCloseTo(9.816915, within(2e-6));
        assertThat(Gravity.normal(0.0, 0.0)).isCloseTo(9.780325, within(1e-6));
        // WGS-84 theoretical gravity at the pole, TR8350.2 table 3.4.
        assertThat(Gravity.normal(0.5 * Math.PI, 0.0)).isCloseTo(9.8321849378, within(1e-8));
        assertThat(Gravity.normal(-LATITUDE, 155.0)).isEqualTo(Gravity.normal(LATITUDE, 155.0));
    }

    @Test
    void gravityAboutTheLipIsTheSameQuadratic() {
        Gravity site = Gravity.wgs84(LATITUDE, 1_293.0, true);
        for (double above = -1_300.0; above < 10_000.0; above += 100.0) {
            assertThat(site.gamma(above)).isCloseTo(Gravity.normal(LATITUDE, 1_293.0 + above), within(1e-12));
        }
    }

    @Test
    void heightAboveTheLipFollowsTheEllipsoid() {
        SiteFrame frame = new SiteFrame(new GeodeticPoint(LATITUDE, 0.12, 1_293.0), 46.0, new Bearing(1.0));
        Gravity site = Gravity.wgs84(LATITUDE, 1_293.0, true);
        for (double x = -4_000.0; x <= 4_000.0; x += 1_000.0) {
            for (double y = -3_000.0; y <= 3_000.0; y += 1_000.0) {
                double exact = frame.heightMsl(x, y, -800.0) - frame.heightMsl(0.0, 0.0, 0.0);
                assertThat(site.heightAboveLip(x, y, -800.0)).isCloseTo(exact, within(1e-3));
            }
        }
    }

    @Test
    void gravityIsTheSlopeOfThePotential() {
        Gravity site = Gravity.wgs84(LATITUDE, 1_293.0, false);
        double[] at = {-1_300.0, 420.0, -900.0};
        double[][] lane = acceleration(site, at, new double[3]);
        double e = 0.5;
        for (int axis = 0; axis < 3; axis++) {
            double[] more = at.clone();
            double[] less = at.clone();
            more[axis] += e;
            less[axis] -= e;
            double slope =
                    (site.potential(more[0], more[1], more[2]) - site.potential(less[0], less[1], less[2])) / (2.0 * e);
            assertThat(lane[axis][0]).isCloseTo(-slope, within(1e-9));
        }
        assertThat(site.potential(0.0, 0.0, 0.0)).isZero();
    }

    @Test
    void coriolisPushesToTheRightInTheNorthAndDoesNoWork() {
        Gravity site = Gravity.wgs84(LATITUDE, 0.0, true);
        double[] origin = new double[3];
        double[] northbound = column(acceleration(site, origin, new double[] {0.0, 100.0, 0.0}));
        assertThat(northbound[0]).isCloseTo(2.0 * 7.292115e-5 * Math.sin(LATITUDE) * 100.0, within(1e-12));
        double[] eastbound = column(acceleration(site, origin, new double[] {100.0, 0.0, 0.0}));
        assertThat(eastbound[1]).isNegative();
        assertThat(eastbound[2]).as("eastbound is lighter").isGreaterThan(-site.gamma(0.0));
        double[] falling = column(acceleration(site, origin, new double[] {0.0, 0.0, -100.0}));
        assertThat(falling[0]).as("a falling body drifts east").isPositive();
        double[] v = {31.0, -17.0, -45.0};
        double[] turned = column(acceleration(site, origin, v));
        double[] still = column(acceleration(site, origin, new double[3]));
        double power = 0.0;
        for (int axis = 0; axis < 3; axis++) {
            power += (turned[axis] - still[axis]) * v[axis];
        }
        assertThat(power).isCloseTo(0.0, within(1e-12));
    }

    @Test
    void accelerationIsAddedToTheColumns() {
        double[] zero = new double[4];
        double[] ax = {1.0, 1.0, 1.0, 1.0};
        double[] ay = {2.0, 2.0, 2.0, 2.0};
        double[] az = {3.0, 3.0, 3.0, 3.0};
        Gravity.constant(9.80665).accelerate(zero, zero, zero, zero, zero, zero, ax, ay, az, 3);
        assertThat(ax).containsExactly(1.0, 1.0, 1.0, 1.0);
        assertThat(ay).containsExactly(2.0, 2.0, 2.0, 2.0);
        assertThat(az).containsExactly(3.0 - 9.80665, 3.0 - 9.80665, 3.0 - 9.80665, 3.0);
    }

    /**
     * Thrown east and up at 304.8 m/s in a vacuum, flown once in site axes and once in Earth-centred rotating
     * axes with gravitation from the zonal harmonics J2 and J4: the two share no formula.
     */
    @Test
    void cannonballAgreesWithAnEarthCentredFlight() {
        agreesWithEarthCentred(0.0, new double[] {304.8, 0.0, 304.8}, 0.01);
        agreesWithEarthCentred(LATITUDE, new double[] {304.8, 0.0, 304.8}, 0.01);
        agreesWithEarthCentred(LATITUDE, new double[] {-304.8, 0.0, 304.8}, 0.01);
        // Northward gravity changes with the latitude, which the site's constants leave out.
        agreesWithEarthCentred(LATITUDE, new double[] {0.0, 304.8, 304.8}, 0.05);
        agreesWithEarthCentred(Math.toRadians(-35.0), new double[] {150.0, -200.0, 100.0}, 0.03);
        agreesWithEarthCentred(LATITUDE, new double[] {15.0, 20.0, 8.0}, 0.01);
    }

    private static void agreesWithEarthCentred(double latitude, double[] velocity, double limit) {
        double height = 100.0;
        double[] local = {0.0, 0.0, 0.0, velocity[0], velocity[1], velocity[2]};
        Gravity site = Gravity.wgs84(latitude, height, true);
        double[] ended = fly(local, s -> {
            double[] a = column(acceleration(site, s, new double[] {s[3], s[4], s[5]}));
            return new double[] {s[3], s[4], s[5], a[0], a[1], a[2]};
        });
        double[] exact = toSite(latitude, height, fly(toEarth(latitude, height, local), GravityTest::earthCentred));
        for (int axis = 0; axis < 3; axis++) {
            assertThat(ended[axis])
                    .as("axis %d after 30 s, latitude %s, thrown %s", axis, latitude, velocity[0])
                    .isCloseTo(exact[axis], within(limit));
        }
    }

    private interface Rates {
        double[] of(double[] state);
    }

    /** Classical Runge-Kutta, 30 s in steps of 0.05 s. */
    private static double[] fly(double[] start, Rates rates) {
        double h = 0.05;
        double[] s = start.clone();
        for (int step = 0; step < 600; step++) {
            double[] k1 = rates.of(s);
            double[] k2 = rates.of(moved(s, k1, 0.5 * h));
            double[] k3 = rates.of(moved(s, k2, 0.5 * h));
            double[] k4 = rates.of(moved(s, k3, h));
            for (int i = 0; i < 6; i++) {
                s[i] += h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
            }
        }
        return s;
    }

    private static double[] moved(double[] s, double[] k, double h) {
        double[] out = s.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += h * k[i];
        }
        return out;
    }

    /** Rotating Earth-centred axes: gradient of mu/r (1 - sum J_n (a/r)^n P_n), centrifugal, Coriolis. */
    private static double[] earthCentred(double[] s) {
        double omega = 7.292115e-5;
        double step = 50.0;
        double[] a = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double[] more = s.clone();
            double[] less = s.clone();
            more[axis] += step;
            less[axis] -= step;
            // The point-mass part in closed form, the small harmonics by difference quotient.
            double r = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
            a[axis] = -3.986004418e14 * s[axis] / (r * r * r) + (harmonics(more) - harmonics(less)) / (2.0 * step);
        }
        return new double[] {
            s[3],
            s[4],
            s[5],
            a[0] + omega * omega * s[0] + 2.0 * omega * s[4],
            a[1] + omega * omega * s[1] - 2.0 * omega * s[3],
            a[2]
        };
    }

    private static double harmonics(double[] s) {
        double r = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
        double u = s[2] / r;
        double ratio = 6_378_137.0 / r * 6_378_137.0 / r;
        double p2 = 0.5 * (3.0 * u * u - 1.0);
        double p4 = 0.125 * (35.0 * u * u * u * u - 30.0 * u * u + 3.0);
        // J2 and J4 of the WGS-84 ellipsoid's own field.
        return -3.986004418e14 / r * (1.0826298213e-3 * ratio * p2 - 2.37091122e-6 * ratio * ratio * p4);
    }

    private static double[] toEarth(double latitude, double height, double[] s) {
        double sin = Math.sin(latitude);
        double cos = Math.cos(latitude);
        double n = 6_378_137.0 / Math.sqrt(1.0 - 6.69437999014e-3 * sin * sin);
        double[] out = new double[6];
        for (int part = 0; part < 2; part++) {
            double e = s[3 * part];
            double north = s[3 * part + 1];
            double up = s[3 * part + 2];
            out[3 * part] = (part == 0 ? (n + height) * cos : 0.0) - sin * north + cos * up;
            out[3 * part + 1] = e;
            out[3 * part + 2] =
                    (part == 0 ? (n * (1.0 - 6.69437999014e-3) + height) * sin : 0.0) + cos * north + sin * up;
        }
        return out;
    }

    private static double[] toSite(double latitude, double height, double[] earth) {
        double[] origin = toEarth(latitude, height, new double[6]);
        double sin = Math.sin(latitude);
        double cos = Math.cos(latitude);
        double dx = earth[0] - origin[0];
        double dz = earth[2] - origin[2];
        return new double[] {earth[1], -sin * dx + cos * dz, cos * dx + sin * dz};
    }

    private static double[][] acceleration(Gravity site, double[] at, double[] v) {
        double[][] a = new double[3][1];
        site.accelerate(
                new double[] {at[0]},
                new double[] {at[1]},
                new double[] {at[2]},
                new double[] {v[0]},
                new double[] {v[1]},
                new double[] {v[2]},
                a[0],
                a[1],
                a[2],
                1);
        return a;
    }

    private static double[] column(double[][] lanes) {
        return new double[] {lanes[0][0], lanes[1][0], lanes[2][0]};
    }

    @Test
    void impossibleSitesAreRefusedWithAReason() {
        assertThatThrownBy(() -> Gravity.wgs84(62.06, 100.0, true)).hasMessageContaining("in degrees");
        assertThatThrownBy(() -> Gravity.wgs84(0.5, Double.NaN, true)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Gravity.constant(-9.8)).hasMessageContaining("-9.8 m/s2");
    }
}
