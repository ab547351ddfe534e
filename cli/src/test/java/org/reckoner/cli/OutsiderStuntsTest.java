package org.reckoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stunt files as somebody writes them who has only the reference page: they fly sensibly or are refused clearly. */
class OutsiderStuntsTest {
    private static final String HEAD = """
            stunt: {name: of an outsider, illustrative: true}
            spread: {meaning: 95 %, scope: per take}
            """;

    private static final String BRIDGE = HEAD + """
            site:
              lip: {at: 42.6008 N 114.4539 W, height: 3600 ft MSL}
              heading: 90°
              terrain: {level: 486 ft below lip}
              landing_zones: [{name: bank, at: 42.6010 N 114.4500 W, radius: 100 ft}]
            performer: {mass: 190 ± 5 lb}
            parachute: {slider: down, canopy: BASE 7-cell 220}
            plan:
              exit: {from: standing, push: 4 mph}
              freefall: {postures: [{posture: belly}]}
              deployment: {delay: 2.5 ± 0.3 s}
              canopy: {zone: bank}
              landing:
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int predict(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("stunt.yaml"), text);
        return ReckonerCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "predict",
                        file.toString(),
                        "--out",
                        folder.resolve("runs").toString());
    }

    private void refused(String text, String place, String maybe) throws IOException {
        assertThat(predict(text)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("stunt.yaml:" + place)
                .contains("\n  Maybe " + maybe)
                .doesNotContain("..", "Exception", "\tat ");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void aBridgeInFeetAndMilesAnHourSaysThatTheBankIsOutOfReach() throws IOException {
        assertThat(predict(BRIDGE)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("lands outside every landing zone", "from the middle of bank", "exit speed")
                .contains("still air is flown");
    }

    @Test
    void aSouthernCliffInUtmIsLandedOnItsPaddock() throws IOException {
        assertThat(predict(HEAD + """
                site:
                  lip: {at: 55G 520000 5230000, height: 900 m MSL}
                  heading: 10°
                  terrain: {level: 700 m below lip}
                  landing_zones: [{name: paddock, at: 55G 520150 5230700, radius: 60 m}]
                plan:
                  exit: {from: standing, push: 3 m/s}
                  freefall: {postures: [{posture: tracking suit}]}
                  deployment: {delay: 8 ± 0.5 s}
                  canopy: {zone: paddock}
                  landing:
                """)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("lands at paddock");
    }

    @Test
    void aDiveWithoutAParachuteSaysHowHardItEnds() throws IOException {
        assertThat(predict(HEAD + """
                site:
                  lip: {at: 46.2 N 8.4 E, height: 500 m MSL}
                  heading: 200°
                  terrain: {level: 20 m below lip}
                plan:
                  exit: {from: standing, push: 2.5 ± 0.3 m/s, angle: 20°}
                  freefall: {postures: [{posture: upright}]}
                  landing:
                """)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("as hard as a fall from 1")
                .doesNotContain("open canopy", "Seconds to spare");
    }

    @Test
    void aGapThatTheEngineCannotReachIsToldBeforeTheTables() throws IOException {
        assertThat(predict(HEAD + """
                site:
                  lip: {at: 36.1 N 115.2 W, height: 2000 ft MSL}
                  heading: 180°
                  terrain: {level: 12 ft below lip}
                vehicle: {model: CRF450R}
                ramp: {run_up_length: 1320 ft, transition_radius: 150 ft, lip_angle: 30°}
                plan:
                  run_up: {speed: 140 ± 2 mph, throttle: full}
                  ramp: {throttle: full}
                  airborne: {throttle: closed}
                  landing:
                """)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsSubsequence(
                        "under the ground", "means to hold 63", "run-up or engine give no more", "Answers");
    }

    @Test
    void aHeightWithoutUnitAndDatumIsGivenBoth() throws IOException {
        refused(BRIDGE.replace("3600 ft MSL", "3600"), "4:43", "3600 m MSL.");
    }

    @Test
    void aZoneOffTheMapIsRefusedWithItsDistance() throws IOException {
        refused(BRIDGE.replace("114.4500 W", "113.4500 W"), "7:36", "latitude and longitude are swapped");
        assertThat(err.toString()).contains("lies 82.").contains("at most 5.0 km.\n");
    }

    @Test
    void notANumberIsNeverAMass() throws IOException {
        refused(BRIDGE.replace("190 ± 5 lb", "NaN lb"), "8:19", "the value was computed elsewhere");
    }

    @Test
    void aFileThatWasCutOffIsToldAsSuch() throws IOException {
        refused(BRIDGE.substring(0, BRIDGE.indexOf("± 5 lb")) + "{", "8:", "the file was cut off");
    }
}
