package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.stunt.Dimension;

class QuantityTest {

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everyUnitIsReadUnderEachOfItsNamesAndComesBack(Unit unit) {
        Set<String> names = new HashSet<>(unit.aliases());
        names.add(unit.symbol());
        for (String name : names) {
            Quantity spaced = Quantity.parse("12.5 " + name, unit.dimension());
            Quantity tight = Quantity.parse("12.5" + name, unit.dimension());
            assertThat(spaced.value()).as(name).isEqualTo(unit.toSi(12.5)).isEqualTo(tight.value());
            assertThat(unit.fromSi(spaced.value())).as(name).isCloseTo(12.5, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "80 ft, LENGTH, 24.384",
        "1 in, LENGTH, 0.0254",
        "3 km, LENGTH, 3000",
        "10cm, LENGTH, 0.1",
        "62 mph, SPEED, 27.71648",
        "10 kt, SPEED, 5.144444444",
        "36 km/h, SPEED, 10",
        "600 ft/min, SPEED, 3.048",
        "90°, ANGLE, 1.5707963268",
        "12 deg, ANGLE, 0.2094395102",
        "210 lb, MASS, 95.2543977",
        "39 hp, POWER, 29082.29499",
        "18.8 lb-ft, TORQUE, 25.48937",
        "8 °C, TEMPERATURE, 281.15",
        "50 °F, TEMPERATURE, 283.15",
        "29.92 inHg, PRESSURE, 101320.76",
        "240 ft², AREA, 22.2967296",
        "240 ft^2, AREA, 22.2967296",
        "9500 rpm, ANGULAR_RATE, 994.8376736",
        "2 %, ONE, 0.02",
        "-0.3, ONE, -0.3",
        "1e3 m, LENGTH, 1000",
        "25.5 N*m, TORQUE, 25.5",
        "0.6 lb/ft², PRESSURE, 28.72815",
        "−5 °C, TEMPERATURE, 268.15",
        "3 g, ONE, 3"
    })
    void factorsAreThoseOfThePublishedTables(String text, Dimension dimension, double si) {
        assertThat(Quantity.parse(text, dimension).value()).isCloseTo(si, within(Math.abs(si) * 1e-6 + 1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "22 ± 0.6 m/s, SPEED, 22, 0.6",
        "22 m/s ± 0.6 m/s, SPEED, 22, 0.6",
        "22 +/- 0.6 m/s, SPEED, 22, 0.6",
        "22 m/s ± 5 %, SPEED, 22, 1.1",
        "50±2mph, SPEED, 22.352, 0.89408",
        "8 ± 2 °C, TEMPERATURE, 281.15, 2",
        "22 m/s ± 20 cm/s, SPEED, 0, 0"
    })
    void theNumberBehindTheSignMayHaveAUnitOfItsOwn(String text, Dimension dimension, double centre, double half) {
        if (centre == 0) {
            assertThatThrownBy(() -> Quantity.parse(text, dimension))
                    .isInstanceOf(Misread.class)
                    .hasMessageContaining("cm/s");
            return;
        }
        Quantity read = Quantity.parse(text, dimension);
        assertThat(read.value()).isCloseTo(centre, within(1e-9));
        assertThat(read.plusMinus()).isCloseTo(half, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,200 m", "1.200,5 m", "1,5 m", "1 200 m", "1'200 m", "1_200 m", "12,345,678 m"})
    void aCommaOrAGapInANumberIsRefused(String text) {
        assertThatThrownBy(() -> Quantity.parse(text, Dimension.LENGTH))
                .isInstanceOf(Misread.class)
                .hasMessageMatching("(?s).*(comma|gap).*Maybe.*");
    }

    @ParameterizedTest
    @CsvSource({
        "22, SPEED, 22 m/s",
        "6, TIME, 6 s",
        "270, ANGLE, 270°",
        "95, MASS, 95 kg",
        "8, TEMPERATURE, 8 °C",
        "1247, LENGTH, 1247 m"
    })
    void aBareNumberIsToldItsUnit(String text, Dimension dimension, String suggestion) {
        assertThatThrownBy(() -> Quantity.parse(text, dimension))
                .isInstanceOf(Misread.class)
                .hasMessageContaining("bare number")
                .hasMessageContaining("Maybe " + (suggestion));
    }

    @ParameterizedTest
    @CsvSource({
        "22 s, SPEED, a time",
        "95 m, MASS, a length",
        "12 m², LENGTH, an area",
        "3 furlongs, LENGTH, furlongs",
        "5 M, LENGTH, \"M\"",
        "7 m/s, ONE, plain number"
    })
    void aUnitOfAnotherKindIsToldWhatItIs(String text, Dimension dimension, String told) {
        assertThatThrownBy(() -> Quantity.parse(text, dimension))
                .isInstanceOf(Misread.class)
                .hasMessageContaining(told.replace("\"\"", "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fast",
                "NaN m",
                ".nan",
                "inf m",
                "-Infinity m",
                "1e400 m",
                "1e308 km",
                "22 ± m",
                "± 2 m",
                "2 ± 3 ± 4 m",
                "22 ± 0 m",
                "22 ± -1 m",
                "22 ± 0.6 m exactly",
                "0x10 m",
                "1e m",
                "--5 m",
                "5 m m"
            })
    void whatIsNoFiniteQuantityIsRefused(String text) {
        assertThatThrownBy(() -> Quantity.parse(text, Dimension.LENGTH))
                .isInstanceOf(Misread.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void exactlyIsKept() {
        assertThat(Quantity.parse("107.5 kg exactly", Dimension.MASS).exactly()).isTrue();
    }
}
