package org.reckoner.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CaseReaderTest {
    private static final String FALL = """
            case: X1
            kind: EXACT
            title: Fall in a vacuum
            source: closed form
            run: fall
            inputs:
              gravity: 10 m/s²
              air: vacuum
            expect:
              - what: drop
                at: 2 s
                value: 20 m
                tolerance: 0.001 m
            """;

    private static ReferenceCase read(String text) {
        return CaseReader.read(text, "x1.yaml", null);
    }

    @Test
    void rightExpectationLiesInside() {
        assertThat(read(FALL).run()).allMatch(Finding::inside);
    }

    @Test
    void wrongExpectationFails() {
        Finding finding =
                read(FALL.replace("value: 20 m", "value: 20.1 m")).run().get(0);
        assertThat(finding.inside()).isFalse();
        assertThat(finding.fails()).isTrue();
        assertThat(finding.used().orElseThrow()).isGreaterThan(99);
    }

    @Test
    void wrongExpectationOfAMeasuredEventIsAMissAndNoFault() {
        Finding finding = read(FALL.replace("kind: EXACT", "kind: REAL").replace("value: 20 m", "value: 20.1 m"))
                .run()
                .get(0);
        assertThat(finding.inside()).isFalse();
        assertThat(finding.fails()).isFalse();
    }

    @Test
    void boundsHoldOnTheirOwnSideOnly() {
        String bound = FALL.replace("    value: 20 m\n    tolerance: 0.001 m\n", "    at_most: 19 m\n");
        assertThat(read(bound).run().get(0).fails()).isTrue();
        assertThat(read(bound.replace("at_most", "at_least")).run().get(0).inside())
                .isTrue();
        assertThat(read(bound.replace("at_most: 19 m", "between: [19 m, 21 m]"))
                        .run()
                        .get(0)
                        .used()
                        .orElseThrow())
                .isLessThan(0.01);
    }

    @Test
    void overridesRatiosAndDifferencesAreAsked() {
        String more = FALL + "  - {what: drop, at: 2 s, with: {gravity: 5 m/s²}, value: 10 m, tolerance: 0.001 m}\n"
                + "  - {what: drop, at: 2 s, over: {gravity: 5 m/s²}, value: 2, relative: 1e-6}\n"
                + "  - {what: drop, at: 2 s, from: 1 s, value: 15 m, tolerance: 0.001 m}\n"
                + "  - {what: time, at: drop 5 m, value: 1 s, tolerance: 1e-6 s}\n";
        assertThat(read(more).run()).hasSize(5).allMatch(Finding::inside);
    }

    @Test
    void aMomentThatTheFlightDoesNotHaveIsAMissWithAReason() {
        Finding finding = read(FALL.replace("at: 2 s", "at: mach 3").replace("inputs:", "inputs:\n  ground: -100 m"))
                .run()
                .get(0);
        assertThat(finding.fails()).isTrue();
        assertThat(finding.trouble()).contains("mach 3");
    }

    @Test
    void unknownKeysNameTheirPlaceAndTheNearestKnownOne() {
        refuses(FALL.replace("title:", "titel:"), "x1.yaml:3:8", "titel", "Maybe title");
        refuses(FALL.replace("  air:", "  aire:"), "x1.yaml:8:9", "inputs.aire", "Maybe air");
        refuses(FALL.replace("what: drop", "what: dropp"), "x1.yaml:10:11", "Maybe drop");
        refuses(FALL.replace("run: fall", "run: fly"), "x1.yaml:5:6", "Maybe");
        refuses(FALL.replace("tolerance:", "tolerence:"), "x1.yaml:13:16", "Maybe tolerance");
    }

    @Test
    void badValuesAreRefusedWhereTheyStand() {
        refuses(FALL.replace("10 m/s²", "10"), "x1.yaml:7:12", "gravity = 10");
        refuses(FALL.replace("value: 20 m", "value: nan m"), "x1.yaml:12:12");
        refuses(FALL.replace("at: 2 s", "at: 2 m"), "x1.yaml:11:9");
        refuses(FALL.replace("at: 2 s", "at: engine speed 5 rpm"), "x1.yaml:11:9", "no moment");
        refuses(FALL.replace("kind: EXACT", "kind: SURE"), "x1.yaml:2:7");
        refuses(FALL.replace("    tolerance: 0.001 m\n", ""), "needs either tolerance");
        refuses(FALL.replace("tolerance: 0.001 m", "tolerance: 0 m"), "no room");
        refuses(FALL.replace("    value: 20 m\n", ""), "needs one of value");
    }

    @Test
    void errorsOfAStuntInsideACaseNameTheLineOfTheCase() {
        String text = FALL.substring(0, FALL.indexOf("run:"))
                + "run: stunt\ninputs:\n  stunt: |\n    stunt:\n      nam: X\nexpect:\n  - {what: range, at_least: 1 m}\n";
        assertThatThrownBy(() -> read(text).run())
                .isInstanceOf(BadCaseException.class)
                .hasMessageContaining("x1.yaml:9:");
    }

    @Test
    void whatIsNoCaseIsRefused() {
        refuses("", "x1.yaml:1:1");
        refuses("- a\n- b\n", "x1.yaml:1:1");
        refuses(FALL + "case: X2\n", "second time");
        refuses(FALL.replace("title: ", "title: &a "), "anchor");
        refuses(FALL.replace("inputs:", "inputs: ["), "not readable YAML");
        refuses(FALL.substring(0, FALL.indexOf("expect:")), "expect");
    }

    private static void refuses(String text, String... parts) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadCaseException.class)
                .hasMessageContainingAll(parts)
                .message()
                .contains("\n  Maybe ");
    }
}
