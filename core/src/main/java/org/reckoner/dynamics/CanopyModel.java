package org.reckoner.dynamics;

import org.reckoner.environment.Conditions;
import org.reckoner.flight.Channel;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * An open ram-air canopy: airspeed and sink follow the polar of the brakes with a lag, the turn follows the toggles, the
 * wind is added. Velocity is made of the state rather than being it, so this phase has no energy balance.
 */
final class CanopyModel extends PhaseModel {
    /** Horizontal airspeed along the heading (m/s). */
    static final int AHEAD = 3;
    /** Sink through the air (m/s). */
    static final int SINK = 4;
    /** Clockwise from true north (rad). */
    static final int HEADING = 5;
    /** Clockwise (rad/s). */
    static final int TURN_RATE = 6;
    /** What is left of the velocity across the heading with which the canopy opened, east and north (m/s). */
    static final int LEFT_X = 7;

    static final int LEFT_Y = 8;
    static final int COLUMNS = 9;

    /** Mean of both brakes, 0 up to 1 deep (1). */
    static final int BRAKE = 0;
    /** Right less left brake (1). */
    static final int TURN = 1;
    /** 1 while the pilot flares (1). */
    static final int FLARE = 2;
    /** 1 once the flare has run out (1). */
    static final int STALL = 3;
    /** First held column of the pilot. */
    static final int PILOT = 4;

    private static final int AHEAD_TARGET = Airflow.FREE;
    private static final int SINK_TARGET = Airflow.FREE + 1;

    CanopyModel(Stunt stunt, Conditions conditions) {
        super("canopy", COLUMNS, stunt, conditions);
    }

    @Override
    public double energy(Block block, int lane) {
        return Double.NaN;
    }

    @Override
    public double work(Block block, int lane) {
        return Double.NaN;
    }

    @Override
    public void derivatives(Block block, double[][] y, double[] t, double[][] rate) {
        Airflow.still(conditions, lipHeightMsl, block, y);
        targets(block, y);
        lag(block, y, rate);
        move(block, y, rate);
    }

    private static void targets(Block block, double[][] y) {
        double[] mass = block.input(Input.PERFORMER_MASS);
        double[] area = block.input(Input.CANOPY_AREA);
        double[] reference = block.input(Input.REFERENCE_LOADING);
        double[] airspeed = block.input(Input.CANOPY_AIRSPEED);
        double[] sink = block.input(Input.CANOPY_SINK);
        double[] brakeAirspeed = block.input(Input.BRAKE_AIRSPEED);
        double[] brakeSink = block.input(Input.BRAKE_SINK);
        double[] density = block.work[Airflow.DENSITY];
        for (int i = 0; i < block.lanes; i++) {
            double scale = polarScale(mass[i], area[i], reference[i], density[i]);
            double brake = block.held[BRAKE][i];
            double tangent = y[AHEAD][i] * y[TURN_RATE][i] / Constants.STANDARD_GRAVITY;
            double load = 1 + tangent * tangent;
            double root = Math.sqrt(Math.sqrt(load));
            block.work[AHEAD_TARGET][i] = scale
                    * root
                    * (airspeed[i] + brake * (brakeAirspeed[i] - airspeed[i]))
                    * (1 - 0.5 * block.held[STALL][i]);
            block.work[SINK_TARGET][i] =
                    scale * (load / root) * (sink[i] + brake * (brakeSink[i] - sink[i])) * (1 + block.held[STALL][i]);
        }
    }

    /**
     * Speeds grow with the root of wing loading over density (any wing at one lift coefficient); in a turn of bank phi
     * they grow with cos(phi) to -1/2 and the sink to -3/2, the load factor's share (Anderson, Introduction to Flight).
     */
    static double polarScale(double mass, double area, double referenceLoading, double density) {
        double loading = mass * Constants.STANDARD_GRAVITY / area;
        return Math.sqrt(loading / referenceLoading * (Constants.SEA_LEVEL_DENSITY / Math.max(density, 0.01)));
    }

    private static void lag(Block block, double[][] y, double[][] rate) {
        double[] speedLag = block.input(Input.CANOPY_SPEED_LAG);
        double[] turnLag = block.input(Input.CANOPY_TURN_LAG);
        double[] gain = block.input(Input.TURN_GAIN);
        double[] span = block.input(Input.CANOPY_SPAN);
        double[] flareSink = block.input(Input.FLARE_SINK);
        for (int i = 0; i < block.lanes; i++) {
            double flare = block.held[FLARE][i];
            double ahead = y[AHEAD][i];
            double target = block.work[SINK_TARGET][i];
            double answer = speedLag[i] * answerTime(block.held[BRAKE][i]);
            double steady = Aerodynamics.follow(ahead, block.work[AHEAD_TARGET][i], answer);
            // A flare pays for the missing sink with speed: V dV/dt = -g (sink of the polar - sink).
            double paid = -Constants.STANDARD_GRAVITY * (target - y[SINK][i]) / Math.max(ahead, 3);
            rate[AHEAD][i] = steady + flare * (paid - steady);
            double wanted = target * (1 + flare * (flareSink[i] - 1));
            rate[SINK][i] = Aerodynamics.follow(y[SINK][i], wanted, answer * (1 - 0.5 * flare));
            rate[HEADING][i] = y[TURN_RATE][i];
            rate[TURN_RATE][i] = Aerodynamics.follow(
                    y[TURN_RATE][i], turnRate(gain[i], block.held[TURN][i], ahead, span[i]), turnLag[i]);
            rate[LEFT_X][i] = Aerodynamics.follow(y[LEFT_X][i], 0, answer);
            rate[LEFT_Y][i] = Aerodynamics.follow(y[LEFT_Y][i], 0, answer);
        }
    }

    /**
     * How much slower a canopy answers in brakes than without: twice as slow in deep ones (judgement). It also keeps the
     * speed left from the inflation from being shed faster than the canopy's drag could.
     */
    static double answerTime(double brake) {
        return 1 + brake;
    }

    /** Turn rate of a ram-air canopy goes with airspeed over span and with the difference of the brakes. */
    static double turnRate(double gain, double difference, double airspeed, double span) {
        return gain * difference * airspeed / span;
    }

    private static void move(Block block, double[][] y, double[][] rate) {
        double[] windX = block.work[Airflow.WIND_X];
        double[] windY = block.work[Airflow.WIND_Y];
        double[] windZ = block.work[Airflow.WIND_Z];
        for (int i = 0; i < block.lanes; i++) {
            rate[X][i] = y[AHEAD][i] * Elementary.sin(y[HEADING][i]) + y[LEFT_X][i] + windX[i];
            rate[Y][i] = y[AHEAD][i] * Elementary.cos(y[HEADING][i]) + y[LEFT_Y][i] + windY[i];
            rate[Z][i] = windZ[i] - y[SINK][i];
        }
    }

    @Override
    public void observe(Block block, double[][] y, double[] t, double[][] rate, int i, Sighting sighting) {
        Sighting.OfBody body = sighting.performer;
        body.place(y[X][i], y[Y][i], y[Z][i]);
        body.velocity(rate[X][i], rate[Y][i], rate[Z][i]);
        double sin = Elementary.sin(y[HEADING][i]);
        double cos = Elementary.cos(y[HEADING][i]);
        double turn = y[AHEAD][i] * y[TURN_RATE][i];
        double ax = rate[AHEAD][i] * sin + turn * cos + rate[LEFT_X][i];
        double ay = rate[AHEAD][i] * cos - turn * sin + rate[LEFT_Y][i];
        double az = -rate[SINK][i];
        body.acceleration(ax, ay, az);
        double load = FreefallModel.feltLoad(this, y[X][i], y[Y][i], y[Z][i], ax, ay, az);
        body.set(Channel.LOAD_FACTOR, load);
        body.set(Channel.RISER_LOAD, load);
        body.set(Channel.AIRSPEED, Math.sqrt(y[AHEAD][i] * y[AHEAD][i] + y[SINK][i] * y[SINK][i]));
        body.set(Channel.HEADING, y[HEADING][i]);
        body.set(Channel.PITCH, Math.PI / 2);
        body.set(Channel.ROLL, Elementary.atan2(turn, Constants.STANDARD_GRAVITY));
        body.set(Channel.FILL, 1);
        body.set(Channel.BRAKE, block.held[BRAKE][i]);
    }
}
