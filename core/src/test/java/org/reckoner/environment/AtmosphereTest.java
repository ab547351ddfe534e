package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AtmosphereTest {

    private static final long SEED = 4L;

    /** Height (m), density (kg/m3), temperature (K), pressure (Pa), speed of sound (m/s): US Standard Atmosphere 1976. */
    private static final double[][] STANDARD = {
        {1_247.0, 1.084950, 280.0461, 87_216.96, 335.4747},
        {3_048.0, 0.904773, 268.3475, 69_694.6, 328.3929},
        {7_620.0, 0.549527, 238.6793, 37_650.0, 309.7079},
    };

    @Test
    void standardColumnHasThePublishedValues() {
        Atmosphere standard = Atmosphere.standard();
        Air air = standard.compile();
        for (double[] row : STANDARD) {
            assertThat(standard.density(row[0])).isCloseTo(row[1], withinPercentage(1e-3));
            assertThat(standard.temperature(row[0])).isCloseTo(row[2], withinPercentage(1e-3));
            assertThat(standard.pressure(row[0])).isCloseTo(row[3], withinPercentage(1e-3));
            assertThat(standard.soundSpeed(row[0])).isCloseTo(row[4], withinPercentage(1e-3));
            assertThat(air.density(row[0])).isCloseTo(row[1], withinPercentage(1e-3));
            assertThat(air.soundSpeed(row[0])).isCloseTo(row[4], withinPercentage(1e-3));
        }
        assertThat(standard.density(0.0)).isCloseTo(1.225, within(1e-5));
        assertThat(standard.density(155.0)).isCloseTo(1.20688, within(5e-6));
    }

    @Test
    void standardColumnReachesTheMesosphere() {
        // US Standard Atmosphere 1976, table I: temperature, pressure ratio at 30, 50, 70 and 85 km geometric height.
        Atmosphere standard = Atmosphere.standard();
        assertThat(standard.temperature(30_000.0)).isCloseTo(226.509, within(1e-3));
        assertThat(standard.pressure(30_000.0)).isCloseTo(1_197.0, within(0.05));
        assertThat(standard.temperature(50_000.0)).isCloseTo(270.65, within(1e-3));
        assertThat(standard.pressure(50_000.0)).isCloseTo(79.779, within(1e-3));
        assertThat(standard.temperature(70_000.0)).isCloseTo(219.585, within(1e-3));
        assertThat(standard.pressure(70_000.0)).isCloseTo(5.2209, within(1e-4));
        assertThat(standard.temperature(85_000.0)).isCloseTo(188.893, within(1e-3));
    }

    @Test
    void compiledAirAgreesWithTheFormulasToTenDigits() {
        agrees(Atmosphere.standard());
        agrees(Atmosphere.standard(-22.0, 98_000.0, 0.004));
        agrees(Atmosphere.station(1_247.0, 283.4, 87_900.0, -0.0098, 0.006));
        agrees(summerSounding());
        agrees(Atmosphere.constant(0.9));
    }

    private static void agrees(Atmosphere atmosphere) {
        Air air = atmosphere.compile();
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0.0;
        double worstSound = 0.0;
        for (int i = 0; i < 100_000; i++) {
            double height = i % 2 == 0 ? random.nextDouble(-500.0, 86_000.0) : random.nextDouble(-500.0, 5_000.0);
            worst = Math.max(worst, Math.abs(air.density(height) / atmosphere.density(height) - 1.0));
            worstSound = Math.max(worstSound, Math.abs(air.soundSpeed(height) / atmosphere.soundSpeed(height) - 1.0));
        }
        assertThat(worst).as("%s, seed %d", atmosphere.description(), SEED).isLessThan(1e-10);
        assertThat(worstSound).as("%s, seed %d", atmosphere.description(), SEED).isLessThan(1e-10);
    }

    @Test
    void columnsOfHeightsGiveTheBitsOfSingleHeights() {
        Air air = summerSounding().compile();
        double[] height = new double[128];
        double[] rho = new double[128];
        double[] sound = new double[128];
        for (int i = 0; i < 128; i++) {
            height[i] = 90.0 + 11.3 * i;
        }
        air.density(height, rho, 128);
        air.soundSpeed(height, sound, 128);
        for (int i = 0; i < 128; i++) {
            assertThat(rho[i]).isEqualTo(air.density(height[i]));
            assertThat(sound[i]).isEqualTo(air.soundSpeed(height[i]));
        }
    }

    @Test
    void everyColumnHangsInBalance() {
        // dp/dz = -rho g with g falling by the inverse square, by central difference inside layers.
        for (Atmosphere column : List.of(
                Atmosphere.standard(),
                Atmosphere.standard(10.0, 100_000.0, 0.01),
                Atmosphere.station(300.0, 290.0, 97_000.0, 0.002, 0.012),
                summerSounding())) {
            for (double z = -480.0; z < 85_900.0; z += 337.0) {
                double g = 9.80665 * 6_356_766.0 / (6_356_766.0 + z) * 6_356_766.0 / (6_356_766.0 + z);
                double slope = (column.pressure(z + 0.05) - column.pressure(z - 0.05)) / 0.1;
                assertThat(slope / (-column.density(z) * g))
                        .as("%s at %s m", column.description(), z)
                        .isCloseTo(1.0, within(2e-5));
            }
        }
    }

    @Test
    void aMeasurementIsReproducedWhereItWasMade() {
        Atmosphere station = Atmosphere.station(1_247.0, 285.0, 87_000.0, -0.004, 0.006);
        assertThat(station.temperature(1_247.0)).isCloseTo(285.0, within(1e-9));
        assertThat(station.pressure(1_247.0)).isCloseTo(87_000.0, within(1e-6));
        assertThat(station.density(1_247.0))
                .isCloseTo(87_000.0 / (287.05287 * 285.0 * (1.0 + 0.608 * 0.006)), within(1e-9));
        assertThat(station.temperature(247.0)).isCloseTo(289.0, within(0.01));
        Atmosphere balloon = summerSounding();
        assertThat(balloon.temperature(1_500.0)).isCloseTo(281.15, within(1e-9));
        assertThat(balloon.pressure(150.0)).isCloseTo(99_800.0, within(1e-6));
    }

    @Test
    void aStationOnAStandardDayGivesTheStandardColumn() {
        Atmosphere standard = Atmosphere.standard();
        Atmosphere station =
                Atmosphere.station(1_247.0, standard.temperature(1_247.0), standard.pressure(1_247.0), -0.0065, 0.0);
        for (double z = -500.0; z < 80_000.0; z += 1_000.0) {
            assertThat(station.density(z) / standard.density(z)).isCloseTo(1.0, within(1e-10));
        }
    }

    @Test
    void warmMoistAndThinAirAreLighter() {
        double dry = Atmosphere.standard().density(0.0);
        assertThat(Atmosphere.standard(10.0, 101_325.0, 0.0).density(0.0) / dry)
                .isCloseTo(288.15 / 298.15, within(1e-9));
        // 6 g/kg of vapour lightens air by 0.36 %.
        assertThat(1.0 - Atmosphere.standard(0.0, 101_325.0, 0.006).density(0.0) / dry)
                .isCloseTo(0.0036, within(5e-5));
        assertThat(Atmosphere.standard(0.0, 99_000.0, 0.0).density(0.0) / dry)
                .isCloseTo(99_000.0 / 101_325.0, within(1e-12));
    }

    @Test
    void dewpointBecomesVapour() {
        // Saturation vapour pressure at 10 degrees Celsius is 12.27 hPa: 7.6 g/kg at standard pressure.
        assertThat(SoundingLevel.ofDewpoint(0.0, 288.15, 283.15).mixingRatio()).isCloseTo(0.00763, within(2e-5));
        assertThatThrownBy(() -> SoundingLevel.ofDewpoint(0.0, 280.0, 281.0)).hasMessageContaining("Maybe");
    }

    @Test
    void vacuumIsAllowed() {
        Air air = Atmosphere.constant(0.0).compile();
        assertThat(air.density(300.0)).isZero();
        assertThat(air.soundSpeed(300.0)).isCloseTo(340.294, within(1e-3));
        air.requireCovers(-2_000.0, 90_000.0);
    }

    @Test
    void leavingTheValidHeightsIsRefusedAndTrialStepsStayFinite() {
        Air air = Atmosphere.standard().compile();
        air.requireCovers(-500.0, 86_000.0);
        assertThatThrownBy(() -> air.requireCovers(0.0, 86_001.0)).hasMessageContaining("86001.0 m MSL");
        assertThatThrownBy(() -> air.requireCovers(Double.NaN, 10.0)).hasMessageContaining("NaN");
        for (double z : new double[] {-1e7, -2_100.0, -700.0, 86_500.0, 87_600.0, 1e9}) {
            assertThat(air.density(z)).isBetween(1e-7, 1.6);
        }
    }

    @Test
    void impossibleDaysAreRefusedWithAReason() {
        assertThatThrownBy(() -> Atmosphere.station(100.0, 15.0, 101_000.0, -0.0065, 0.0))
                .hasMessageContaining("degrees Celsius");
        assertThatThrownBy(() -> Atmosphere.station(100.0, 288.0, 1_010.0, -0.0065, 0.0))
                .hasMessageContaining("hPa");
        assertThatThrownBy(() -> Atmosphere.station(100.0, 288.0, 101_000.0, -6.5, 0.0))
                .hasMessageContaining("per kilometre");
        assertThatThrownBy(() -> Atmosphere.standard(0.0, 101_325.0, 6.0)).hasMessageContaining("g/kg");
        assertThatThrownBy(() -> Atmosphere.standard(Double.NaN, 101_325.0, 0.0))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Atmosphere.sounding(List.of(), 0.0, 101_325.0)).hasMessageContaining("none");
        assertThatThrownBy(() -> Atmosphere.sounding(
                        List.of(new SoundingLevel(500.0, 280.0, 0.0), new SoundingLevel(400.0, 281.0, 0.0)),
                        0.0,
                        101_325.0))
                .hasMessageContaining("rising order");
        assertThatThrownBy(() -> Atmosphere.constant(-0.1)).hasMessageContaining("density (-0.1 kg/m3)");
    }

    @Test
    void descriptionsNameWhatTheAirWasMadeFrom() {
        assertThat(Atmosphere.standard().description())
                .isEqualTo("US Standard Atmosphere 1976, 1013.25 hPa at sea "
                        + "level, dry (grade M: standard values, no claim about the day)");
        assertThat(summerSounding().description()).startsWith("sounding of 5 rows from 120 to 9000 m MSL");
    }

    private static Atmosphere summerSounding() {
        return Atmosphere.sounding(
                List.of(
                        SoundingLevel.ofDewpoint(120.0, 287.15, 283.15),
                        SoundingLevel.ofDewpoint(400.0, 289.15, 280.15),
                        SoundingLevel.ofDewpoint(1_500.0, 281.15, 276.15),
                        SoundingLevel.ofDewpoint(5_500.0, 256.15, 240.15),
                        new SoundingLevel(9_000.0, 230.15, 0.0001)),
                150.0,
                99_800.0);
    }
}
