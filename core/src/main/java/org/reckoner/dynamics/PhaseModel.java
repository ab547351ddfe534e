package org.reckoner.dynamics;

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
