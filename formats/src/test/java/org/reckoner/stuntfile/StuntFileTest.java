package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Trigger;
import org.reckoner.stunt.Uncertain;

/** What a good file becomes. */
class StuntFileTest {

    @ParameterizedTest
    @MethodSource("org.reckoner.stuntfile.MutatedStuntFileTest#examples")
    void readsEveryExampleAndMarksItIllustrative(Path file) {
        StuntFile read = StuntFile.read(file);
        assertThat(read.stunt().illustrative()).isTrue();
        assertThat(read.stunt().zones()).isNotEmpty();
    }

    @Test
    void readsTheFlagshipAsItIsWritten() {
        Stunt stunt = StuntFile.read(Written.examples().resolve("helsetkopen/stunt.yaml"))
                .stunt();
        assertThat(stunt.name()).isEqualTo("Helsetkopen, six seconds");
        assertThat(stunt.frame().lipHeightMsl()).isCloseTo(1247, within(1e-9));
        assertThat(Math.toDegrees(stunt.frame().heading().angle())).isCloseTo(257, within(1e-9));
        assertThat(stunt.inputs().centre(Input.RUN_UP_SPEED)).isEqualTo(22);
        assertThat(stunt.inputs().get(Input.RUN_UP_SPEED).spread()).isEqualTo(new Spread.Normal(0.6));
        assertThat(stunt.inputs().get(Input.RUN_UP_SPEED).scope()).isEqualTo(Scope.PER_TAKE);
        assertThat(stunt.inputs().centre(Input.DELAY)).isEqualTo(6);
        assertThat(stunt.plan().phases())
                .extracting(Phase::key)
                .containsExactly(
                        "run_up", "ramp", "airborne", "separation", "freefall", "deployment", "canopy", "landing");
        assertThat(stunt.limits().get(0).figure()).isEqualTo(Figure.LIP_SPEED);
        assertThat(stunt.zones()).extracting("name").containsExactly("Helset field", "north field");
        assertThat(stunt.landingZone().out()).isFalse();
    }

    @Test
    void aNumberOfAnIllustrativeFileCountsAsJudgementUnlessItCarriesAGrade() {
        String made = Written.with("name: test jump", "name: test jump\n  illustrative: true");
        assertThat(Written.read(Written.SMALL)
                        .stunt()
                        .inputs()
                        .get(Input.PERFORMER_MASS)
                        .grade())
                .isEqualTo(Grade.MEASURED);
        assertThat(Written.read(made).stunt().inputs().get(Input.PERFORMER_MASS).grade())
                .isEqualTo(Grade.JUDGEMENT);
        Uncertain weighed = Written.read(
                        made.replace("mass: 95 ± 2 kg", "mass: {value: 95 ± 2 kg, grade: M*, source: scales}"))
                .stunt()
                .inputs()
                .get(Input.PERFORMER_MASS);
        assertThat(weighed.grade()).isEqualTo(Grade.MEASURED);
        assertThat(weighed.source()).isEqualTo("scales");
    }

    @Test
    void whatTheFileDoesNotSayIsTheCataloguesOrTheTables() {
        Stunt stunt = Written.read(Written.SMALL).stunt();
        assertThat(stunt.inputs().get(Input.VEHICLE_MASS).stated()).isFalse();
        assertThat(stunt.inputs().get(Input.VEHICLE_MASS).source()).contains("Dirt Rider");
        assertThat(stunt.inputs().get(Input.GRIP)).isEqualTo(Input.GRIP.standard());
        Stunt heavier = Written.read(Written.with("model: CRF250R", "model: CRF250R\n  mass: 115 kg"))
                .stunt();
        assertThat(heavier.inputs().centre(Input.VEHICLE_MASS)).isEqualTo(115);
        assertThat(heavier.inputs().get(Input.VEHICLE_MASS).stated()).isTrue();
        assertThat(Written.read(Written.with("CRF250R", "crf450r"))
                        .stunt()
                        .inputs()
                        .centre(Input.VEHICLE_MASS))
                .isEqualTo(111);
    }

    @Test
    void aThrowGoesByTimeOrByHeight() {
        assertThat(trigger("delay: 6 s")).isEqualTo(Trigger.DELAY_FROM_T0);
        assertThat(trigger("delay: 3 s\n    counts: after separation")).isEqualTo(Trigger.DELAY_AFTER_SEPARATION);
        assertThat(trigger("height: 300 ± 10 m AGL")).isEqualTo(Trigger.HEIGHT_AGL);
        assertThat(trigger("height: 1000 ft agl")).isEqualTo(Trigger.HEIGHT_AGL);
        assertThat(trigger("height: 500 m MSL")).isEqualTo(Trigger.HEIGHT_MSL);
        assertThat(trigger("height: {value: 500 ± 5 m MSL, scope: per day}")).isEqualTo(Trigger.HEIGHT_MSL);
    }

    private static Trigger trigger(String line) {
        return Written.read(Written.with("delay: 6 s", line))
                .stunt()
                .plan()
                .find(Phase.Deployment.class)
                .orElseThrow()
                .trigger();
    }

    @Test
    void posturesFollowEachOtherWithTheTakeOffHeadingUnlessStated() {
        Stunt stunt = Written.read(Written.with(
                        "- posture: track",
                        "- posture: belly\n      - posture: head_down\n        after: 2 s\n        heading: 200°"))
                .stunt();
        Phase.Freefall freefall = stunt.plan().find(Phase.Freefall.class).orElseThrow();
        assertThat(freefall.postures())
                .extracting(Phase.PostureStep::posture)
                .containsExactly(Posture.BELLY, Posture.HEAD_DOWN);
        assertThat(Math.toDegrees(freefall.postures().get(0).heading())).isCloseTo(270, within(1e-9));
        assertThat(Math.toDegrees(freefall.postures().get(1).heading())).isCloseTo(200, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62.0579 N 6.9715 E",
                "62.0579, 6.9715",
                "6.9715 E 62.0579 N",
                "62°03'28.44\"N 6°58'17.4\"E",
                "62°03.474'N 6°58.290'E"
            })
    void aPlaceIsWrittenInManyWays(String place) {
        String quoted = "'" + place.replace("'", "''") + "'";
        Stunt stunt = Written.read(Written.SMALL.replaceFirst("at: 62.0579 N 6.9715 E", "at: " + quoted))
                .stunt();
        assertThat(Math.toDegrees(stunt.frame().lip().latitude())).isCloseTo(62.0579, within(1e-5));
        assertThat(Math.toDegrees(stunt.frame().lip().longitude())).isCloseTo(6.9715, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"1000 m below lip, -1000", "247 m MSL, -1000", "0 m below lip, 0"})
    void levelGroundIsMeasuredFromAStatedDatum(String level, double floor) {
        String text = Written.with("1000 m below lip", level).replace("zone: field", "zone: field");
        assertThat(Written.read(text).conditions().terrain()).isEqualTo(new FlatTerrain(floor, 0));
    }

    @Test
    void oneStatedWindSpeaksForTheOtherPlacesWithAWarning() {
        StuntFile read = Written.read(Written.SMALL);
        assertThat(read.stunt().inputs().centre(Input.WIND_BOWL_SPEED)).isEqualTo(2);
        assertThat(read.warnings())
                .anyMatch(w -> w.contains("conditions.wind.bowl") && w.contains("conditions.wind.landing_zone"));
    }

    @Test
    void aDelayBelowTheReachIsReadWithAWarning() {
        StuntFile read = Written.read(Written.with("delay: 6 s", "delay: 1.2 s"));
        assertThat(read.warnings()).anyMatch(w -> w.contains("less than the reach of 0.9 s"));
    }

    @Test
    void measuredAirSpreadsTheDensity() {
        String air = "air:\n  temperature: 8 ± 2 °C\n  pressure: 872 hPa\n  at: 1247 m MSL\n";
        Uncertain factor =
                Written.read(Written.below("conditions", air)).stunt().inputs().get(Input.DENSITY_FACTOR);
        assertThat(factor.sigma()).isCloseTo(2 / 281.15, within(1e-9));
        Uncertain of95 = Written.read(Written.below("conditions", air).replace("meaning: 1 sigma", "meaning: 95 %"))
                .stunt()
                .inputs()
                .get(Input.DENSITY_FACTOR);
        assertThat(of95.sigma()).isCloseTo(2 / 281.15 / 1.96, within(1e-5));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNotMatter(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stunt.yaml");
        Files.write(file, ("\uFEFF" + Written.SMALL.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertThat(StuntFile.read(file).stunt().inputs().centres())
                .isEqualTo(Written.read(Written.SMALL).stunt().inputs().centres());
    }

    @Test
    void keepsTheTextToTheLastCharacter() {
        assertThat(Written.read(Written.SMALL).text()).isEqualTo(Written.SMALL);
    }

    @Test
    void branchesThatAreNotListedAreTheUsualOnes() {
        assertThat(Written.read(Written.SMALL).stunt().plan().branches()).hasSize(12);
        Stunt one = Written.read(Written.SMALL
                        + "branches:\n  - {failure: no pull, probability: 0.002, grade: S, source: a study}\n")
                .stunt();
        assertThat(one.plan().branches()).hasSize(1);
        assertThat(one.plan().branches().get(0).grade()).isEqualTo(Grade.SOURCE);
        assertThat(one.plan().branches().get(0).probability()).isEqualTo(0.002);
    }

    @Test
    void sliderDownHasItsOwnFillTime() {
        Stunt up = Written.read(Written.SMALL).stunt();
        Stunt down =
                Written.read(Written.SMALL + "parachute:\n  slider: down\n").stunt();
        assertThat(up.slider()).isEqualTo(Slider.UP);
        assertThat(down.slider()).isEqualTo(Slider.DOWN);
        assertThat(down.inputs().centre(Input.FILL_TIME)).isLessThan(up.inputs().centre(Input.FILL_TIME));
        Stunt own = Written.read(Written.SMALL + "parachute:\n  slider: down\n  fill_time: 1.4 s\n")
                .stunt();
        assertThat(own.inputs().centre(Input.FILL_TIME)).isEqualTo(1.4);
    }

    @Test
    void anEasementThatTheCurveHasNoRoomForIsRefused() {
        assertThat(Written.read(Written.with("lip_angle: 12°", "lip_angle: 12°\n  easement: 6 m"))
                        .stunt()
                        .inputs()
                        .centre(Input.EASEMENT))
                .isEqualTo(6);
        assertThatThrownBy(() -> Written.read(Written.with("lip_angle: 12°", "lip_angle: 12°\n  easement: 7 m")))
                .hasMessageContaining("ramp.easement")
                .hasMessageContaining("6.28");
    }

    @Test
    void theWindAtTheEdgeOfADropIsUncertainUnlessStated() {
        Inputs drop = Written.read(Written.SMALL).stunt().inputs();
        assertThat(drop.centre(Input.EDGE_UPDRAFT)).isEqualTo(0.5);
        assertThat(drop.get(Input.EDGE_UPDRAFT).sigma()).isEqualTo(0.5);
        assertThat(drop.centre(Input.EDGE_DOWNDRAFT)).isEqualTo(-0.3);
        assertThat(drop.get(Input.EDGE_DOWNDRAFT).sigma()).isEqualTo(0.4);
        Inputs still = Written.read(Written.with("  wind:\n", "  wind:\n    edge_updraft: 0\n"))
                .stunt()
                .inputs();
        assertThat(still.centre(Input.EDGE_UPDRAFT)).isZero();
        assertThat(still.get(Input.EDGE_UPDRAFT).isSpread()).isFalse();
        Inputs level = Written.read(Written.with("1000 m below lip", "10 m below lip"))
                .stunt()
                .inputs();
        assertThat(level.centre(Input.EDGE_UPDRAFT)).isZero();
    }
}
