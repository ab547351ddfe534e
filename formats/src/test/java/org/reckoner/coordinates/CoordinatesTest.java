package org.reckoner.coordinates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoordinatesTest {
    private static final double LATITUDE = 62.0579;
    private static final double LONGITUDE = 6.9715;

    private static void lip(String text, double tolerance) {
        Coordinates c = Coordinates.parse(text);
        assertThat(StrictMath.toDegrees(c.latitude())).as(text).isCloseTo(LATITUDE, within(tolerance));
        assertThat(StrictMath.toDegrees(c.longitude())).as(text).isCloseTo(LONGITUDE, within(tolerance));
    }

    @Test
    void decimalDegreesAreReadInEveryUsualDress() {
        lip("62.0579, 6.9715", 1e-12);
        lip("62.0579 6.9715", 1e-12);
        lip("62.0579;6.9715", 1e-12);
        lip("62.0579 N, 6.9715 E", 1e-12);
        lip("62.0579N 6.9715E", 1e-12);
        lip("N62.0579 E6.9715", 1e-12);
        lip("62.0579° N 6.9715° E", 1e-12);
        lip("6.9715 E, 62.0579 N", 1e-12);
        lip("  +62.0579 , +6.9715 ", 1e-12);
    }

    @Test
    void minutesAndSecondsAreRead() {
        lip("62°03.474'N 6°58.290'E", 1e-9);
        lip("62° 03.474′ N, 6° 58.290′ E", 1e-9);
        lip("62°03'28.44\"N 6°58'17.4\"E", 1e-9);
        lip("62 03 28.44 N 6 58 17.4 E", 1e-9);
        lip("62 03 28.44, 6 58 17.4", 1e-9);
        lip("N 62 03.474 E 6 58.29", 1e-9);
        lip("62°03’28.44”N 6°58’17.4”E", 1e-9);
    }

    @Test
    void southAndWestAreNegative() {
        Coordinates c = Coordinates.parse("33°52'S 151°12.5'W");
        assertThat(StrictMath.toDegrees(c.latitude())).isCloseTo(-(33 + 52 / 60.0), within(1e-12));
        assertThat(StrictMath.toDegrees(c.longitude())).isCloseTo(-(151 + 12.5 / 60), within(1e-12));
        Coordinates signed = Coordinates.parse("-0 30 0, -10.5");
        assertThat(StrictMath.toDegrees(signed.latitude())).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void utmIsReadInItsZoneOnly() {
        // The scale is 0.9996 on the central meridian, where the easting is 500,000 m.
        Coordinates middle = Coordinates.parse("32V 500000 6880000");
        assertThat(StrictMath.toDegrees(middle.longitude())).isCloseTo(9, within(1e-9));
        Coordinates there = Coordinates.parse("UTM 32V 393938.2 mE 6882510.5 mN");
        assertThat(StrictMath.toDegrees(there.latitude())).isCloseTo(62.06, within(0.01));
        assertThat(StrictMath.toDegrees(there.longitude())).isCloseTo(6.97, within(0.01));
        assertThatThrownBy(() -> Coordinates.parse("33V 100500 6900000"))
                .hasMessageContaining("not in zone 33V")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> Coordinates.parse("32N 393938 6882510"))
                .hasMessageContaining("band N")
                .hasMessageContaining("north");
        assertThatThrownBy(() -> Coordinates.parse("32V 6882510 393938")).hasMessageContaining("swapped");
        assertThatThrownBy(() -> Coordinates.parse("61V 393938 6882510")).hasMessageContaining("zone 61");
        assertThatThrownBy(() -> Coordinates.parse("32I 393938 6882510")).hasMessageContaining("does not exist");
        assertThat(StrictMath.toDegrees(Coordinates.parse("56H 334000 6251000").latitude()))
                .isCloseTo(-33.86, within(0.02));
        assertThat(Coordinates.parse("32V 280000 6880000").longitude())
                .as("zone 32V begins at 3 E")
                .isPositive();
    }

    @Test
    void whatCannotBeUnderstoodInOneWayIsRefused() {
        String[] bad = {
            "",
            "62.0579",
            "62,0579, 6,9715",
            "95 N, 7 E",
            "62 N, 190 E",
            "62 61 00 N 6 58 17 E",
            "62 N 7 N",
            "-62 S, 7 E",
            "62.5 30 N, 7 E",
            "62 S N, 7 E",
            "sixty two",
            "62'03°28\"N 6°58'17\"E",
            "1 2 3",
            "62 -3, 7",
            "62.0579 N; 6.97 E; 3",
            "9".repeat(500),
            "62..1, 7",
            "NaN, 7",
            "1e5, 7"
        };
        for (String text : bad) {
            assertThatThrownBy(() -> Coordinates.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
        }
    }
}
