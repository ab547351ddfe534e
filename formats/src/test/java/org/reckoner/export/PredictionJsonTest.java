package org.reckoner.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;

class PredictionJsonTest {
    private final FlownStunt flown = Fixture.flown();
    private final Map<String, Object> prediction = ReadJson.of(PredictionJson.of(flown));
    private final Map<String, Object> run = ReadJson.of(RunJson.of(flown.stunt(), Fixture.configuration()));

    @Test
    void saysWhatItIsAndWhereItComesFrom() {
        assertThat(prediction)
                .containsEntry("stunt", "Helsetkopen ø å, Øystese")
                .containsEntry("illustrative", true)
                .containsEntry("standing", "predicted, not a clearance")
                .containsEntry("seed", 42.0)
                .containsEntry("input_hash", Fixture.configuration().hash());
        assertThat(ReadJson.object(prediction.get("outcome"))).containsEntry("zone", "Helsetvatnet øst");
    }

    @Test
    void statesEveryEventWithPlaceAndDetails() {
        List<Map<String, Object>> events = ReadJson.objects(prediction.get("events"));
        assertThat(events).hasSize(9);
        Map<String, Object> touchdown = events.get(8);
        assertThat(touchdown).containsEntry("time_s", 68.123457).containsKeys("height_agl_m", "latitude_deg");
        assertThat(ReadJson.object(touchdown.get("details"))).containsEntry("normal_speed_mps", 1.9);
    }

    @Test
    void answersStandWithBandDriverAndUnit() {
        Prediction predicted = Fixture.predicted();
        Map<String, Object> whole = ReadJson.of(PredictionJson.of(predicted, flown.provenance()));
        assertThat(whole.keySet())
                .containsSubsequence(
                        "outcome", "figures", "limits", "clearance", "seconds_to_spare", "siblings", "events");
        Map<String, Object> figures = ReadJson.object(whole.get("figures"));
        Map<String, Object> lip = ReadJson.object(figures.get("lip_speed"));
        double speed = predicted.measured().get(Figure.LIP_SPEED).orElseThrow();
        assertThat((double) lip.get("value_mps")).isCloseTo(speed, within(1e-4));
        Map<String, Object> band = ReadJson.object(lip.get("band"));
        assertThat((double) band.get("p5_mps")).isLessThan(speed);
        assertThat(ReadJson.objects(band.get("drivers")).get(0)).containsKeys("input", "variance_share_ratio");
        assertThat(ReadJson.object(figures.get("opening_load"))).containsKey("value_g");
        assertThat(ReadJson.object(figures.get("rev_margin"))).containsKey("value_ratio");
        Map<String, Object> limit = ReadJson.objects(whole.get("limits")).get(0);
        assertThat(limit.get("state")).isIn("outside limits", "unknown (spread not flown)", "unknown (not reached)");
        assertThat(ReadJson.objects(whole.get("siblings"))).hasSize(3);
        assertThat(PredictionJson.of(predicted, flown.provenance()))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void runHoldsEveryInputToTheLastBit() {
        List<Map<String, Object>> inputs = ReadJson.objects(run.get("inputs"));
        assertThat(inputs).hasSize(Input.values().length);
        for (int i = 0; i < inputs.size(); i++) {
            Input input = Input.values()[i];
            assertThat(inputs.get(i))
                    .containsEntry("key", input.key())
                    .containsEntry("centre", flown.stunt().inputs().centre(input))
                    .containsEntry("sigma", flown.stunt().inputs().get(input).sigma());
        }
    }

    @Test
    void runHoldsPlacesRoundedToATenthOfAMillimetre() {
        Map<String, Object> zone = ReadJson.objects(
                        ReadJson.object(run.get("site")).get("landing_zones"))
                .get(0);
        double exact = flown.stunt().zones().get(0).centre().getX();
        assertThat((double) zone.get("east_m")).isCloseTo(exact, within(0.5001e-4));
        assertThat(zone).containsEntry("name", "Helsetvatnet øst");
    }

    @Test
    void theHashHangsOnEverythingThatDecidesTheResult() {
        RunConfiguration one = Fixture.configuration();
        assertThat(List.of(
                        one.hash(),
                        new RunConfiguration(one.stuntText() + "\n", List.of(), "0.1.0", 42, Map.of()).hash(),
                        new RunConfiguration(one.stuntText(), List.of(), "0.2.0", 42, Map.of()).hash(),
                        new RunConfiguration(one.stuntText(), List.of(), "0.1.0", 43, Map.of()).hash(),
                        new RunConfiguration(one.stuntText(), List.of(), "0.1.0", 42, Map.of("branch", "no pull"))
                                .hash()))
                .doesNotHaveDuplicates();
        assertThat(Fixture.configuration().hash()).isEqualTo(one.hash());
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfEventCanBeWritten() {
        return Arrays.stream(FlightEvent.class.getPermittedSubclasses())
                .map(kind -> DynamicTest.dynamicTest(kind.getSimpleName(), () -> {
                    Described described = Described.event((FlightEvent) sample(kind));
                    assertThat(described.kind()).matches("[a-z_]+");
                    assertThat(JsonText.document(json -> described.details().forEach(d -> d.write(json))))
                            .endsWith("}\n");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyOutcomeCanBeWritten() {
        return Arrays.stream(Outcome.class.getPermittedSubclasses())
                .map(kind -> DynamicTest.dynamicTest(
                        kind.getSimpleName(),
                        () -> assertThat(Described.outcome((Outcome) sample(kind))
                                        .kind())
                                .matches("[a-z_]+")));
    }

    /** A record with every number one, every text "x", every enum its first and every record such a record. */
    private static Object sample(Class<?> kind) throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = types[i] == double.class
                    ? (Object) 1.0
                    : types[i] == int.class
                            ? (Object) 1
                            : types[i] == boolean.class
                                    ? (Object) true
                                    : types[i] == String.class
                                            ? "x"
                                            : types[i] == Vector3D.class
                                                    ? Vector3D.PLUS_I
                                                    : types[i].isEnum()
                                                            ? types[i].getEnumConstants()[0]
                                                            : types[i].isRecord() ? sample(types[i]) : null;
        }
        Constructor<?> constructor = kind.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
