package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What both engines rely on: a lane's answer depends on the lane alone, and no loop allocates. */
class LanesTest {

    private static final long SEED = 31L;
    private static final int LANES = 128;

    @Test
    void resultsAreTheSameBitsForAnyBlockWidth() {
        double[][] whole = Block.random().run(LANES);
        for (int width : new int[] {1, 7, 64}) {
            Block block = Block.random();
            for (int start = 0; start < LANES; start += width) {
                int lanes = Math.min(width, LANES - start);
                double[][] part = block.from(start).run(lanes);
                for (int c = 0; c < whole.length; c++) {
                    assertThat(Arrays.copyOf(part[c], lanes))
                            .as("column %d, width %d, seed %d", c, width, SEED)
                            .isEqualTo(Arrays.copyOfRange(whole[c], start, start + lanes));
                }
            }
        }
    }

    @Test
    void loopsOverLanesNeverAllocate() {
        Block block = Block.random();
        for (int i = 0; i < 2_000; i++) {
            block.run(LANES);
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < 5_000; i++) {
            block.run(LANES);
        }
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        // The counter itself and a late compilation may cost a little; one array per call would be 5 MB.
        assertThat(bytes).isLessThan(20_000L);
    }

    private record Block(double[][] state, double[][] three, double[][] layers, double[][] out) {

        private static final Gravity GRAVITY = Gravity.wgs84(1.083, 1_293.0, true);
        private static final Air AIR = Atmosphere.sounding(
                        List.of(
                                new SoundingLevel(150.0, 288.0, 0.005),
                                new SoundingLevel(700.0, 285.0, 0.004),
                                new SoundingLevel(1_100.0, 284.0, 0.002)),
                        150.0,
                        99_000.0)
                .compile();
        private static final ThreePlaces THREE = new ThreePlaces(
                new ThreePlaces.Place(0.0, 0.0, 0.0, WindVelocity.ofFrom(5.0, 4.0)),
                new ThreePlaces.Place(-350.0, -60.0, -480.0, WindVelocity.ofFrom(2.0, 1.0)),
                new ThreePlaces.Place(-1_330.0, -420.0, -1_090.0, WindVelocity.ofFrom(3.0, 2.0)),
                new ThreePlaces.Edge(4.7, 0.5, -0.3, 100.0));
        private static final Layers LAYERS = new Layers(
                List.of(
                        new Layers.Level(100.0, WindVelocity.ofFrom(2.0, 1.0)),
                        new Layers.Level(600.0, WindVelocity.ofFrom(4.0, 2.0)),
                        new Layers.Level(1_500.0, WindVelocity.ofFrom(8.0, 3.0))),
                1_247.0,
                GRAVITY);

        static Block random() {
            SplittableRandom random = new SplittableRandom(SEED);
            double[][] state = new double[6][LANES];
            double[][] three = new double[THREE.columns()][LANES];
            double[][] layers = new double[LAYERS.columns()][LANES];
            for (int i = 0; i < LANES; i++) {
                state[0][i] = random.nextDouble(-1_500.0, 50.0);
                state[1][i] = random.nextDouble(-500.0, 500.0);
                state[2][i] = random.nextDouble(-1_090.0, 20.0);
                for (int axis = 3; axis < 6; axis++) {
                    state[axis][i] = random.nextDouble(-60.0, 60.0);
                }
                double[] inputs = THREE.nominal();
                for (int k = 0; k < inputs.length; k++) {
                    inputs[k] *= random.nextDouble(0.7, 1.3);
                }
                THREE.fill(inputs, three, i);
                LAYERS.fill(new double[] {random.nextDouble(0.5, 1.5), random.nextDouble(-1.0, 1.0)}, layers, i);
            }
            return new Block(state, three, layers, new double[12][LANES]);
        }

        Block from(int start) {
            return new Block(
                    shifted(state, start), shifted(three, start), shifted(layers, start), new double[12][LANES]);
        }

        private static double[][] shifted(double[][] columns, int start) {
            double[][] copy = new double[columns.length][];
            for (int c = 0; c < columns.length; c++) {
                copy[c] = Arrays.copyOfRange(columns[c], start, start + LANES);
            }
            return copy;
        }

        double[][] run(int lanes) {
            double[] x = state[0];
            double[] y = state[1];
            double[] z = state[2];
            for (int axis = 0; axis < 3; axis++) {
                Arrays.fill(out[axis], 0.0);
            }
            GRAVITY.accelerate(x, y, z, state[3], state[4], state[5], out[0], out[1], out[2], lanes);
            THREE.at(x, y, z, three, out[3], out[4], out[5], lanes);
            LAYERS.at(x, y, z, layers, out[6], out[7], out[8], lanes);
            for (int i = 0; i < lanes; i++) {
                out[9][i] = 1_247.0 + z[i];
            }
            AIR.density(out[9], out[10], lanes);
            AIR.soundSpeed(out[9], out[11], lanes);
            return out;
        }
    }
}
