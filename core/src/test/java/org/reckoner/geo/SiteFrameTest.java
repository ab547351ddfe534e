package org.reckoner.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;

class SiteFrameTest {
    private static final long SEED = 20260104L;

    private static SiteFrame site(double latitude, double longitude, double headingDegrees) {
        return SiteFrame.of(
                StrictMath.toRadians(latitude),
                StrictMath.toRadians(longitude),
                1247,
                HeightDatum.MSL,
                46.3,
                Bearing.ofDegrees(headingDegrees));
    }

    @Test
    void ecefGoesThereAndBack() {
        Random random = new Random(SEED);
        for (int k = 0; k < 2000; k++) {
            GeodeticPoint p = new GeodeticPoint(
                    (random.nextDouble() - 0.5) * Math.PI,
                    (random.nextDouble() - 0.5) * 2 * Math.PI,
                    -5000 + 50_000 * random.nextDouble());
            GeodeticPoint q = Wgs84.toGeodetic(Wgs84.toEcef(p));
            assertThat(q.latitude()).as("seed %d", SEED).isCloseTo(p.latitude(), within(1e-14));
            assertThat(q.longitude()).isCloseTo(p.longitude(), within(1e-14));
            assertThat(q.heightEllipsoid()).isCloseTo(p.heightEllipsoid(), within(1e-8));
        }
    }

    @Test
    void polesAndEquatorAreOrdinaryPlaces() {
        assertThat(Wgs84.toGeodetic(new Vector3D(0, 0, Wgs84.B + 100)).heightEllipsoid())
                .isCloseTo(100, within(1e-8));
        assertThat(Wgs84.toGeodetic(new Vector3D(0, 0, -Wgs84.B)).latitude()).isEqualTo(-Math.PI / 2);
        assertThat(Wgs84.toGeodetic(new Vector3D(0, Wgs84.A + 7, 0)).heightEllipsoid())
                .isCloseTo(7, within(1e-8));
    }

    /** Figures as printed in geodesy tables for WGS 84 at 45° (grade M). */
    @Test
    void radiiOfCurvatureAreThoseOfTheEllipsoid() {
        double latitude = Math.PI / 4;
        assertThat(Wgs84.primeVerticalRadius(latitude)).isCloseTo(6_388_838.290, within(1e-3));
        assertThat(Wgs84.meridionalRadius(latitude)).isCloseTo(6_367_381.816, within(1e-3));
    }

    @Test
    void siteGoesThereAndBack() {
        SiteFrame site = site(62.0579, 6.9715, 261);
        Random random = new Random(SEED);
        for (int k = 0; k < 500; k++) {
            double x = 10_000 * (random.nextDouble() - 0.5);
            double y = 10_000 * (random.nextDouble() - 0.5);
            double z = -1200 + 2000 * random.nextDouble();
            GeodeticPoint p = site.toGeodetic(x, y, z);
            Vector3D back = site.toSite(p);
            assertThat(back.getX()).isCloseTo(x, within(1e-6));
            assertThat(back.getY()).isCloseTo(y, within(1e-6));
            assertThat(back.getZ()).isCloseTo(z, within(1e-6));
            assertThat(p.heightEllipsoid()).isCloseTo(site.heightEllipsoid(x, y, z), within(1e-6));
        }
    }

    @Test
    void eastAndNorthPointWhereTheyShould() {
        SiteFrame site = site(62.0579, 6.9715, 261);
        Vector3D landing = site.toSite(GeodeticPoint.ofDegrees(62.055, 6.945, 155 + 46.3));
        assertThat(landing.getX()).isBetween(-1450.0, -1350.0);
        assertThat(landing.getY()).isBetween(-330.0, -310.0);
        assertThat(landing.getZ()).isBetween(-1093.0, -1091.0);
        assertThat(site.heightMsl(landing.getX(), landing.getY(), landing.getZ()))
                .isCloseTo(155, within(1e-6));
    }

    @Test
    void shortFormOfTheHeightAgreesToTwoMillimetresWithinTheSite() {
        double worst = 0;
        double worstDeep = 0;
        for (double latitude : new double[] {-75, -30, 0, 40, 62.0579, 85}) {
            SiteFrame site = site(latitude, 6.97, 0);
            for (int k = 0; k < 36; k++) {
                double x = SiteFrame.REACH * StrictMath.sin(k * Math.PI / 18);
                double y = SiteFrame.REACH * StrictMath.cos(k * Math.PI / 18);
                for (double z = -8000; z <= 5000; z += 500) {
                    double exact = site.heightEllipsoid(x, y, z) - site.lip().heightEllipsoid();
                    double fast = SiteFrame.heightAboveLip(x, y, z, site.invTwoRe(), site.invTwoRn());
                    worstDeep = Math.max(worstDeep, Math.abs(fast - exact));
                    if (z >= -5000) {
                        worst = Math.max(worst, Math.abs(fast - exact));
                    }
                }
            }
        }
        assertThat(worst).isLessThan(0.002);
        assertThat(worstDeep).isLessThan(0.003);
    }

    @Test
    void tangentPlaneRisesTwoMetresAboveTheEllipsoidAtTheLimit() {
        SiteFrame site = site(62, 7, 0);
        double rise = site.heightEllipsoid(5000, 0, 0) - site.lip().heightEllipsoid();
        assertThat(rise).isBetween(1.9, 2.0);
        assertThat(site.heightMsl(5000, 0, site.zAtHeightMsl(5000, 0, 155))).isCloseTo(155, within(1e-6));
    }

    @Test
    void stuntAxesRunAlongLeftAndUp() {
        SiteFrame site = site(62, 7, 90);
        Vector3D ahead = site.toStunt(new Vector3D(10, 0, 1));
        assertThat(ahead.getX()).isCloseTo(10, within(1e-12));
        assertThat(ahead.getY()).isCloseTo(0, within(1e-12));
        Vector3D left = site.toStunt(new Vector3D(0, 5, 0));
        assertThat(left.getY()).as("north is to the left when heading east").isCloseTo(5, within(1e-12));
        Vector3D v = new Vector3D(3, -4, 5);
        assertThat(site(62, 7, 237).fromStunt(site(62, 7, 237).toStunt(v)).distance(v))
                .isLessThan(1e-12);
    }

    @Test
    void farPlacesAreRefusedWithTheirDistance() {
        SiteFrame.requireWithinSite("landing zone", 3000, -4000);
        assertThatThrownBy(() -> SiteFrame.requireWithinSite("landing zone", 3000, -4100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("landing zone lies 5.08 km")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> SiteFrame.requireWithinSite("landing zone", Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossiblePlacesAreRefused() {
        assertThatThrownBy(() -> GeodeticPoint.ofDegrees(91, 0, 0)).hasMessageContaining("latitude (91.0");
        assertThatThrownBy(() -> GeodeticPoint.ofDegrees(0, 181, 0)).hasMessageContaining("longitude");
        assertThatThrownBy(() -> GeodeticPoint.ofDegrees(Double.NaN, 0, 0)).hasMessageContaining("latitude");
        assertThatThrownBy(() -> GeodeticPoint.ofDegrees(0, 0, Double.NaN)).hasMessageContaining("height");
        assertThatThrownBy(() -> new SiteFrame(GeodeticPoint.ofDegrees(0, 0, 0), 300, Bearing.ofDegrees(0)))
                .hasMessageContaining("undulation");
    }

    @Test
    void roundingIsToATenthOfAMillimetre() {
        assertThat(SiteFrame.rounded(12.345678)).isEqualTo(12.3457);
        assertThat(SiteFrame.rounded(new Vector3D(-1e-9, 2, 3)).getX()).isEqualTo(0.0);
    }

    @Test
    void bearingsTurnClockwiseFromNorth() {
        assertThat(Bearing.toward(1, 0).degrees()).isCloseTo(90, within(1e-12));
        assertThat(Bearing.toward(-1, 0).degrees()).isCloseTo(270, within(1e-12));
        assertThat(Bearing.ofDegrees(-90).degrees()).isCloseTo(270, within(1e-12));
        assertThat(Bearing.ofDegrees(360).angle()).isZero();
        assertThat(Bearing.ofDegrees(7.4)).hasToString("007°T");
        assertThat(Bearing.ofDegrees(359.7)).hasToString("000°T");
        assertThat(Bearing.ofDegrees(80).reversed().degrees()).isCloseTo(260, within(1e-12));
        assertThatThrownBy(() -> Bearing.ofDegrees(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
