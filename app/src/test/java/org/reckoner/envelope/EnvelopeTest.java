package org.reckoner.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.dispersion.CommonDraws;
import org.reckoner.dispersion.Sample;
import org.reckoner.environment.Conditions;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.StuntFile;

class EnvelopeTest {
    private static final StuntFile GAP = StuntFile.read(Path.of("../examples/gap-jump/stunt.yaml"));
    private static final Stunt STUNT = GAP.stunt();
    private static final Conditions DAY = GAP.conditions();
    private static final long FRESH = 4711;

    private static EnvelopePlan plan(Stunt stunt, Input across, double low, double high, int samples) {
        return new EnvelopePlan(
                Direction.of("across", across, stunt.inputs(), low, high),
                Direction.of("push", Input.EXIT_PUSH, stunt.inputs(), 36, 41),
                4,
                samples,
                0.95,
                0.95,
                1);
    }

    private static Envelope fly(Stunt stunt, int threads) {
        return Survey.of(stunt, DAY, plan(stunt, Input.WIND_LAYERS_FACTOR, 0.5, 1.5, 200), threads, (done, of) -> {});
    }

    /** Share of fresh flights that break the limit with a push. */
    private static double broken(double push) {
        CommonDraws draws = new CommonDraws(STUNT, DAY, FRESH, 2);
        int variant = draws.add(STUNT.inputs().with(Input.EXIT_PUSH, push));
        List<CommonDraws.Wanted> wanted = new ArrayList<>();
        for (long k = 0; k < 2_000; k++) {
            wanted.add(new CommonDraws.Wanted(variant, k));
        }
        List<Sample> samples = draws.fly(wanted, done -> {});
        return samples.stream()
                        .filter(sample -> sample.breaks(STUNT.limits().get(0)))
                        .count()
                / 2_000.0;
    }

    private static double edge(Envelope envelope, Answer.State state) {
        return envelope.along(false, 1).stream()
                .filter(stretch -> stretch.answer().state() == state)
                .findFirst()
                .orElseThrow()
                .from();
    }

    @Test
    void freshFlightsKeepTheLimitInsideAndBreakItOutside() {
        Envelope envelope = fly(STUNT, 2);
        double unknown = edge(envelope, Answer.State.UNKNOWN);
        double kept = edge(envelope, Answer.State.KEPT);
        assertThat(unknown).isLessThan(kept);
        assertThat(broken(kept)).as("fresh seed " + FRESH).isLessThan(0.05);
        assertThat(broken(unknown)).as("fresh seed " + FRESH).isGreaterThan(0.05);
        assertThat(broken(36.5)).as("fresh seed " + FRESH).isGreaterThan(0.5);
        assertThat(envelope.planKept()).isFalse();
    }

    @Test
    void moreThreadsGiveTheSameMap() {
        assertThat(fly(STUNT, 1).points().toList())
                .isEqualTo(fly(STUNT, 3).points().toList());
    }

    @Test
    void widerSpreadTakesRoomAway() {
        Uncertain push = STUNT.inputs().get(Input.EXIT_PUSH);
        Stunt wider = STUNT.with(STUNT.inputs()
                .with(
                        Input.EXIT_PUSH,
                        new Uncertain(
                                push.centre(),
                                new Spread.Normal(2 * push.sigma()),
                                push.scope(),
                                push.grade(),
                                push.source(),
                                true)));
        assertThat(edge(fly(wider, 2), Answer.State.KEPT)).isGreaterThan(edge(fly(STUNT, 2), Answer.State.KEPT) + 0.4);
    }

    @Test
    void numberWithoutEffectIsFound() {
        Envelope envelope =
                Survey.of(STUNT, DAY, plan(STUNT, Input.PILOT_FLARE_HEIGHT, 2, 5, 200), 2, (done, of) -> {});
        assertThat(envelope.without(true)).isTrue();
        assertThat(envelope.without(false)).isFalse();
    }

    @Test
    void limitWithoutItsFigureLeavesThePlanUnknown() {
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit("reach", Figure.FLIGHT_RANGE, true, 50, "coordinator", "far below"));
        limits.add(new Limit("shock", Figure.OPENING_LOAD, false, 7, "coordinator", "nobody opens a canopy here"));
        Stunt stunt = new Stunt(
                STUNT.name(),
                true,
                STUNT.frame(),
                STUNT.bowl(),
                STUNT.zones(),
                STUNT.obstacles(),
                STUNT.vehicle(),
                STUNT.slider(),
                STUNT.plan(),
                limits,
                STUNT.inputs());
        Envelope envelope = fly(stunt, 2);
        assertThat(envelope.neverApply()).extracting(Limit::name).containsExactly("shock");
        assertThat(envelope.planKept()).isFalse();
        assertThat(envelope.at(1, 37).kept()).isTrue();
    }

    @Test
    void questionsWithoutAnAnswerAreRefused() {
        assertThatThrownBy(() -> plan(STUNT, Input.EXIT_PUSH, 30, 40, 200)).hasMessageContaining("both ways move");
        assertThatThrownBy(() -> plan(STUNT, Input.WIND_LAYERS_FACTOR, 0, 1, 40))
                .hasMessageContaining("40 flights of a point cannot show");
        assertThatThrownBy(() -> Direction.of("push", Input.EXIT_PUSH, STUNT.inputs(), 40, 30))
                .hasMessageContaining("is no range");
    }
}
