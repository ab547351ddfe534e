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

    /** A record with every number one, every text "x" and every enum its first. */
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
                                                    : types[i].isEnum() ? types[i].getEnumConstants()[0] : null;
        }
        Constructor<?> constructor = kind.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
