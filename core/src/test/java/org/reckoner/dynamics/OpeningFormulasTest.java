package org.reckoner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.Gravity;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunts;

/** Closed forms and tables of deployment, inflation and canopy. */
class OpeningFormulasTest {
    private static final double RHO = 1.225;

    /** Throw to line stretch at a steady airspeed: filling time, then the pack pulled out to bridle and lines. */
    private static double lineStretch(double airspeed, double diameter) {
        double dragArea = DeploymentModel.pilotChuteDragArea(diameter);
        double step = 1e-5;
        double time = 0.3;
        double way = 0;
        double speed = 0;
        while (way < 2.85 + 3.2) {
            double pull = DeploymentModel.pilotChuteForce(RHO, airspeed - speed, dragArea);
            speed += step * DeploymentModel.packAcceleration(pull, 20, 4);
            way += step * speed;
            time += step;
        }
        return time;
    }

    @Test
    void linesComeTautAsTheTableOfSpeedsAndPilotChutesSays() {
        double[][] table = {{20, 1.11, 1.36}, {35, 0.73, 0.84}, {50, 0.60, 0.67}};
        for (double[] row : table) {
            assertThat(lineStretch(row[0], 1.22)).as(row[0] + " m/s, large").isCloseTo(row[1], within(0.04 * row[1]));
            assertThat(lineStretch(row[0], 0.91)).as(row[0] + " m/s, small").isCloseTo(row[2], within(0.04 * row[2]));
        }
    }

    @Test
    void pilotChuteOfFortyTwoInchesHasItsDragArea() {
        assertThat(DeploymentModel.pilotChuteDragArea(1.07)).isCloseTo(0.63, within(0.002));
        assertThat(DeploymentModel.pilotChuteForce(RHO, 40, 0.63)).isCloseTo(0.5 * RHO * 1600 * 0.63, within(1e-9));
        assertThat(DeploymentModel.pilotChuteForce(RHO, -5, 0.63)).isNegative();
    }

    @Test
    void snatchIsTheSpringBetweenTwoMasses() {
        double small = 1;
        double large = 1e12;
        assertThat(DeploymentModel.snatchForce(10, 27_500, 4 * small, large))
                .isCloseTo(10 * Math.sqrt(27_500 * small), within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.075, 0.075", "0.15, 0.15", "0.4, 0.15", "0.6, 0.15", "0.8, 0.25625", "1, 1"})
    void sliderHoldsTheCanopyAndThenLetsItGo(double tau, double shape) {
        assertThat(InflationModel.shapeUp(tau, 0.15, 0.15, 0.60)).isCloseTo(shape, within(1e-12));
    }

    @Test
    void sliderLetsGoWithTheThirdPower() {
        assertThat(InflationModel.shapeUp(0.8, 0.15, 0.15, 0.60)).isCloseTo(0.15 + 0.85 * 0.125, within(1e-12));
    }

    @Test
    void fillingDistanceIsTheSameAtEverySpeed() {
        assertThat(InflationModel.fillTime(0.9, 20, 30) * 30).isCloseTo(18, within(1e-12));
        assertThat(InflationModel.fillTime(3, 50, 54) * 54).isCloseTo(150, within(1e-12));
    }

    private final Conditions still = new Conditions(
            new FlatTerrain(-5_000), Atmosphere.constant(RHO).compile(), new Calm(), Gravity.constant(9.80665));
    private final double[][] rate = new double[Block.STATE_COLUMNS][1];

    /** Rates of an inflation that sinks straight down, at a share of its filling time. */
    private Block inflating(Inputs inputs, double sink, double tau) {
        Block block = new Block(1, 0);
        block.lanes(1);
        block.inputs(0, inputs.centres());
        block.state[PhaseModel.VZ][0] = -sink;
        block.held[InflationModel.LINE_STRETCH][0] = 0;
        block.held[InflationModel.FILL_TIME][0] = 2;
        block.time[0] = 2 * tau;
        new InflationModel(Stunts.cliffJump(), still).derivatives(block, block.state, block.time, rate);
        return block;
    }

    @Test
    void peakForceOfAnInfiniteMassIsDynamicPressureTimesDragArea() {
        double mass = 1e9;
        Inputs inputs = Inputs.standard().with(Input.PERFORMER_MASS, mass).with(Input.ADDED_MASS, 0);
        inflating(inputs, 40, 1);
        double force = mass * (rate[PhaseModel.VZ][0] + 9.80665);
        double expected = 0.5 * RHO * 40 * 40 * 0.9 * 22.3;
        assertThat(force).isCloseTo(expected, within(1e-3 * expected));
    }

    @Test
    void airCarriedAlongCountsAsMassAndItsGrowthAsForce() {
        Inputs inputs = Inputs.standard()
                .with(Input.PERFORMER_MASS, 95)
                .with(Input.ADDED_MASS, 5)
                .with(Input.CANOPY_AREA, 0);
        inflating(inputs, 40, 1);
        // Shape 1, growing with (1 - 0.15) 3 / 0.4 per filling time of 2 s; no drag area is left but the air's growth.
        double growth = 5 * 0.85 * 3 / 0.4 / 2;
        assertThat(rate[PhaseModel.VZ][0]).isCloseTo((growth * 40 - 95 * 9.80665) / 100, within(1e-9));
    }

    @Test
    void canopyTurnsNinetyDegreesASecondAtFullToggle() {
        assertThat(StrictMath.toDegrees(CanopyModel.turnRate(1.22, 1, 10, 7.8))).isCloseTo(90, within(1.0));
        assertThat(CanopyModel.turnRate(1.22, -1, 10, 7.8)).isNegative();
    }

    @Test
    void polarSpeedsGrowWithTheRootOfLoadingOverDensity() {
        double mass = 41.8 * 22.3 / 9.80665;
        assertThat(CanopyModel.polarScale(mass, 22.3, 41.8, 1.225)).isCloseTo(1, within(1e-12));
        assertThat(CanopyModel.polarScale(4 * mass, 22.3, 41.8, 1.225)).isCloseTo(2, within(1e-12));
        assertThat(CanopyModel.polarScale(mass, 22.3, 41.8, 1.225 / 4)).isCloseTo(2, within(1e-12));
    }

    @Test
    void handsOffTheCanopyFliesItsPolar() {
        Block block = new Block(1, 0);
        block.lanes(1);
        double mass = 41.8 * 22.3 / 9.80665;
        block.inputs(0, Inputs.standard().with(Input.PERFORMER_MASS, mass).centres());
        block.state[CanopyModel.AHEAD][0] = 10;
        block.state[CanopyModel.SINK][0] = 3.9;
        new CanopyModel(Stunts.cliffJump(), still).derivatives(block, block.state, block.time, rate);
        assertThat(rate[CanopyModel.AHEAD][0]).isCloseTo(0, within(1e-9));
        assertThat(rate[CanopyModel.SINK][0]).isCloseTo(0, within(1e-9));
        assertThat(rate[PhaseModel.Z][0]).isEqualTo(-3.9);
        assertThat(rate[PhaseModel.Y][0]).isEqualTo(10);
    }

    /** Lags followed to their end: sink, speed over the ground and turn rate that a held toggle settles at. */
    private double[] spiral(double toggle) {
        Block block = new Block(1, 0);
        block.lanes(1);
        block.inputs(
                0,
                Inputs.standard()
                        .with(Input.PERFORMER_MASS, 41.8 * 22.3 / 9.80665)
                        .centres());
        block.state[CanopyModel.AHEAD][0] = 10;
        block.state[CanopyModel.SINK][0] = 3.9;
        block.held[CanopyModel.TURN][0] = toggle;
        CanopyModel model = new CanopyModel(Stunts.cliffJump(), still);
        int[] followed = {CanopyModel.AHEAD, CanopyModel.SINK, CanopyModel.TURN_RATE};
        for (int k = 0; k < 4_000; k++) {
            model.derivatives(block, block.state, block.time, rate);
            for (int column : followed) {
                block.state[column][0] += 0.005 * rate[column][0];
            }
        }
        return new double[] {
            block.state[CanopyModel.AHEAD][0], block.state[CanopyModel.SINK][0], block.state[CanopyModel.TURN_RATE][0]
        };
    }

    @Test
    void aTurnKeepsTheForcesAlongAcrossAndUpInBalance() {
        for (double toggle : new double[] {0.2, 0.5, 0.8, 1}) {
            double[] turn = spiral(toggle);
            double total = Math.hypot(turn[0], turn[1]);
            double glide = StrictMath.atan2(turn[1], turn[0]);
            double load = total * total / (10 * 10 + 3.9 * 3.9);
            double drag = load * 3.9 / Math.hypot(10, 3.9);
            double lift = load * 10 / Math.hypot(10, 3.9);
            double across = turn[0] * turn[2] / 9.80665;
            assertThat(drag).as("along, %s", toggle).isCloseTo(StrictMath.sin(glide), within(1e-3));
            double bank = StrictMath.asin(across / lift);
            assertThat(lift * StrictMath.cos(bank) * StrictMath.cos(glide) + drag * StrictMath.sin(glide))
                    .as("up, %s", toggle)
                    .isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void aFullToggleSettlesInASpiralOfTwoGees() {
        double[] turn = spiral(1);
        assertThat(StrictMath.toDegrees(turn[2])).isBetween(80.0, 105.0);
        assertThat(turn[1]).isBetween(9.0, 13.0);
        assertThat(turn[0]).isBetween(9.0, 12.0);
    }

    @Test
    void noToggleMakesACanopyFallFasterThanItsDragAllows() {
        double most = 3.9 * StrictMath.pow(Math.hypot(10, 3.9) / 3.9, 1.5);
        assertThat(spiral(8)[1]).isBetween(12.0, most);
    }
}
