package org.reckoner.dynamics;

import org.reckoner.environment.Gust;
import org.reckoner.stunt.Input;

/** Adds to the mean wind what each lane's own gusts are at its moment. */
final class Gusts {
    /** Eddies also drift past a body that hardly moves; judgement (m/s). */
    private static final double LEAST_PACE = 3;

    private Gusts() {}

    /**
     * Gusts scatter in proportion to the mean wind: sigma = intensity times its speed, the vertical part less
     * (MIL-F-8785C, 1980, low altitude: sigma_u = 0.19 of the wind at 6 m). A lane passes eddies evenly from one handover
     * to the next, at the speed that it had there over the length of the turbulence.
     */
    static void add(Block block, double[] t, double[] wx, double[] wy, double[] wz, int n) {
        Gust[] gust = block.gust;
        boolean any = false;
        for (int i = 0; i < n; i++) {
            any |= gust[i] != Gust.STILL;
        }
        if (!any) {
            return;
        }
        double[] intensity = block.input(Input.GUST_INTENSITY);
        double[] vertical = block.input(Input.GUST_VERTICAL);
        double[] eddies = block.held[Block.EDDIES];
        double[] rate = block.held[Block.EDDIES_RATE];
        double[] since = block.held[Block.EDDIES_SINCE];
        for (int i = 0; i < n; i++) {
            double passed = eddies[i] + rate[i] * (t[i] - since[i]);
            double sigma = intensity[i] * Math.sqrt(wx[i] * wx[i] + wy[i] * wy[i]);
            gust[i].add(passed, sigma, sigma * vertical[i], wx, wy, wz, i);
        }
    }

    /** How many eddies a lane has passed by now (1). */
    static double passed(Block block, int lane) {
        return block.held[Block.EDDIES][lane]
                + block.held[Block.EDDIES_RATE][lane] * (block.time[lane] - block.held[Block.EDDIES_SINCE][lane]);
    }

    /**
     * From now on a lane passes eddies at the pace of its new phase.
     *
     * @param passed how many it has passed so far (1)
     * @param speed of the body (m/s)
     */
    static void pace(Block block, int lane, double passed, double speed) {
        block.held[Block.EDDIES][lane] = passed;
        block.held[Block.EDDIES_RATE][lane] = Math.max(speed, LEAST_PACE) / block.input(Input.GUST_LENGTH)[lane];
        block.held[Block.EDDIES_SINCE][lane] = block.time[lane];
    }
}
