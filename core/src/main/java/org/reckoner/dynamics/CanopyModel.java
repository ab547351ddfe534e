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

    /** Share of the usual step while the pilot flares. */
    private static final double FLARING = 0.2;

    /** The same while one brake is pulled deeper than the other, by so much and more (1). */
    private static final double EASY_TURN = 0.05;

    private static final double HARD_TURN = 0.3;
    private static final double TURNING = 0.6;
    private static final double TURNING_HARD = 0.2;

    private static final int AHEAD_TARGET = Airflow.FREE;
    private static final int SINK_TARGET = Airflow.FREE + 1;
    private static final int SIN = Airflow.FREE + 2;
    private static final int COS = Airflow.FREE + 3;
    private static final int SCALE = Airflow.FREE + 4;
    private static final int ANSWER = Airflow.FREE + 5;
    private static final int SPARE = Airflow.FREE + 6;

    CanopyModel(Stunt stunt, Conditions conditions) {
        super("canopy", COLUMNS, stunt, conditions);
    }

    /** As long as most pilots wait between two looks: in between nothing happens that a longer step could miss. */
    @Override
    public double maxStep() {
        return 1;
    }

    @Override
    public int[][] lagging() {
        return new int[][] {{AHEAD, SINK, LEFT_X, LEFT_Y}, {TURN_RATE}};
    }

    @Override
    public void lags(Block block, double[][] perSecond) {
        double[] speedLag = block.input(Input.CANOPY_SPEED_LAG);
        double[] turnLag = block.input(Input.CANOPY_TURN_LAG);
        double[] brake = block.held[BRAKE];
        for (int i = 0; i < block.lanes; i++) {
            perSecond[0][i] = 1 / (speedLag[i] * answerTime(brake[i]));
            perSecond[1][i] = 1 / turnLag[i];
        }
    }

    @Override
    public int[][] summing() {
        return new int[][] {{HEADING, TURN_RATE}};
    }

    /** A flare is short, and its speed goes to the ground with it; a hard turn magnifies what a step leaves over. */
    @Override
    public void stepShares(Block block, double[] share) {
        double[] flare = block.held[FLARE];
        double[] stall = block.held[STALL];
        double[] difference = block.held[TURN];
        for (int i = 0; i < block.lanes; i++) {
            double turn = Math.abs(difference[i]);
            double turning = turn <= EASY_TURN ? 1 : turn <= HARD_TURN ? TURNING : TURNING_HARD;
            share[i] = flare[i] != 0 || stall[i] != 0 ? FLARING : turning;
        }
    }

    @Override
    double speed(Block block, int lane) {
        return block.state[AHEAD][lane];
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
        Airflow.still(conditions, lipHeightMsl, block, y, t);
        int n = block.lanes;
        targets(block, y, n);
        lag(block, y, rate, n);
        move(block, y, rate, n);
    }

    private static void targets(Block block, double[][] y, int n) {
        scale(
                block.input(Input.PERFORMER_MASS),
                block.input(Input.CANOPY_AREA),
                block.input(Input.REFERENCE_LOADING),
                block.work[Airflow.DENSITY],
                block.work[SCALE],
                n);
        double[] airspeed = block.input(Input.CANOPY_AIRSPEED);
        double[] brakeAirspeed = block.input(Input.BRAKE_AIRSPEED);
        double[] descent = block.input(Input.CANOPY_SINK);
        double[] brakeSink = block.input(Input.BRAKE_SINK);
        double[] brake = block.held[BRAKE];
        double[] ahead = block.work[AHEAD_TARGET];
        double[] sink = block.work[SINK_TARGET];
        for (int i = 0; i < n; i++) {
            ahead[i] = braked(airspeed[i], brakeAirspeed[i], brake[i]);
            sink[i] = braked(descent[i], brakeSink[i], brake[i]);
        }
        spiral(y[AHEAD], y[TURN_RATE], ahead, sink, n);
        double[] stall = block.held[STALL];
        double[] scale = block.work[SCALE];
        for (int i = 0; i < n; i++) {
            ahead[i] = scale[i] * ahead[i] * (1 - 0.5 * stall[i]);
            sink[i] = scale[i] * sink[i] * (1 + stall[i]);
        }
    }

    /**
     * Speeds of straight flight made those of a turn. In a steady turn the whole force of the air on wing and load is n times
     * the weight, n² = 1 + (V_h turn rate/g)². With n, V² grows; and as drag is carried by the part of the weight along the
     * path alone, so does the sine of the angle of descent (balance of forces along, across and up; derived). So the sink
     * grows with n to 3/2, and what is left of the speed over the ground shrinks until the wing hangs on its drag: a spiral
     * carries at most n = total speed over sink. Up to 45 degrees of bank it is the rule of powered flight (Anderson,
     * Introduction to Flight), which a glider that turns harder leaves.
     */
    private static void spiral(double[] speed, double[] turnRate, double[] ahead, double[] sink, int n) {
        for (int i = 0; i < n; i++) {
            double tangent = speed[i] * turnRate[i] * (1 / Constants.STANDARD_GRAVITY);
            double level = ahead[i] * ahead[i];
            double steep = sink[i] * sink[i];
            double lost = Math.min(tangent * tangent * steep, level);
            double load = Math.sqrt(1 + lost / steep);
            ahead[i] = Math.sqrt(load * (level - lost));
            sink[i] = sink[i] * load * Math.sqrt(load);
        }
    }

    private static double braked(double free, double deep, double brake) {
        return free + brake * (deep - free);
    }

    private static void scale(
            double[] mass, double[] area, double[] reference, double[] density, double[] scale, int n) {
        for (int i = 0; i < n; i++) {
            scale[i] = polarScale(mass[i], area[i], reference[i], density[i]);
        }
    }

    /**
     * Speeds grow with the root of wing loading over density: any wing at one lift coefficient (Anderson, Introduction to
     * Flight).
     */
    static double polarScale(double mass, double area, double referenceLoading, double density) {
        double loading = mass * Constants.STANDARD_GRAVITY / area;
        return Math.sqrt(loading / referenceLoading * (Constants.SEA_LEVEL_DENSITY / Math.max(density, 0.01)));
    }

    private static void lag(Block block, double[][] y, double[][] rate, int n) {
        ahead(block, y[AHEAD], y[SINK], rate[AHEAD], n);
        sink(block, y, rate, n);
        turn(block, y, rate, n);
    }

    private static void ahead(Block block, double[] ahead, double[] sink, double[] rate, int n) {
        double[] speedLag = block.input(Input.CANOPY_SPEED_LAG);
        double[] brake = block.held[BRAKE];
        double[] answer = block.work[ANSWER];
        double[] aheadTarget = block.work[AHEAD_TARGET];
        double[] sinkTarget = block.work[SINK_TARGET];
        double[] flare = block.held[FLARE];
        for (int i = 0; i < n; i++) {
            answer[i] = speedLag[i] * answerTime(brake[i]);
            double steady = Aerodynamics.follow(ahead[i], aheadTarget[i], answer[i]);
            // A flare pays for the missing sink with speed: V dV/dt = -g (sink of the polar - sink).
            double paid = -Constants.STANDARD_GRAVITY * (sinkTarget[i] - sink[i]) / Math.max(ahead[i], 3);
            rate[i] = steady + flare[i] * (paid - steady);
        }
    }

    private static void sink(Block block, double[][] y, double[][] rate, int n) {
        double[] target = block.work[SINK_TARGET];
        double[] flare = block.held[FLARE];
        double[] flareSink = block.input(Input.FLARE_SINK);
        double[] answer = block.work[ANSWER];
        double[] sink = y[SINK];
        double[] leftX = y[LEFT_X];
        double[] leftY = y[LEFT_Y];
        double[] sinkRate = rate[SINK];
        double[] leftRateX = rate[LEFT_X];
        double[] leftRateY = rate[LEFT_Y];
        for (int i = 0; i < n; i++) {
            double wanted = target[i] * (1 + flare[i] * (flareSink[i] - 1));
            sinkRate[i] = Aerodynamics.follow(sink[i], wanted, answer[i] * (1 - 0.5 * flare[i]));
        }
        for (int i = 0; i < n; i++) {
            leftRateX[i] = Aerodynamics.follow(leftX[i], 0, answer[i]);
            leftRateY[i] = Aerodynamics.follow(leftY[i], 0, answer[i]);
        }
    }

    private static void turn(Block block, double[][] y, double[][] rate, int n) {
        double[] turnLag = block.input(Input.CANOPY_TURN_LAG);
        double[] gain = block.input(Input.TURN_GAIN);
        double[] span = block.input(Input.CANOPY_SPAN);
        double[] difference = block.held[TURN];
        double[] ahead = y[AHEAD];
        double[] turnRate = y[TURN_RATE];
        double[] headingRate = rate[HEADING];
        double[] turnAcceleration = rate[TURN_RATE];
        for (int i = 0; i < n; i++) {
            headingRate[i] = turnRate[i];
            turnAcceleration[i] =
                    Aerodynamics.follow(turnRate[i], turnRate(gain[i], difference[i], ahead[i], span[i]), turnLag[i]);
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

    private static void move(Block block, double[][] y, double[][] rate, int n) {
        double[] sin = block.work[SIN];
        double[] cos = block.work[COS];
        Elementary.sinCos(y[HEADING], sin, cos, block.work[SPARE], block.work[SPARE + 1], n);
        double[] ahead = y[AHEAD];
        double[] sink = y[SINK];
        double[] leftX = y[LEFT_X];
        double[] leftY = y[LEFT_Y];
        double[] windX = block.work[Airflow.WIND_X];
        double[] windY = block.work[Airflow.WIND_Y];
        double[] windZ = block.work[Airflow.WIND_Z];
        double[] east = rate[X];
        double[] north = rate[Y];
        double[] up = rate[Z];
        for (int i = 0; i < n; i++) {
            east[i] = ahead[i] * sin[i] + leftX[i] + windX[i];
            north[i] = ahead[i] * cos[i] + leftY[i] + windY[i];
            up[i] = windZ[i] - sink[i];
        }
    }

    @Override
    public void observe(Block block, double[][] y, double[] t, double[][] rate, int i, Sighting sighting) {
        Sighting.OfBody body = sighting.performer;
        body.place(y[X][i], y[Y][i], y[Z][i]);
        body.velocity(rate[X][i], rate[Y][i], rate[Z][i]);
        double sin = block.work[SIN][i];
        double cos = block.work[COS][i];
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
