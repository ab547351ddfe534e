package org.reckoner.dynamics;

import java.util.Arrays;
import org.reckoner.environment.Conditions;
import org.reckoner.stunt.Stunt;

/** How one phase moves: its columns, their rates, and what a watcher would see. */
public abstract class PhaseModel {
    /** Columns that every phase in the air begins with: place and velocity over ground in site axes, then work. */
    static final int X = 0;

    static final int Y = 1;
    static final int Z = 2;
    static final int VX = 3;
    static final int VY = 4;
    static final int VZ = 5;
    /** Work done by everything but gravity, per mass: integrated so that every flight can check its energy (J/kg). */
    static final int WORK = 6;

    private static final int[][] NONE = {};

    final Conditions conditions;
    final double lipHeightMsl;
    private final String phase;
    private final int columns;

    PhaseModel(String phase, int columns, Stunt stunt, Conditions conditions) {
        this.phase = phase;
        this.columns = columns;
        this.conditions = conditions;
        this.lipHeightMsl = stunt.frame().lipHeightMsl();
    }

    /** The name of the phase, as the stunt file writes it. */
    public String phase() {
        return phase;
    }

    /** How many state columns are integrated. */
    public int columns() {
        return columns;
    }

    /**
     * The rates of change of every state column for the first lanes of a block; allocates nothing.
     *
     * @param y state columns, those of the block or a stage of an integrator (SI)
     * @param t clock of each lane (s)
     * @param rate receives the rates (SI per second)
     */
    public abstract void derivatives(Block block, double[][] y, double[] t, double[][] rate);

    /**
     * What a watcher sees of one lane, given state and rates.
     *
     * @param y state columns (SI)
     * @param t clock of each lane (s)
     * @param rate rates of change (SI per second)
     */
    public abstract void observe(Block block, double[][] y, double[] t, double[][] rate, int lane, Sighting sighting);

    /**
     * Columns that follow a target with one time constant, in groups that share it; the other columns do not.
     *
     * @return state columns, none where nothing lags
     */
    public int[][] lagging() {
        return NONE;
    }

    /**
     * How fast the columns of every {@link #lagging} group of the first lanes follow their targets, while the held columns
     * stay as they are. It decides how well a long step does, never what it tends to.
     *
     * @param perSecond receives one over the time constant, group by group (1/s)
     */
    public void lags(Block block, double[][] perSecond) {}

    /**
     * Columns whose rate is a lagging column, as a heading sums up a turn rate: each with that column behind it.
     *
     * @return pairs of state columns, none where nothing is summed up
     */
    public int[][] summing() {
        return NONE;
    }

    /**
     * What part of the usual step suits each of the first lanes as it is now.
     *
     * @param share receives 1, or less where a lane moves faster than most (1)
     */
    public void stepShares(Block block, double[] share) {
        Arrays.fill(share, 0, block.lanes, 1);
    }

    /** @return the longest step that an integrator may take (s) */
    public double maxStep() {
        return 0.5;
    }

    /**
     * Energy per mass whose change equals the work column, for the check on every run.
     *
     * @return energy per mass, or NaN where the phase has no such balance (J/kg)
     */
    public double energy(Block block, int lane) {
        double[][] y = block.state;
        return 0.5 * (y[VX][lane] * y[VX][lane] + y[VY][lane] * y[VY][lane] + y[VZ][lane] * y[VZ][lane])
                + conditions.gravity().potential(y[X][lane], y[Y][lane], y[Z][lane]);
    }

    /** @return speed of a lane, for the pace at which it passes gusts (m/s) */
    double speed(Block block, int lane) {
        double[][] y = block.state;
        return Math.sqrt(y[VX][lane] * y[VX][lane] + y[VY][lane] * y[VY][lane] + y[VZ][lane] * y[VZ][lane]);
    }

    /** @return work column of a lane (J/kg) */
    public double work(Block block, int lane) {
        return block.state[WORK][lane];
    }
}
