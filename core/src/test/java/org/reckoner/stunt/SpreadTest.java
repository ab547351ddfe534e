package org.reckoner.stunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.dynamics.Itinerary;

/** Draws: shares and quantiles belong together, directions come round, nothing impossible is flown. */
class SpreadTest {
    private static final Spread HEADING = Input.OPENING_HEADING_ERROR.standard().spread();

    private static final List<Spread> KINDS = List.of(
            new Spread.Normal(2),
            new Spread.LogNormal(0.4),
            new Spread.Uniform(1, 9),
            new Spread.Triangular(1, 9),
            HEADING,
            new Spread.Mixture(List.of(
                    new Spread.Mixture.Part(0.3, new Spread.Uniform(10, 11)),
                    new Spread.Mixture.Part(0.7, new Spread.Uniform(1, 2)))),
            new Spread.Empirical(List.of(4.0, 1.0, 2.0, 2.5)),
            new Spread.Mixture(List.of(
                    new Spread.Mixture.Part(0.4, Spread.NONE), new Spread.Mixture.Part(0.6, new Spread.Normal(3)))));

    @Test
    void aGreaterShareOfDrawsNeverLiesBelowALesserValue() {
        for (Spread spread : KINDS) {
            double before = Double.NEGATIVE_INFINITY;
            for (int k = 1; k < 20_000; k++) {
                double value = spread.quantile(5, k / 20_000.0);
                assertThat(value).as("%s at %s", spread, k).isGreaterThanOrEqualTo(before - 1e-11);
                before = value;
            }
        }
    }

    @Test
    void theShareBelowAQuantileIsTheShareAskedFor() {
        for (Spread spread : KINDS.subList(0, 7)) {
            for (double u = 0.001; u < 1; u += 0.0137) {
                assertThat(spread.share(5, spread.quantile(5, u)))
                        .as(spread.toString())
                        .isCloseTo(u, within(1e-10));
            }
        }
    }

    @Test
    void aPartOfAMixtureThatDoesNotScatterKeepsItsShare() {
        Spread spread = KINDS.get(7);
        assertThat(spread.quantile(5, 0.5)).isCloseTo(5, within(1e-11));
        assertThat(spread.quantile(5, 0.31)).isCloseTo(5, within(1e-11));
        assertThat(spread.quantile(5, 0.29)).isLessThan(5 - 1e-3);
    }

    /** Half of the draws around north lie on its other side: none may pile up at 360 degrees. Seed 5. */
    @Test
    void aWindFromNearNorthIsDrawnOnBothSidesOfNorth() {
        double north = 2 * StrictMath.PI;
        Inputs inputs = Inputs.standard()
                .with(
                        Input.WIND_LIP_FROM,
                        new Uncertain(north, new Spread.Normal(0.3), Scope.PER_DAY, Grade.MEASURED, "test", true));
        double sum = 0;
        int atNorth = 0;
        for (int i = 0; i < 4_000; i++) {
            double from = inputs.draw(5, i)[Input.WIND_LIP_FROM.ordinal()];
            assertThat(from).isBetween(-north, north);
            atNorth += from == north ? 1 : 0;
            sum += StrictMath.sin(from);
        }
        assertThat(atNorth).isZero();
        assertThat(sum / 4_000).isCloseTo(0, within(0.02));
    }

    @Test
    void anOpeningBeyondHalfATurnComesRound() {
        assertThat(Input.OPENING_HEADING_ERROR.kept(StrictMath.toRadians(200)))
                .isCloseTo(StrictMath.toRadians(-160), within(1e-12));
        assertThat(Input.HEADING_ERROR.kept(StrictMath.toRadians(200)))
                .as("a course over the lip stops at its bound")
                .isEqualTo(Input.HEADING_ERROR.high());
        assertThat(Input.POSTURE_TIME.kept(0.001)).isEqualTo(Input.POSTURE_TIME.low());
    }

    @Test
    void aTimeConstantBelowItsRangeIsOneClearError() {
        Stunt stunt = Stunts.cliffJump().with(Input.POSTURE_TIME, 1e-9);
        Itinerary itinerary = Itinerary.of(stunt, Stunts.calm(-1092), (Failure) null);
        assertThatThrownBy(() ->
                        itinerary.start(itinerary.block(1), 0, stunt.inputs().centres()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("performer.posture_time")
                .hasMessageContaining("0.05")
                .hasMessageContaining("Maybe");
    }
}
