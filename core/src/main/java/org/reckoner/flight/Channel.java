package org.reckoner.flight;

/** What is kept along a trajectory besides place, velocity and attitude. */
public enum Channel {
    /** Felt load: everything but gravity, over standard gravity. */
    LOAD_FACTOR("load_factor", "g"),
    /** Load in the risers over the performer's weight. */
    RISER_LOAD("riser_load", "g"),
    /** Speed through the air. */
    AIRSPEED("airspeed", "m/s"),
    /** Drag area over mass. */
    KD("kd", "m²/kg"),
    /** Engine speed. */
    ENGINE_SPEED("engine_speed", "rad/s"),
    /** Force of the rear wheel on the ground, forward. */
    DRIVE_FORCE("drive_force", "N"),
    /** Load on the rear contact. */
    REAR_LOAD("rear_load", "N"),
    /** Load on the front contact; below zero the front wheel is up. */
    FRONT_LOAD("front_load", "N"),
    /** Heading of body or canopy, clockwise from true north. */
    HEADING("heading", "rad"),
    /** Pitch of the vehicle or of the body's long axis above the horizon. */
    PITCH("pitch", "rad"),
    /** Pitch rate, nose up. */
    PITCH_RATE("pitch_rate", "rad/s"),
    /** Roll rate of the vehicle, right side down. */
    ROLL_RATE("roll_rate", "rad/s"),
    /** Yaw rate of the vehicle, nose right. */
    YAW_RATE("yaw_rate", "rad/s"),
    /** Roll of vehicle about its long axis, or bank of the canopy, right positive. */
    ROLL("roll", "rad"),
    /** How full the canopy is: drag area over that of the open canopy; 1 when it flies. */
    FILL("fill", "1"),
    /** Mean of left and right brake, 0 up to 1 deep. */
    BRAKE("brake", "1");

    private final String key;
    private final String unit;

    Channel(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /** Column name without its unit. */
    public String key() {
        return key;
    }

    public String unit() {
        return unit;
    }
}
