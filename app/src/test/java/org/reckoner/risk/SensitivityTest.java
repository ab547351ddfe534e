package org.reckoner.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Sample;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.dispersion.Spreading;
import org.reckoner.risk.Sensitivity.Answer;
import org.reckoner.risk.Sensitivity.Driver;
import org.reckoner.sampling.Draws;
import org.reckoner.sampling.Take;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.StuntFile;

/** What drives the gap jump, which bends so little that plain correlations tell the same. */
class SensitivityTest {
    private static final StuntFile FILE = StuntFile.read(Path.of("..", "examples", "gap-jump", "stunt.yaml"));
    private static final Stunt STUNT = FILE.stunt();
    private static final Sensitivity.Plan PLAN = new Sensitivity.Plan(1, 512, 1_000);

    private static Sensitivity look(Stunt stunt, int threads) {
        return look(stunt, stunt.limits(), threads);
    }

    private static Sensitivity look(Stunt stunt, List<Limit> limits, int threads) {
        return Sensitivity.of(stunt, FILE.conditions(), limits, PLAN, threads, (flown, of) -> {});
    }

    private static double share(Answer answer, Input input) {
        return answer.drivers().stream()
                .filter(driver -> driver.input() == input)
                .mapToDouble(Driver::share)
                .sum();
    }

    @Test
    void sharesAreThoseOfCorrelationsWhereNothingBends() {
        Answer answer = look(STUNT, 2).answers().get(0);
        Spreading range = Dispersion.of(STUNT, FILE.conditions(), SamplePlan.plain(2_000, 1), 2, (flown, of) -> {})
                .spreading(Figure.FLIGHT_RANGE)
                .orElseThrow();
        Spreading.Driver strongest = range.drivers().get(0);
        assertThat(strongest.share()).isGreaterThan(0.4);
        assertThat(answer.drivers().get(0).input()).isEqualTo(strongest.input());
        assertThat(answer.drivers().get(0).share()).isCloseTo(strongest.share(), within(0.1));
        assertThat(answer.drivers().stream().mapToDouble(Driver::share).sum()).isCloseTo(1, within(0.15));
        assertThat(answer.drivers().get(0).indices().total().high()).isGreaterThan(strongest.share() - 0.05);
    }

    @Test
    void twiceTheSpreadOfAnInputRaisesItsShare() {
        Input drag = Input.CUSTOM_KD;
        Uncertain known = STUNT.inputs().get(drag);
        Uncertain wider = new Uncertain(
                known.centre(),
                new Spread.Normal(2 * known.sigma()),
                known.scope(),
                known.grade(),
                known.source(),
                known.stated());
        double before = share(look(STUNT, 2).answers().get(0), drag);
        double after = share(
                look(STUNT.with(STUNT.inputs().with(drag, wider)), 2).answers().get(0), drag);
        // Its variance counts four times against the rest.
        assertThat(before).isGreaterThan(0.02);
        assertThat(after).isCloseTo(4 * before / (1 + 3 * before), within(0.1));
    }

    @Test
    void whatWasDifferentAboutShortJumpsIsThatTheyWereSlow() {
        Answer answer = look(STUNT, 2).answers().get(0);
        assertThat(answer.comparable()).isTrue();
        Sensitivity.Difference clearest = answer.differences().get(0);
        assertThat(clearest.input()).isEqualTo(Input.EXIT_PUSH);
        assertThat(clearest.broken().p50()).isLessThan(clearest.kept().p50());
        assertThat(clearest.middle()).isFalse();
        assertThat(clearest.oftener()).isLessThan(0.25);
        assertThat(clearest.errors()).isLessThan(-10);
    }

    @Test
    void aStrayFlightCountsNoFartherThanTheOthersAndOneWithoutTheFigureAsTheWorst() {
        Flights flights = new Flights(STUNT, FILE.conditions(), 1, 2, (flown, of) -> {});
        Draws draws = flights.plain(400, 1);
        List<Sample> samples = flights.worlds(null, draws, 400, Take.FIRST);
        double[][] uniforms = new double[400][];
        for (int i = 0; i < uniforms.length; i++) {
            uniforms[i] = flights.scatter().uniforms(draws, i, Take.FIRST);
        }
        Limit limit = STUNT.limits().get(0);
        Screening screening = new Screening(flights.scatter(), samples, uniforms, List.of(limit));
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Sample sample : samples) {
            least = Math.min(least, screening.margin(0, sample));
            most = Math.max(most, screening.margin(0, sample));
        }
        assertThat(screening.margin(0, with(samples.get(0), 1e6))).isEqualTo(most);
        assertThat(screening.margin(0, with(samples.get(0), -1e6))).isEqualTo(least);
        assertThat(screening.margin(0, with(samples.get(0), Double.NaN))).isEqualTo(least);
        double inside = 0.5 * (least + most) + limit.threshold();
        assertThat(screening.margin(0, with(samples.get(0), inside))).isEqualTo(inside - limit.threshold());
    }

    private static Sample with(Sample sample, double range) {
        double[] figures = sample.figures().clone();
        figures[Figure.FLIGHT_RANGE.ordinal()] = range;
        return new Sample(sample.number(), sample.outcome(), figures, sample.down(), sample.machine());
    }

    @Test
    void aFigureThatNoFlightHasIsSaidSo() {
        Limit never = new Limit("never", Figure.OPENING_HEIGHT, true, 100, "nobody", "a jump without a canopy");
        Sensitivity looked = look(STUNT, List.of(STUNT.limits().get(0), never), 2);
        assertThat(looked.answers().get(0).applies()).isTrue();
        assertThat(looked.answers().get(1).applies()).isFalse();
        assertThat(looked.answers().get(1).drivers()).isEmpty();
    }

    @Test
    void threadsChangeNothing() {
        assertThat(look(STUNT, 1)).usingRecursiveComparison().isEqualTo(look(STUNT, 2));
    }

    @Test
    void everyFlightIsCounted() {
        Sensitivity looked = look(STUNT, 2);
        int groups = looked.answers().get(0).drivers().size();
        assertThat(looked.flights()).isEqualTo(1_000 + 512L * (groups + 2));
    }

    @Test
    void impossiblePlansAreRefused() {
        assertThatThrownBy(() -> new Sensitivity.Plan(1, 500, 1_000)).hasMessageContaining("Maybe 512");
        assertThatThrownBy(() -> new Sensitivity.Plan(1, 512, 0)).hasMessageContaining("Maybe 1000");
        assertThatThrownBy(() -> new Sensitivity.Plan(1, 1 << 20, 1_000)).hasMessageContaining("16384");
    }
}
