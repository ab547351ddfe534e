package org.reckoner.dynamics;

import org.reckoner.environment.Conditions;
import org.reckoner.flight.Channel;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.CanopyKind;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Stunt;

/**
 * The canopy fills: its drag area grows by a prescribed shape over a filling time that goes with one over the speed at
 * line stretch, so that the filling distance is nearly constant (Pflanz and Ludtke, in Knacke, NWC TP 6575, 1991).
 * Body and canopy move as one point; air carried along with the canopy counts as mass. No body lift from line stretch.
 *
 * <p>A round canopy grows with a power of the time (Knacke, section 5.4; grade M) and has no slider.
 *
 * <p>The prescribed shape is smooth and a real filling is not: short peaks stand above it that a drawn factor adds to the
 * riser load. They last too briefly to change the path, so the path follows the smooth shape.
 */
class InflationModel extends PhaseModel {
    static final int COLUMNS = 7;

    /** Clock time of line stretch (s). */
    static final int LINE_STRETCH = 0;
    /** Filling time (s). */
    static final int FILL_TIME = 1;
    /** Clock time at which the canopy is full (s). */
    static final int FULL = 2;
    /** Drag area over mass of the body (m²/kg). */
    static final int BODY_KD = 3;
    /** Heading of the canopy (rad). */
    static final int HEADING = 4;
    /** 1 until the slider holds the canopy at its plateau. */
    static final int RISING = 5;
    /** Clock time at which the plateau begins (s). */
    static final int PLATEAU_BEGINS = 6;

    /** Work columns: how far the canopy is open, how fast it opens, and the drag area that it then has. */
    static final int SHAPE = Airflow.FREE;

    static final int SHAPE_RATE = Airflow.FREE + 1;
    static final int CANOPY_DRAG = Airflow.FREE + 5;
    private static final int GRAVITY_X = Airflow.FREE + 2;
    private static final int GRAVITY_Y = Airflow.FREE + 3;
    private static final int GRAVITY_Z = Airflow.FREE + 4;

    private final boolean sliderUp;
    private final boolean round;

    InflationModel(Stunt stunt, Conditions conditions) {
        this("inflation", stunt, conditions);
    }

    InflationModel(String phase, Stunt stunt, Conditions conditions) {
        super(phase, COLUMNS, stunt, conditions);
        sliderUp = stunt.slider() == Slider.UP;
        round = stunt.canopy() == CanopyKind.ROUND;
    }

    @Override
    public double maxStep() {
        return 0.2;
    }

    @Override
    public void derivatives(Block block, double[][] y, double[] t, double[][] rate) {
        int n = block.lanes;
        Airflow.meet(conditions, lipHeightMsl, block, y, t);
        FreefallModel.moveAndClear(y, rate, n);
        conditions.gravity().accelerate(y[X], y[Y], y[Z], y[VX], y[VY], y[VZ], rate[VX], rate[VY], rate[VZ], n);
        for (int axis = 0; axis < 3; axis++) {
            System.arraycopy(rate[VX + axis], 0, block.work[GRAVITY_X + axis], 0, n);
        }
        shape(block, t);
        brake(block, rate);
        workOfAir(block, y, rate);
    }

    /** Fills the three work columns of the canopy. */
    void shape(Block block, double[] t) {
        if (round) {
            growRound(block, t);
        } else {
            grow(block, t);
        }
    }

    private static void growRound(Block block, double[] t) {
        double[] start = block.held[LINE_STRETCH];
        double[] time = block.held[FILL_TIME];
        double[] power = block.input(Input.FILL_POWER);
        double[] full = block.input(Input.ROUND_DRAG_AREA);
        double[][] work = block.work;
        for (int i = 0; i < block.lanes; i++) {
            double tau = Math.min(Math.max((t[i] - start[i]) / time[i], 0), 1);
            // No power of the time where it grows evenly.
            double slope = power[i] == 1 ? 1 : Elementary.pow(tau, power[i] - 1);
            work[SHAPE][i] = slope * tau;
            work[SHAPE_RATE][i] = power[i] * slope / time[i];
            work[CANOPY_DRAG][i] = full[i] * work[SHAPE][i];
        }
    }

    private void grow(Block block, double[] t) {
        double[] area = block.input(Input.CANOPY_AREA);
        double[] ratio = block.input(Input.OPEN_DRAG_RATIO);
        double[] drag = block.work[CANOPY_DRAG];
        double[] start = block.held[LINE_STRETCH];
        double[] time = block.held[FILL_TIME];
        double[] plateau = block.input(Input.PLATEAU);
        double[] from = block.input(Input.PLATEAU_START);
        double[] to = block.input(Input.PLATEAU_END);
        double[] rising = block.held[RISING];
        double[] shape = block.work[SHAPE];
        double[] shapeRate = block.work[SHAPE_RATE];
        for (int i = 0; i < block.lanes; i++) {
            double tau = Math.min(Math.max((t[i] - start[i]) / time[i], 0), 1);
            shape[i] = sliderUp ? shapeUp(tau, plateau[i], from[i], to[i]) : tau * tau;
            shapeRate[i] = (sliderUp ? slopeUp(tau, rising[i], plateau[i], from[i], to[i]) : 2 * tau) / time[i];
            drag[i] = ratio[i] * area[i] * shape[i];
        }
    }

    /** Slider up: linear to the plateau, held there by the slider, then the rest with the third power. */
    static double shapeUp(double tau, double plateau, double from, double to) {
        double late = Math.max((tau - to) / (1 - to), 0);
        return plateau * Math.min(tau / from, 1) + (1 - plateau) * late * late * late;
    }

    private static double slopeUp(double tau, double rising, double plateau, double from, double to) {
        double late = Math.max((tau - to) / (1 - to), 0);
        return (rising > 0 ? plateau / from : 0) + (1 - plateau) * 3 * late * late / (1 - to);
    }

    private static void brake(Block block, double[][] rate) {
        double[][] work = block.work;
        double[] mass = block.input(Input.PERFORMER_MASS);
        double[] added = block.input(Input.ADDED_MASS);
        double[] canopy = work[CANOPY_DRAG];
        double[] bodyKd = block.held[BODY_KD];
        double[] ax = rate[VX];
        double[] ay = rate[VY];
        double[] az = rate[VZ];
        for (int i = 0; i < block.lanes; i++) {
            // (m + ma) dv/dt = m g - rho/2 V (CdS + CdA) v - dma/dt v
            double q = Aerodynamics.pressurePerSpeed(work[Airflow.DENSITY][i], work[Airflow.AIRSPEED][i]);
            double dragArea = canopy[i] + bodyKd[i] * mass[i];
            double resist = q * dragArea + added[i] * work[SHAPE_RATE][i];
            double perMass = 1 / (mass[i] + added[i] * work[SHAPE][i]);
            ax[i] = perMass * (mass[i] * ax[i] - resist * work[Airflow.AIR_X][i]);
            ay[i] = perMass * (mass[i] * ay[i] - resist * work[Airflow.AIR_Y][i]);
            az[i] = perMass * (mass[i] * az[i] - resist * work[Airflow.AIR_Z][i]);
        }
    }

    private static void workOfAir(Block block, double[][] y, double[][] rate) {
        double[][] work = block.work;
        for (int i = 0; i < block.lanes; i++) {
            rate[WORK][i] = (rate[VX][i] - work[GRAVITY_X][i]) * y[VX][i]
                    + (rate[VY][i] - work[GRAVITY_Y][i]) * y[VY][i]
                    + (rate[VZ][i] - work[GRAVITY_Z][i]) * y[VZ][i];
        }
    }

    /** Riser load in g with its short peaks: the smooth one times the drawn factor. */
    private static double peakLoad(double rx, double ry, double rz, double factor) {
        return factor * (Math.sqrt(rx * rx + ry * ry + rz * rz) / Constants.STANDARD_GRAVITY);
    }

    /** Filling time at a speed of line stretch: the filling distance of the reference opening over that speed. */
    static double fillTime(double referenceTime, double referenceSpeed, double speed) {
        // Below 5 m/s nothing pulls the canopy open in a known way; the time stops growing there.
        return referenceTime * referenceSpeed / Math.max(speed, 5);
    }

    @Override
    public void observe(Block block, double[][] y, double[] t, double[][] rate, int i, Sighting sighting) {
        FreefallModel.observePoint(this, block, y, rate, i, sighting.performer);
        double[][] work = block.work;
        double mass = block.input(Input.PERFORMER_MASS)[i];
        // Riser force = mass times everything but gravity, less the body's own drag.
        double q = Aerodynamics.pressurePerSpeed(work[Airflow.DENSITY][i], work[Airflow.AIRSPEED][i]);
        double body = q * block.held[BODY_KD][i];
        double rx = rate[VX][i] - work[GRAVITY_X][i] + body * work[Airflow.AIR_X][i];
        double ry = rate[VY][i] - work[GRAVITY_Y][i] + body * work[Airflow.AIR_Y][i];
        double rz = rate[VZ][i] - work[GRAVITY_Z][i] + body * work[Airflow.AIR_Z][i];
        sighting.performer.set(Channel.RISER_LOAD, peakLoad(rx, ry, rz, block.input(Input.PEAK_FACTOR)[i]));
        sighting.performer.set(Channel.FILL, work[SHAPE][i]);
        sighting.performer.set(Channel.KD, block.held[BODY_KD][i] + work[CANOPY_DRAG][i] / mass);
        sighting.performer.set(Channel.HEADING, block.held[HEADING][i]);
        sighting.performer.set(Channel.PITCH, Math.PI / 2);
    }
}
