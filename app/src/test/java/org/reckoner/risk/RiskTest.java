package org.reckoner.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reckoner.bulk.Extent;
import org.reckoner.dispersion.Sample;
import org.reckoner.flight.FlightEvent;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.numeric.NormalQuantile;
import org.reckoner.numeric.NormalShare;
import org.reckoner.report.RiskText;
import org.reckoner.report.TerminalStyle;
import org.reckoner.sampling.Branches;
import org.reckoner.stunt.Branch;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.StuntFile;

/** Risks of the gap jump: nothing but a push, a drag and gusts decide how far it goes. */
class RiskTest {
    private static final StuntFile FILE = StuntFile.read(Path.of("..", "examples", "gap-jump", "stunt.yaml"));
    private static final Stunt STUNT = failing(FILE.stunt(), new Branch(Failure.TUMBLE, 0.05, Grade.JUDGEMENT, ""));

    private static Stunt failing(Stunt stunt, Branch... branches) {
        return stunt.with(new Plan(stunt.plan().phases(), List.of(branches)));
    }

    private static Limit reach(double metres) {
        return new Limit("reach", Figure.FLIGHT_RANGE, true, metres, "nobody", "a gap");
    }

    private static Risk.Plan plan(int samples, int takes, Search search) {
        return new Risk.Plan(1, samples, 100, takes, 0.95, Optional.ofNullable(search));
    }

    private static Risk look(Stunt stunt, Limit limit, Risk.Plan plan, int threads) {
        return Risk.of(stunt, FILE.conditions(), List.of(limit), plan, threads, (flown, of) -> {});
    }

    private static Flights flights(StuntFile file) {
        return new Flights(file.stunt(), file.conditions(), 1, 2, (flown, of) -> {});
    }

    @Test
    void aJudgedFailureThatDecidesIsSaidFirstAndTheTotalIsNeverBelowIt() {
        Risk risk = look(STUNT, reach(85), plan(500, 1, null), 2);
        Risk.Hazard any = risk.anyLimit().orElseThrow();
        assertThat(any.planned().failed()).isZero();
        assertThat(any.perTake().words()).startsWith("rests on judgement (tumble): about ");
        Branches.Branch tumble = any.perTake().largest();
        assertThat(tumble.probability()).isEqualTo(0.05);
        assertThat(tumble.contribution()).isGreaterThan(0.003);
        assertThat(any.perTake().total().value()).isGreaterThanOrEqualTo(tumble.contribution());
        assertThat(any.ifJudged(3)).isCloseTo(3 * any.perTake().total().value(), within(1e-12));
        List<String> lines = RiskText.of(risk, List.of(), TerminalStyle.PLAIN);
        assertThat(String.join("\n", lines)).doesNotContainIgnoringCase("safe").contains("none");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(lines).anyMatch(line -> line.startsWith("A take breaks a limit: rests on judgement"));
    }

    @Test
    void whatNeverFailedIsAnUpperBound() {
        Risk risk = look(failing(FILE.stunt()), reach(60), plan(500, 4, null), 2);
        Risk.Hazard reach = risk.limits().get(0);
        assertThat(reach.planned().failed()).isZero();
        assertThat(reach.perTake().total().high()).isBetween(0.005, 0.007);
        // Fewer worlds were flown four times, so less is known of four takes.
        assertThat(reach.inTakes().high()).isGreaterThan(reach.perTake().total().high());
    }

    @Test
    void takesThatShareTheirFactsFailTogether() {
        Inputs shared = STUNT.inputs();
        for (Input input : shared.spread()) {
            Uncertain known = shared.get(input);
            shared = shared.with(
                    input,
                    new Uncertain(
                            known.centre(),
                            known.spread(),
                            Scope.FIXED_UNKNOWN,
                            known.grade(),
                            known.source(),
                            known.stated()));
        }
        Risk anew = look(failing(STUNT), reach(95), plan(800, 8, null), 2);
        Risk together = look(failing(STUNT).with(shared), reach(95), plan(800, 8, null), 2);
        double once = anew.limits().get(0).perTake().total().value();
        double never = 1;
        for (int take = 0; take < 8; take++) {
            never *= 1 - once;
        }
        assertThat(anew.limits().get(0).inTakes().low()).isLessThan(1 - never);
        assertThat(anew.limits().get(0).inTakes().high()).isGreaterThan(1 - never);
        assertThat(together.limits().get(0).inTakes().high())
                .isLessThan(anew.limits().get(0).inTakes().low());
        assertThat(together.limits().get(0).inTakes().value()).isGreaterThanOrEqualTo(once);
    }

    @Test
    void aWalkFindsAProbabilityThatIsKnownExactly() {
        // Nothing but the push decides the speed at the exit: four standard deviations below the middle.
        Limit slow = new Limit("not slow", Figure.LIP_SPEED, true, 35, "nobody", "four sigma");
        Search search = new Search(2_000, 2, 6, Search.named(STUNT.inputs().spread(), List.of("exit.push")));
        Risk risk = look(failing(STUNT), slow, plan(500, 1, search), 2);
        double truth = NormalShare.below(-4);
        Search.Found found = risk.limits().get(0).found().orElseThrow();
        assertThat(found.believed().value()).isBetween(truth / 1.6, truth * 1.6);
        // What breaks one limit breaks a limit.
        assertThat(risk.anyLimit().orElseThrow().perTake().total().value())
                .isEqualTo(found.believed().value());
        assertThat(found.unusual().get(0).input()).isEqualTo(Input.EXIT_PUSH);
        assertThat(found.unusual().get(0).score()).isLessThan(-3);
        Search.Sent sent = found.sent().orElseThrow();
        assertThat(sent.distance()).isCloseTo(4, within(0.01));
        assertThat(sent.result().rare().probability()).isBetween(truth / 1.1, truth * 1.1);
        assertThat(sent.check().agrees()).as(sent.check().words()).isTrue();
    }

    @Test
    void importanceSamplingThatMissesTheWayOfTheTurbulenceIsNotBelieved() {
        Search search = new Search(2_000, 2, 6, Search.named(STUNT.inputs().spread(), List.of("exit.push")));
        List<Integer> left = new ArrayList<>();
        Flights flights = new Flights(FILE.stunt(), FILE.conditions(), 1, 2, (flown, of) -> left.add(of - flown));
        Search.Found found = search.forLimit(reach(88), flights, 1, 0.95);
        assertThat(found.walk().reached()).isTrue();
        // Whoever waits is told all the way that something is left.
        assertThat(left.subList(0, left.size() * 9 / 10))
                .allSatisfy(flightsLeft -> assertThat(flightsLeft).isPositive());
        assertThat(found.unusual())
                .anyMatch(unusual -> unusual.input().key().equals("conditions.turbulence.intensity"));
        assertThat(found.sent().orElseThrow().check().agrees()).isFalse();
    }

    @Test
    void aWalkAgreesWithPlainFlightsWhereTheseStillReach() {
        Risk plain = look(failing(STUNT), reach(92), plan(8_000, 1, null), 2);
        Search.Found found = new Search(2_000, 3, 6, List.of()).forLimit(reach(92), flights(FILE), 1, 0.95);
        double counted = plain.limits().get(0).planned().interval().value();
        assertThat(plain.limits().get(0).planned().failed()).isGreaterThan(20);
        assertThat(found.believed().value()).isBetween(counted / 1.6, counted * 1.6);
    }

    @Test
    void aFlightThatIsOverAtTheLipHasTheSameLip() {
        StuntFile cliff = StuntFile.read(Path.of("..", "examples", "small-cliff", "stunt.yaml"));
        Flights flights = flights(cliff);
        double[][] scores = new double[16][flights.dimension()];
        for (int i = 0; i < scores.length; i++) {
            for (int c = 0; c < scores[i].length; c++) {
                scores[i][c] = NormalQuantile.of(KeyedRandom.uniform(KeyedRandom.bits(i, c)));
            }
        }
        List<Sample> whole = flights.scored(scores, Extent.WHOLE);
        List<Sample> begun = flights.scored(scores, Extent.performerUntil(FlightEvent.Lip.class));
        for (int i = 0; i < scores.length; i++) {
            for (Figure figure : List.of(Figure.LIP_SPEED, Figure.REV_MARGIN)) {
                assertThat(begun.get(i).figure(figure))
                        .as(figure.words())
                        .isFinite()
                        .isEqualTo(whole.get(i).figure(figure));
            }
        }
    }

    @Test
    void threadsChangeNothing() {
        Risk one = look(STUNT, reach(95), plan(300, 3, null), 1);
        Risk two = look(STUNT, reach(95), plan(300, 3, null), 2);
        assertThat(RiskText.of(one, List.of(), TerminalStyle.PLAIN))
                .isEqualTo(RiskText.of(two, List.of(), TerminalStyle.PLAIN));
        assertThat(one.limits()).usingRecursiveComparison().isEqualTo(two.limits());
    }

    @Test
    void whatCannotBeIsRefused() {
        Stunt twice = failing(
                STUNT,
                new Branch(Failure.TUMBLE, 0.7, Grade.JUDGEMENT, ""),
                new Branch(Failure.NO_PULL, 0.7, Grade.JUDGEMENT, ""));
        assertThatThrownBy(() -> look(twice, reach(85), plan(100, 1, null), 2)).hasMessageContaining("in per cent");
        assertThatThrownBy(() -> plan(0, 1, null)).hasMessageContaining("Maybe 2000");
        assertThatThrownBy(() -> plan(100, 0, null)).hasMessageContaining("Maybe 8");
        assertThatThrownBy(() -> Search.named(STUNT.inputs().spread(), List.of("fill_tme")))
                .hasMessageContaining("misspelt");
    }

    @Test
    void publishedRatesComeWithTheirIntervals() {
        BaseRate death = BaseRate.PUBLISHED.get(0);
        assertThat(death.share(0.95).interval().low()).isCloseTo(2.0e-4, within(0.05e-4));
        assertThat(death.share(0.95).interval().high()).isCloseTo(8.2e-4, within(0.05e-4));
        assertThat(death.leavesOut()).contains("No motorcycle");
    }
}
