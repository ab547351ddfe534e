package org.reckoner.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.LeastArea;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Figure;
import org.reckoner.stuntfile.BadStuntFile;
import org.reckoner.stuntfile.StuntFile;

/** Jumps of a world with other laws than ours, held against the bands that we predict for them. */
final class OtherWorldBench implements Bench {
    private static final double DEPTH = 420;
    private static final String TOUCHDOWN = "held touchdown";

    private @Nullable Dispersion last;

    /** What is asked of each jump, and the figure that predicts it. */
    private enum Asked {
        THROW_HEIGHT(Figure.THROW_HEIGHT, OtherWorld.Jump::throwHeight),
        OPENING_HEIGHT(Figure.OPENING_HEIGHT, OtherWorld.Jump::openingHeight),
        OPENING_LOAD(Figure.OPENING_LOAD, OtherWorld.Jump::openingLoad),
        FREEFALL_CLEARANCE(Figure.FREEFALL_CLEARANCE, OtherWorld.Jump::clearance),
        RANGE(Figure.FLIGHT_RANGE, OtherWorld.Jump::range),
        FLIGHT_TIME(Figure.FLIGHT_TIME, OtherWorld.Jump::time);

        final Figure figure;
        final ToDoubleFunction<OtherWorld.Jump> truth;

        Asked(Figure figure, ToDoubleFunction<OtherWorld.Jump> truth) {
            this.figure = figure;
            this.truth = truth;
        }
    }

    @Override
    public String name() {
        return "other world";
    }

    @Override
    public String meaning() {
        return "jumps from a cliff in a made-up world with other laws (drag and lift by a table over the angle of attack, gusts that remember the last, an altimeter that lags, another opening and another canopy), and how many of them the predicted bands hold";
    }

    @Override
    public Collection<Word> inputs() {
        return List.of(
                new Word("jumps", Dimension.ONE, "made in the other world; 1000 unless stated"),
                new Word("samples", Dimension.ONE, "flights behind the predicted bands; 1000 unless stated"),
                new Word("lag", Dimension.TIME, "time constant of the altimeter there; 0.6 s unless stated"),
                new Word(
                        "turning",
                        Dimension.TIME,
                        "time constant of the body's turn into its posture; 1 s unless stated"),
                new Word(
                        "gust",
                        Dimension.ONE,
                        "standard deviation of the gusts there over the wind; 0.3 unless stated"),
                new Word("memory", Dimension.TIME, "how long a gust remembers the last; 5 s unless stated"),
                new Word("diameters", Dimension.ONE, "of the canopy that it takes to fill; 14 unless stated"),
                new Word("seed", Dimension.ONE, "1 unless stated"));
    }

    @Override
    public Collection<Word> questions() {
        List<Word> words = new ArrayList<>();
        for (Asked asked : Asked.values()) {
            String figure = asked.figure.words();
            words.add(new Word("held " + figure, Dimension.ONE, "share of jumps between P5 and P95 of the prediction"));
            words.add(new Word("held widely " + figure, Dimension.ONE, "share of jumps between P2.5 and P97.5"));
            words.add(new Word("below " + figure, Dimension.ONE, "share of jumps below P5, or that never came to it"));
            words.add(new Word(
                    "shift " + figure,
                    Dimension.ONE,
                    "middle of the jumps less middle of the prediction, over half its band P5 to P95"));
        }
        words.add(new Word(
                TOUCHDOWN, Dimension.ONE, "share of jumps that touch down in the least area predicted to hold 95 %"));
        return words;
    }

    @Override
    public Set<Mark> moments() {
        return Set.of();
    }

    @Override
    public Answers run(Settings settings) {
        int jumps = (int) settings.number("jumps", Dimension.ONE, 1000);
        int samples = (int) settings.number("samples", Dimension.ONE, 1000);
        long seed = (long) settings.number("seed", Dimension.ONE, 1);
        OtherWorld.Laws laws = new OtherWorld.Laws(
                DEPTH,
                settings.number("lag", Dimension.TIME, 0.6),
                settings.number("turning", Dimension.TIME, 1),
                settings.number("gust", Dimension.ONE, 0.3),
                settings.number("memory", Dimension.TIME, 5),
                settings.number("diameters", Dimension.ONE, 14));
        if (jumps < 1 || samples < 1 || !(laws.turning() > 0 && laws.memory() > 0 && laws.lag() >= 0)) {
            throw settings.where().bad("", "asks for no jumps or no time", "a number is mistyped");
        }
        OtherWorld world = new OtherWorld(seed, laws);
        OtherWorld.Jump[] made = new OtherWorld.Jump[jumps];
        Arrays.setAll(made, world::jump);
        Dispersion predicted = predicted(samples, seed);
        return (question, moment) -> {
            if (question.equals(TOUCHDOWN)) {
                return touchdown(predicted, made);
            }
            for (Asked asked : Asked.values()) {
                if (question.endsWith(" " + asked.figure.words())) {
                    double[] band = predicted.planned().values(asked.figure);
                    double[] truth = Arrays.stream(made)
                            .mapToDouble(asked.truth)
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
                    if (band.length == 0 || truth.length == 0) {
                        throw new NoAnswerException("no jump or no flight has this figure");
                    }
                    return answer(question, band, truth, jumps);
                }
            }
            throw new AssertionError(question);
        };
    }

    /** A jump that never came to the figure is not held. */
    private static double answer(String question, double[] band, double[] truth, int jumps) {
        Arrays.sort(band);
        Arrays.sort(truth);
        double tail = question.startsWith("held widely") ? 0.025 : 0.05;
        double low = Interval.quantile(band, tail);
        double high = Interval.quantile(band, 1 - tail);
        if (question.startsWith("shift")) {
            return (Interval.quantile(truth, 0.5) - Interval.quantile(band, 0.5)) / (0.5 * (high - low));
        }
        if (question.startsWith("below")) {
            return 1 - Arrays.stream(truth).filter(value -> value >= low).count() / (double) jumps;
        }
        return Arrays.stream(truth)
                        .filter(value -> value >= low && value <= high)
                        .count()
                / (double) jumps;
    }

    private static double touchdown(Dispersion predicted, OtherWorld.Jump[] made) throws NoAnswerException {
        LeastArea area = predicted
                .planned()
                .down()
                .orElseThrow(() -> new NoAnswerException("no flight comes down"))
                .footprint()
                .leastArea(0.95);
        return Arrays.stream(made)
                        .filter(jump -> holds(area, jump.east(), jump.north()))
                        .count()
                / (double) made.length;
    }

    /** Inside an odd number of rings. */
    private static boolean holds(LeastArea area, double x, double y) {
        boolean inside = false;
        for (double[][] ring : area.rings()) {
            for (int i = 0; i < ring.length; i++) {
                double[] a = ring[i];
                double[] b = ring[(i + 1) % ring.length];
                if (a[1] > y != b[1] > y && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Our prediction does not know which laws hold, so all cases of one plan share it. */
    private synchronized Dispersion predicted(int samples, long seed) {
        SamplePlan plan = SamplePlan.plain(samples, seed);
        if (last == null || !last.planned().plan().equals(plan)) {
            StuntFile file = stunt();
            last = Dispersion.of(
                    file.stunt(),
                    file.conditions(),
                    plan,
                    Runtime.getRuntime().availableProcessors(),
                    (flown, of) -> {});
        }
        return last;
    }

    /** The jump as its people would write it down, who know neither the lag nor the tables. */
    private static StuntFile stunt() {
        try {
            Path folder = Files.createTempDirectory("other-world");
            Path wall = folder.resolve("wall.csv");
            try {
                Files.writeString(wall, "0.1, -0.2\n0.1, -" + (DEPTH - 1) + "\n");
                return StuntFile.parse("stunt.yaml", STUNT, folder);
            } finally {
                Files.deleteIfExists(wall);
                Files.delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (BadStuntFile bad) {
            throw new AssertionError(bad);
        }
    }

    private static final String STUNT = """
            stunt: {name: Other world, illustrative: true}
            spread: {meaning: 1 sigma, scope: per take}
            site:
              lip: {at: 61.0000 N 7.0000 E, height: 700 m MSL}
              heading: 90°
              terrain: {level: 420 m below lip}
              wall: {profile: wall.csv, order: out-and-down, width: 2000 m, accuracy: 0.1 m}
              landing_zones: [{name: meadow, at: 61.0000 N 7.0040 E, radius: 80 m}]
            conditions:
              wind:
                layers_speed_factor: 1 ± 0.3
                layers:
                  - {height: 200 m MSL, speed: 3 m/s, from: 90°}
                  - {height: 800 m MSL, speed: 3 m/s, from: 90°}
            performer: {mass: 90 ± 4 kg}
            plan:
              exit: {from: standing, push: 3 ± 0.3 m/s, angle: 10°}
              freefall: {postures: [{posture: track, after: 0 s, heading: 90°}]}
              deployment: {height: 230 ± 12 m AGL}
              canopy: {pilot: hands off, zone: meadow}
              landing: {}
            """;
}
