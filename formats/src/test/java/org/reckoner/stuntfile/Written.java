package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small whole stunt file on level ground that tests change in one place. */
final class Written {
    static final String SMALL = """
            stunt:
              name: test jump
            spread:
              meaning: 1 sigma
              scope: per take
            site:
              lip:
                at: 62.0579 N 6.9715 E
                height: 1247 m MSL
              heading: 270°
              terrain:
                level: 1000 m below lip
              landing_zones:
                - name: field
                  at: 62.0579 N 6.9500 E
                  radius: 100 m
            conditions:
              wind:
                lip:
                  speed: 2 ± 1 m/s
                  from: 250°
            performer:
              mass: 95 ± 2 kg
            vehicle:
              model: CRF250R
            ramp:
              lip_angle: 12°
            plan:
              run_up:
                speed: 22 ± 0.6 m/s
              ramp:
                throttle: hold speed
              airborne:
                throttle: hold speed
              separation:
                time: 0.6 s
              freefall:
                postures:
                  - posture: track
              deployment:
                delay: 6 s
              canopy:
                pilot: pattern
                zone: field
              landing: {}
            limits:
              - name: open by
                figure: opening height
                at least: 120 m
                owner: BASE coordinator
                reason: half a minute of canopy flight
            """;

    private Written() {}

    /** The small file with one piece of its text replaced, which must be in it. */
    static String with(String old, String now) {
        assertThat(SMALL).contains(old);
        return SMALL.replace(old, now);
    }

    /** The small file with lines added to a section that it has. */
    static String below(String section, String lines) {
        return with("\n" + section + ":\n", "\n" + section + ":\n" + lines.indent(2));
    }

    static StuntFile read(String text) {
        return StuntFile.parse("test.yaml", text, Path.of("."));
    }

    /** Every problem of a text; a text without one fails the test. */
    static List<Problem> problems(String text) {
        return problems(text, Path.of("."));
    }

    static List<Problem> problems(String text, Path base) {
        try {
            StuntFile.parse("test.yaml", text, base);
        } catch (BadStuntFile bad) {
            assertThat(bad.problems()).isNotEmpty();
            return bad.problems();
        }
        throw new AssertionError("the file was accepted:\n" + text);
    }

    /** The only problem of a text. */
    static Problem problem(String text) {
        List<Problem> problems = problems(text);
        assertThat(problems).as("problems of\n%s", text).hasSize(1);
        return problems.get(0);
    }

    /** The examples of the repository, seen from the module or from the root. */
    static Path examples() {
        Path near = Path.of("examples");
        Path up = Path.of("..", "examples");
        return Files.isDirectory(near) ? near : up;
    }
}
