package org.reckoner.stunt;

import static org.reckoner.stunt.Grade.DERIVED;
import static org.reckoner.stunt.Grade.JUDGEMENT;
import static org.reckoner.stunt.Grade.MEMORY;
import static org.reckoner.stunt.Grade.SOURCE;
import static org.reckoner.stunt.Scope.FIXED_UNKNOWN;
import static org.reckoner.stunt.Scope.PER_DAY;
import static org.reckoner.stunt.Scope.PER_PERFORMER;
import static org.reckoner.stunt.Scope.PER_TAKE;
import static org.reckoner.stunt.Spread.NONE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every number that decides a flight, once: its key in the stunt file, its unit, what it is when nobody states it, how
 * sure that is, and the range the models accept. Parser, schema, reference page, sensitivities and both engines read
 * this one table. It is longer than a file should be because it is a table, not a program.
 */
public enum Input {
    // Air and wind.
    DENSITY_FACTOR("conditions.air.density_factor", Dimension.ONE, 1, normal(0.012), 0.5, 1.5, PER_DAY, DERIVED, "air density over that of the stated day; 1.2 % is the error of a forecast temperature and pressure"),
    WIND_LIP_SPEED("conditions.wind.lip.speed", Dimension.SPEED, 0, NONE, 0, 60, PER_DAY, JUDGEMENT, "mean wind at the lip"),
    WIND_LIP_FROM("conditions.wind.lip.from", Dimension.ANGLE, 0, NONE, deg(-360), deg(360), PER_DAY, JUDGEMENT, "where the wind at the lip comes from, clockwise from true north"),
    WIND_BOWL_SPEED("conditions.wind.bowl.speed", Dimension.SPEED, 0, NONE, 0, 60, PER_DAY, JUDGEMENT, "mean wind at the bowl"),
    WIND_BOWL_FROM("conditions.wind.bowl.from", Dimension.ANGLE, 0, NONE, deg(-360), deg(360), PER_DAY, JUDGEMENT, "where the wind at the bowl comes from, clockwise from true north"),
    WIND_LANDING_ZONE_SPEED("conditions.wind.landing_zone.speed", Dimension.SPEED, 0, NONE, 0, 60, PER_DAY, JUDGEMENT, "mean wind at the landing zone"),
    WIND_LANDING_ZONE_FROM("conditions.wind.landing_zone.from", Dimension.ANGLE, 0, NONE, deg(-360), deg(360), PER_DAY, JUDGEMENT, "where the wind at the landing zone comes from, clockwise from true north"),
    WIND_LAYERS_FACTOR("conditions.wind.layers_speed_factor", Dimension.ONE, 1, NONE, 0, 5, PER_DAY, JUDGEMENT, "factor on every speed of a layered wind table"),
    WIND_LAYERS_TURN("conditions.wind.layers_turn", Dimension.ANGLE, 0, NONE, deg(-180), deg(180), PER_DAY, JUDGEMENT, "turn of every direction of a layered wind table, clockwise"),
    EDGE_UPDRAFT("conditions.wind.edge_updraft", Dimension.ONE, 0, NONE, -3, 3, PER_DAY, JUDGEMENT, "upward wind at the edge over the wind that blows onto the wall; judgement 0.5 ± 0.5 where it matters"),
    EDGE_DOWNDRAFT("conditions.wind.edge_downdraft", Dimension.ONE, 0, NONE, -3, 3, PER_DAY, JUDGEMENT, "upward wind at the edge over the wind that blows off the wall, negative for a rotor; judgement -0.3 ± 0.4"),
    EDGE_LENGTH("conditions.wind.edge_length", Dimension.LENGTH, 100, NONE, 10, 500, FIXED_UNKNOWN, JUDGEMENT, "distance from the edge over which that vertical wind dies away"),
    // Performer.
    PERFORMER_MASS("performer.mass", Dimension.MASS, 95, normal(2), 1, 400, PER_PERFORMER, JUDGEMENT, "performer with kit and parachute; weigh it"),
    PERFORMER_LENGTH("performer.length", Dimension.LENGTH, 1.9, NONE, 0.02, 2.3, FIXED_UNKNOWN, JUDGEMENT, "length of the capsule that stands for the body"),
    PERFORMER_RADIUS("performer.radius", Dimension.LENGTH, 0.35, NONE, 0.01, 0.6, FIXED_UNKNOWN, JUDGEMENT, "radius of the capsule that stands for the body"),
    PERFORMER_PITCH_INERTIA("performer.pitch_inertia", Dimension.INERTIA, 13.4, normal(1.3), 3, 25, FIXED_UNKNOWN, SOURCE, "standing, 78.7 kg subject; Santschi, DuBois, Omoto, AMRL-TDR-63-36, 1963"),
    BELLY_KD("performer.postures.belly.kd", Dimension.AREA_PER_MASS, 0.0065, normal(0.0006), 0, 0.05, PER_PERFORMER, DERIVED, "drag area over mass, belly to earth in a jumpsuit; six GPS jumps span 0.0060 to 0.0079"),
    BELLY_LIFT_TO_DRAG("performer.postures.belly.lift_to_drag", Dimension.ONE, 0.15, normal(0.1), -1, 4, PER_PERFORMER, JUDGEMENT, "lift over drag, belly to earth in a jumpsuit"),
    HEAD_DOWN_KD("performer.postures.head_down.kd", Dimension.AREA_PER_MASS, 0.0036, normal(0.0005), 0, 0.05, PER_PERFORMER, SOURCE, "drag area over mass, head down or standing; 160 mph, USPA Skydiver's Information Manual 6-3"),
    HEAD_DOWN_LIFT_TO_DRAG("performer.postures.head_down.lift_to_drag", Dimension.ONE, 0, NONE, -1, 4, PER_PERFORMER, JUDGEMENT, "lift over drag, head down or standing"),
    TRACK_KD("performer.postures.track.kd", Dimension.AREA_PER_MASS, 0.0058, normal(0.0007), 0, 0.05, PER_PERFORMER, SOURCE, "drag area over mass, track without a suit; open body polar, best lift to drag near 30 degrees"),
    TRACK_LIFT_TO_DRAG("performer.postures.track.lift_to_drag", Dimension.ONE, 0.86, normal(0.15), -1, 4, PER_PERFORMER, SOURCE, "lift over drag, track without a suit"),
    TRACKING_SUIT_KD("performer.postures.tracking_suit.kd", Dimension.AREA_PER_MASS, 0.0060, normal(0.0008), 0, 0.05, PER_PERFORMER, JUDGEMENT, "drag area over mass, track in a tracking suit"),
    TRACKING_SUIT_LIFT_TO_DRAG("performer.postures.tracking_suit.lift_to_drag", Dimension.ONE, 1.3, normal(0.2), -1, 4, PER_PERFORMER, JUDGEMENT, "lift over drag, track in a tracking suit"),
    UNSTABLE_KD("performer.postures.unstable.kd", Dimension.AREA_PER_MASS, 0.0055, normal(0.0008), 0, 0.05, PER_PERFORMER, JUDGEMENT, "drag area over mass, unstable or tumbling"),
    UNSTABLE_LIFT_TO_DRAG("performer.postures.unstable.lift_to_drag", Dimension.ONE, 0, NONE, -1, 4, PER_PERFORMER, JUDGEMENT, "lift over drag, unstable or tumbling"),
    UPRIGHT_KD("performer.postures.upright.kd", Dimension.AREA_PER_MASS, 0.0040, normal(0.0005), 0, 0.05, PER_PERFORMER, JUDGEMENT, "drag area over mass, upright, feet first"),
    UPRIGHT_LIFT_TO_DRAG("performer.postures.upright.lift_to_drag", Dimension.ONE, 0, NONE, -1, 4, PER_PERFORMER, JUDGEMENT, "lift over drag, upright, feet first"),
    CUSTOM_KD("performer.postures.custom.kd", Dimension.AREA_PER_MASS, 0.0060, normal(0.0008), 0, 0.05, PER_PERFORMER, JUDGEMENT, "drag area over mass, a posture of one's own; give it"),
    CUSTOM_LIFT_TO_DRAG("performer.postures.custom.lift_to_drag", Dimension.ONE, 0, NONE, -1, 4, PER_PERFORMER, JUDGEMENT, "lift over drag, a posture of one's own"),
    POSTURE_TIME("performer.posture_time", Dimension.TIME, 0.4, normal(0.1), 0.05, 2, PER_TAKE, JUDGEMENT, "time constant of a change of posture"),
    MACH_RISE("performer.mach_rise", Dimension.ONE, 0.08, normal(0.04), 0, 0.6, FIXED_UNKNOWN, SOURCE, "rise of drag area from Mach 0.7 to 1.1 as a share: 19 % of the expected 0.4; Guerster and Walter, PLoS ONE 12(12):e0187798, 2017"),
    TURN_TIME("performer.turn_time", Dimension.TIME, 1.0, normal(0.2), 0.2, 5, PER_PERFORMER, JUDGEMENT, "time constant of a change of heading or bank in freefall"),
    REACH("performer.reach", Dimension.TIME, 0.9, logNormal(0.28), 0.1, 3, PER_TAKE, JUDGEMENT, "from the decision to the throw of the pilot chute, handle stowed"),
    PILOT_REACTION("performer.pilot.reaction", Dimension.TIME, 0.8, normal(0.2), 0.1, 3, PER_TAKE, JUDGEMENT, "from seeing to steering under canopy"),
    PILOT_LOOK_AHEAD("performer.pilot.look_ahead", Dimension.TIME, 3, NONE, 0.5, 15, FIXED_UNKNOWN, JUDGEMENT, "how far ahead the pilot aims"),
    PILOT_WIND_SPEED_ERROR("performer.pilot.wind_speed_error", Dimension.SPEED, 0, normal(1), -15, 15, PER_TAKE, JUDGEMENT, "what the pilot believes of the wind speed at the landing zone, less the truth"),
    PILOT_WIND_FROM_ERROR("performer.pilot.wind_from_error", Dimension.ANGLE, 0, normal(deg(20)), deg(-180), deg(180), PER_TAKE, JUDGEMENT, "what the pilot believes of the wind direction at the landing zone, less the truth"),
    PILOT_BRAKE_RELEASE("performer.pilot.brake_release", Dimension.TIME, 2.0, normal(0.5), 0, 30, PER_TAKE, JUDGEMENT, "from open canopy until the stowed brakes are released"),
    PILOT_PATTERN_HEIGHT("performer.pilot.pattern_height", Dimension.LENGTH, 120, normal(15), 30, 600, PER_TAKE, JUDGEMENT, "height above the landing zone at which the landing pattern begins"),
    PILOT_LAST_TURN_HEIGHT("performer.pilot.last_turn_height", Dimension.LENGTH, 45, normal(8), 10, 300, PER_TAKE, JUDGEMENT, "height above the landing zone of the last turn, into the wind"),
    PILOT_FLARE_HEIGHT("performer.pilot.flare_height", Dimension.LENGTH, 3.5, normal(0.6), 0, 12, PER_TAKE, JUDGEMENT, "height of the feet above ground at which the flare begins"),
    // Vehicle.
    VEHICLE_MASS("vehicle.mass", Dimension.MASS, 107.5, normal(1), 50, 400, FIXED_UNKNOWN, SOURCE, "wet, 250 cm³ four-stroke motocross; Dirt Rider and Cycle World tests 2021, 237 lb"),
    TORQUE_FACTOR("vehicle.torque_factor", Dimension.ONE, 1, normal(0.05), 0.3, 2, FIXED_UNKNOWN, SOURCE, "torque at the rear wheel over the catalogue's dynamometer curve"),
    DRIVETRAIN_EFFICIENCY("vehicle.drivetrain_efficiency", Dimension.ONE, 1, NONE, 0.5, 1, FIXED_UNKNOWN, JUDGEMENT, "1 with a curve measured at the rear wheel"),
    SHIFT_GAP("vehicle.shift_gap", Dimension.TIME, 0.15, normal(0.02), 0, 1, PER_PERFORMER, JUDGEMENT, "torque gap of a gear shift"),
    SHIFT_SPEED("vehicle.shift_speed", Dimension.ANGULAR_RATE, rpm(13000), NONE, rpm(3000), rpm(16000), PER_PERFORMER, JUDGEMENT, "engine speed at which the rider shifts up"),
    REV_LIMIT("vehicle.rev_limit", Dimension.ANGULAR_RATE, rpm(13800), NONE, rpm(4000), rpm(18000), FIXED_UNKNOWN, JUDGEMENT, "engine speed at which the ignition cuts"),
    CLUTCH_SPEED("vehicle.clutch_speed", Dimension.ANGULAR_RATE, rpm(7000), NONE, rpm(1500), rpm(12000), PER_PERFORMER, JUDGEMENT, "engine speed held on a slipping clutch at the start"),
    ENGINE_BRAKING("vehicle.engine_braking", Dimension.FORCE, 150, normal(60), 0, 600, FIXED_UNKNOWN, JUDGEMENT, "backward force at the rear contact with the throttle closed"),
    WHEELBASE("vehicle.wheelbase", Dimension.LENGTH, 1.48, normal(0.005), 1, 2, FIXED_UNKNOWN, SOURCE, "press specifications"),
    CG_TO_REAR("vehicle.cg_to_rear", Dimension.LENGTH, 0.72, normal(0.06), 0.3, 1.2, PER_PERFORMER, JUDGEMENT, "from the rear contact forward to the common centre of mass"),
    CG_HEIGHT("vehicle.cg_height", Dimension.LENGTH, 0.98, normal(0.06), 0.5, 1.5, PER_PERFORMER, JUDGEMENT, "height of the common centre of mass, rider standing"),
    RIDING_DRAG_AREA("vehicle.riding_drag_area", Dimension.AREA, 0.65, normal(0.07), 0.2, 1.5, PER_PERFORMER, JUDGEMENT, "drag area of machine and upright rider; Katz, Automotive Aerodynamics, gives 0.30 to 0.50 for road riders"),
    ROLLING_RADIUS("vehicle.rolling_radius", Dimension.LENGTH, 0.322, normal(0.004), 0.2, 0.4, FIXED_UNKNOWN, DERIVED, "100/90-19: nominal 331 mm less 2.7 % squash"),
    REAR_WHEEL_INERTIA("vehicle.rear_wheel_inertia", Dimension.INERTIA, 0.65, normal(0.10), 0.1, 2, FIXED_UNKNOWN, JUDGEMENT, "rear wheel with tyre, sprocket and disc"),
    FRONT_WHEEL_INERTIA("vehicle.front_wheel_inertia", Dimension.INERTIA, 0.50, normal(0.08), 0.1, 2, FIXED_UNKNOWN, JUDGEMENT, "front wheel with tyre and disc"),
    ENGINE_INERTIA("vehicle.engine_inertia", Dimension.INERTIA, 0.010, normal(0.003), 0, 0.05, FIXED_UNKNOWN, JUDGEMENT, "crank, flywheel and clutch at crank speed"),
    CRANK_SENSE("vehicle.crank_sense", Dimension.ONE, 1, NONE, -1, 1, FIXED_UNKNOWN, JUDGEMENT, "+1 for a crank that turns forward like the wheels, -1 for backward"),
    PITCH_INERTIA("vehicle.pitch_inertia", Dimension.INERTIA, 22, normal(3), 5, 120, FIXED_UNKNOWN, JUDGEMENT, "machine about its own centre, radius of gyration 0.45 m"),
    ROLL_INERTIA("vehicle.roll_inertia", Dimension.INERTIA, 7, normal(1), 1, 60, FIXED_UNKNOWN, JUDGEMENT, "machine about its long axis"),
    YAW_INERTIA("vehicle.yaw_inertia", Dimension.INERTIA, 18, normal(2.7), 3, 120, FIXED_UNKNOWN, JUDGEMENT, "machine about its upright axis"),
    PAIR_PITCH_INERTIA("vehicle.pair_pitch_inertia", Dimension.INERTIA, 60.1, normal(8), 20, 200, FIXED_UNKNOWN, DERIVED, "machine and standing rider about the common centre: 22 + 13.4 + 24.7 for centres 0.70 m apart"),
    RIDER_OFFSET("vehicle.rider_offset", Dimension.LENGTH, 0.70, NONE, 0.2, 1.2, FIXED_UNKNOWN, JUDGEMENT, "centre of the standing rider above the machine's, along the machine's upright axis"),
    SIDE_DRAG_AREA("vehicle.side_drag_area", Dimension.AREA, 1.05, normal(0.13), 0.1, 4, FIXED_UNKNOWN, JUDGEMENT, "drag area of the machine seen from the side"),
    TOP_DRAG_AREA("vehicle.top_drag_area", Dimension.AREA, 0.85, normal(0.11), 0.1, 4, FIXED_UNKNOWN, JUDGEMENT, "drag area of the machine seen from above"),
    FRONT_DRAG_AREA("vehicle.front_drag_area", Dimension.AREA, 0.55, normal(0.07), 0.1, 4, FIXED_UNKNOWN, JUDGEMENT, "drag area of the machine seen from the front"),
    TUMBLE_DAMPING("vehicle.tumble_damping", Dimension.ONE, 0.03, logNormal(0.5), 0, 1, FIXED_UNKNOWN, JUDGEMENT, "damping of the tumbling machine; 0.3 would stop the spin within 10 s"),
    PRESSURE_CENTRE_X("vehicle.pressure_centre_x", Dimension.LENGTH, 0, normal(0.1), -0.5, 0.5, PER_TAKE, JUDGEMENT, "centre of pressure off the machine's centre of mass, along its forward axis"),
    PRESSURE_CENTRE_Y("vehicle.pressure_centre_y", Dimension.LENGTH, 0, normal(0.1), -0.5, 0.5, PER_TAKE, JUDGEMENT, "centre of pressure off the machine's centre of mass, along its right axis"),
    PRESSURE_CENTRE_Z("vehicle.pressure_centre_z", Dimension.LENGTH, 0, normal(0.1), -0.5, 0.5, PER_TAKE, JUDGEMENT, "centre of pressure off the machine's centre of mass, along its downward axis"),
    RUN_OUT_ANGLE("vehicle.run_out_angle", Dimension.ANGLE, deg(28), normal(deg(1.5)), deg(15), deg(45), FIXED_UNKNOWN, JUDGEMENT, "energy line of the run-out after the first impact, below the horizon"),
    // Ramp.
    RUN_UP_LENGTH("ramp.run_up_length", Dimension.LENGTH, 60, NONE, 0, 2000, FIXED_UNKNOWN, JUDGEMENT, "straight run-up before the transition"),
    RUN_UP_SLOPE("ramp.run_up_slope", Dimension.ANGLE, 0, NONE, deg(-30), deg(15), FIXED_UNKNOWN, JUDGEMENT, "slope of the run-up, uphill positive"),
    TRANSITION_RADIUS("ramp.transition_radius", Dimension.LENGTH, 30, NONE, 3, 500, FIXED_UNKNOWN, JUDGEMENT, "radius of the curved part"),
    EASEMENT("ramp.easement", Dimension.LENGTH, 0, NONE, 0, 50, FIXED_UNKNOWN, JUDGEMENT, "length of the clothoid that leads into and out of the curve; 0 is a plain circle"),
    LIP_ANGLE("ramp.lip_angle", Dimension.ANGLE, deg(12), NONE, deg(-10), deg(60), FIXED_UNKNOWN, JUDGEMENT, "tangent at the edge, upward positive"),
    KICKER_LENGTH("ramp.kicker_length", Dimension.LENGTH, 2, NONE, 0, 60, FIXED_UNKNOWN, JUDGEMENT, "straight part before the edge"),
    RAMP_WIDTH("ramp.width", Dimension.LENGTH, 2, NONE, 0.3, 30, FIXED_UNKNOWN, JUDGEMENT, "width of deck and ramp"),
    ROLLING_RESISTANCE("ramp.rolling_resistance", Dimension.ONE, 0.020, logNormal(0.3), 0, 0.3, FIXED_UNKNOWN, MEMORY, "wood; Cossalter, Motorcycle Dynamics, 2006, order of magnitude"),
    GRIP("ramp.grip", Dimension.ONE, 0.8, normal(0.15), 0.05, 1.5, PER_DAY, JUDGEMENT, "friction of tyre on dry plywood; wet 0.4"),
    REBOUND_PITCH_RATE("ramp.rebound_pitch_rate", Dimension.ANGULAR_RATE, 0, normal(0.25), -3, 3, PER_TAKE, JUDGEMENT, "pitch rate from suspension rebound and the rider's push, nose up"),
    REBOUND_SPEED("ramp.rebound_speed", Dimension.SPEED, 0, normal(0.5), -3, 3, PER_TAKE, JUDGEMENT, "speed off the deck from suspension rebound; ski jumpers reach -2.5 to +1.1, McNeil 2011"),
    HEADING_ERROR("ramp.heading_error", Dimension.ANGLE, 0, normal(deg(1)), deg(-20), deg(20), PER_TAKE, JUDGEMENT, "course over the lip less the take-off heading, clockwise"),
    // Plan.
    START_SPEED("plan.run_up.start_speed", Dimension.SPEED, 0, NONE, 0, 80, PER_TAKE, JUDGEMENT, "speed at the start of the run-up"),
    RUN_UP_SPEED("plan.run_up.speed", Dimension.SPEED, 22, NONE, 1, 90, PER_TAKE, JUDGEMENT, "speed that the rider holds to the lip, as far as the engine gives it"),
    COMMIT_DISTANCE("plan.run_up.commit_distance", Dimension.LENGTH, 25, NONE, 0, 1000, FIXED_UNKNOWN, JUDGEMENT, "commit point: way left to the lip after which nobody stops"),
    SEPARATION_TIME("plan.separation.time", Dimension.TIME, 0.6, normal(0.15), 0.05, 5, PER_TAKE, JUDGEMENT, "from T0 to the push-off"),
    PUSH_SPEED("plan.separation.push_speed", Dimension.SPEED, 2.0, normal(0.5), 0, 6, PER_TAKE, JUDGEMENT, "speed of rider away from machine after the push-off"),
    PUSH_ELEVATION("plan.separation.push_elevation", Dimension.ANGLE, deg(40), normal(deg(20)), deg(-90), deg(180), PER_TAKE, JUDGEMENT, "direction of the push on the rider: backward and so far above the horizon"),
    PUSH_OFFSET("plan.separation.push_offset", Dimension.LENGTH, 0, normal(0.05), -0.6, 0.6, PER_TAKE, JUDGEMENT, "line of the push off the rider's centre; gives the rider's spin"),
    CARRIER_SPEED("plan.exit.carrier_speed", Dimension.SPEED, 0, NONE, 0, 300, PER_TAKE, JUDGEMENT, "ground speed of the aircraft"),
    CARRIER_COURSE("plan.exit.carrier_course", Dimension.ANGLE, 0, NONE, deg(-360), deg(360), PER_TAKE, JUDGEMENT, "course of the aircraft, clockwise from true north"),
    CARRIER_CLIMB("plan.exit.carrier_climb", Dimension.SPEED, 0, NONE, -50, 50, PER_TAKE, JUDGEMENT, "vertical speed of the aircraft, climb positive"),
    EXIT_PUSH("plan.exit.push", Dimension.SPEED, 1.5, NONE, 0, 120, PER_TAKE, JUDGEMENT, "speed of the push or jump off, in the take-off heading"),
    EXIT_ANGLE("plan.exit.angle", Dimension.ANGLE, 0, NONE, deg(-90), deg(90), PER_TAKE, JUDGEMENT, "elevation of the push or jump above the horizon"),
    TRACK_HEADING_ERROR("plan.freefall.heading_error", Dimension.ANGLE, 0, normal(deg(8)), deg(-180), deg(180), PER_TAKE, JUDGEMENT, "heading flown in freefall less the planned one, clockwise"),
    TRACK_BANK("plan.freefall.bank", Dimension.ANGLE, 0, NONE, deg(-60), deg(60), PER_TAKE, JUDGEMENT, "bank in freefall, right positive"),
    DELAY("plan.deployment.delay", Dimension.TIME, 6, NONE, 0, 200, PER_TAKE, JUDGEMENT, "from T0 (or from separation, where the file says so) to the throw of the pilot chute; the reach is inside"),
    DEPLOYMENT_HEIGHT("plan.deployment.height", Dimension.LENGTH, 300, NONE, 30, 45000, PER_TAKE, JUDGEMENT, "height of the throw, where the plan goes by height"),
    HESITATION("plan.deployment.hesitation", Dimension.TIME, 0, NONE, 0, 10, PER_TAKE, JUDGEMENT, "extra time that the pilot chute hangs in the burble"),
    OPENING_HEADING_ERROR("plan.deployment.heading_error", Dimension.ANGLE, 0, openingHeading(), deg(-180), deg(180), PER_TAKE, JUDGEMENT, "heading of the open canopy less the heading of the body, clockwise; no distribution is published"),
    // Parachute.
    CANOPY_AREA("parachute.area", Dimension.AREA, 22.3, NONE, 8, 60, FIXED_UNKNOWN, JUDGEMENT, "240 ft² BASE canopy"),
    OPEN_DRAG_RATIO("parachute.open_drag_ratio", Dimension.ONE, 0.9, normal(0.1), 0.3, 1.5, FIXED_UNKNOWN, JUDGEMENT, "drag area of the just open canopy over its cloth area, brakes set"),
    FILL_TIME("parachute.fill_time", Dimension.TIME, 3.0, logNormal(0.35), 0.2, 12, PER_TAKE, DERIVED, "filling time at the fill speed, slider up; one GPS skydive 54 to 20 m/s in 2.8 s and 96 m"),
    FILL_SPEED("parachute.fill_speed", Dimension.SPEED, 50, NONE, 5, 90, FIXED_UNKNOWN, DERIVED, "speed at line stretch to which the fill time belongs"),
    PLATEAU("parachute.plateau", Dimension.ONE, 0.15, normal(0.04), 0.02, 0.6, PER_TAKE, JUDGEMENT, "share of the drag area while the slider is up"),
    PLATEAU_START("parachute.plateau_start", Dimension.ONE, 0.15, NONE, 0.02, 0.4, FIXED_UNKNOWN, JUDGEMENT, "share of the fill time at which the slider holds the canopy"),
    PLATEAU_END("parachute.plateau_end", Dimension.ONE, 0.60, normal(0.06), 0.41, 0.95, PER_TAKE, JUDGEMENT, "share of the fill time at which the slider starts down"),
    ADDED_MASS("parachute.added_mass", Dimension.MASS, 5, normal(2), 0, 20, FIXED_UNKNOWN, MEMORY, "air moved with the canopy; form of Lissaman and Brown, AIAA-93-1224"),
    PILOT_CHUTE_DIAMETER("parachute.pilot_chute_diameter", Dimension.LENGTH, 1.07, NONE, 0.5, 1.6, FIXED_UNKNOWN, SOURCE, "42 in, for delays of 4 to 8 s; makers offer 32 to 52 in"),
    PILOT_CHUTE_TIME("parachute.pilot_chute_time", Dimension.TIME, 0.3, normal(0.05), 0.05, 1, PER_TAKE, JUDGEMENT, "from the throw until the pilot chute pulls"),
    PIN_FORCE("parachute.pin_force", Dimension.FORCE, 40, NONE, 1, 400, FIXED_UNKNOWN, JUDGEMENT, "pull that opens the container"),
    STRIP_FORCE("parachute.strip_force", Dimension.FORCE, 20, NONE, 0, 200, FIXED_UNKNOWN, JUDGEMENT, "force that strips the lines from their stow"),
    PACK_MASS("parachute.pack_mass", Dimension.MASS, 4.0, normal(0.3), 1, 15, FIXED_UNKNOWN, JUDGEMENT, "packed canopy"),
    BRIDLE_LENGTH("parachute.bridle_length", Dimension.LENGTH, 2.85, NONE, 1, 5, FIXED_UNKNOWN, SOURCE, "makers: 2.7 to 3.0 m"),
    LINE_LENGTH("parachute.line_length", Dimension.LENGTH, 3.2, NONE, 1, 8, FIXED_UNKNOWN, JUDGEMENT, "lines and risers"),
    LINE_STIFFNESS("parachute.line_stiffness", Dimension.STIFFNESS, 27500, logNormal(0.3), 5000, 200000, FIXED_UNKNOWN, JUDGEMENT, "all lines and risers together"),
    CANOPY_SPAN("parachute.span", Dimension.LENGTH, 7.8, NONE, 3, 15, FIXED_UNKNOWN, JUDGEMENT, "span of the open canopy"),
    CANOPY_AIRSPEED("parachute.airspeed", Dimension.SPEED, 10, normal(0.6), 4, 25, FIXED_UNKNOWN, JUDGEMENT, "horizontal airspeed at the reference loading, brakes off"),
    CANOPY_SINK("parachute.sink", Dimension.SPEED, 3.9, normal(0.3), 1, 10, FIXED_UNKNOWN, DERIVED, "sink at the reference loading, brakes off; mean 4.0 to 5.3 with turns in GPS data"),
    BRAKE_AIRSPEED("parachute.brake_airspeed", Dimension.SPEED, 6, normal(0.7), 2, 15, FIXED_UNKNOWN, JUDGEMENT, "horizontal airspeed in deep brakes"),
    BRAKE_SINK("parachute.brake_sink", Dimension.SPEED, 3.2, normal(0.3), 1, 8, FIXED_UNKNOWN, JUDGEMENT, "sink in deep brakes"),
    TURN_GAIN("parachute.turn_gain", Dimension.ONE, 1.22, normal(0.24), 0.1, 4, FIXED_UNKNOWN, JUDGEMENT, "turn rate times span over airspeed at full toggle: 90 degrees a second"),
    REFERENCE_LOADING("parachute.reference_loading", Dimension.PRESSURE, 41.8, NONE, 10, 200, FIXED_UNKNOWN, DERIVED, "wing loading to which airspeed and sink belong"),
    CANOPY_SPEED_LAG("parachute.speed_lag", Dimension.TIME, 0.5, NONE, 0.05, 3, FIXED_UNKNOWN, JUDGEMENT, "time constant of speed and sink"),
    CANOPY_TURN_LAG("parachute.turn_lag", Dimension.TIME, 0.3, NONE, 0.05, 3, FIXED_UNKNOWN, JUDGEMENT, "time constant of the turn rate"),
    STEERABLE_AFTER("parachute.steerable_after", Dimension.TIME, 0.7, normal(0.3), 0, 5, PER_TAKE, JUDGEMENT, "from full inflation until the canopy answers"),
    FLARE_SINK("parachute.flare_sink", Dimension.ONE, 0.4, normal(0.07), 0.05, 1, PER_TAKE, JUDGEMENT, "sink in the flare over sink before it"),
    FLARE_TIME("parachute.flare_time", Dimension.TIME, 2.0, normal(0.3), 0.3, 5, PER_TAKE, JUDGEMENT, "how long a flare holds before the canopy stalls");

    private static final Map<String, Input> BY_KEY = new HashMap<>();

    static {
        for (Input input : values()) {
            BY_KEY.put(input.key, input);
        }
    }

    private final String key;
    private final Dimension dimension;
    private final double low;
    private final double high;
    private final Uncertain standard;

    Input(
            String key,
            Dimension dimension,
            double centre,
            Spread spread,
            double low,
            double high,
            Scope scope,
            Grade grade,
            String source) {
        this.key = key;
        this.dimension = dimension;
        this.low = low;
        this.high = high;
        this.standard = new Uncertain(centre, spread, scope, grade, source, false);
    }

    /** The key in the stunt file, sections joined by dots; also the name under which random numbers are drawn. */
    public String key() {
        return key;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** @return the least value the models accept (SI unit of the input) */
    public double low() {
        return low;
    }

    /** @return the greatest value the models accept (SI unit of the input) */
    public double high() {
        return high;
    }

    /** What stands when the stunt file says nothing: centre, spread, source and grade. */
    public Uncertain standard() {
        return standard;
    }

    /** The input with this key, if there is one. */
    public static Optional<Input> byKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static double deg(double degrees) {
        return degrees * (StrictMath.PI / 180);
    }

    private static double rpm(double turnsPerMinute) {
        return turnsPerMinute * (StrictMath.PI / 30);
    }

    private static Spread normal(double sigma) {
        return new Spread.Normal(sigma);
    }

    private static Spread logNormal(double sigmaLog) {
        return new Spread.LogNormal(sigmaLog);
    }

    /** Mostly on heading, seldom turned, rarely anywhere: judgement, since no published distribution could be found. */
    private static Spread openingHeading() {
        return new Spread.Mixture(List.of(
                new Spread.Mixture.Part(0.90, normal(deg(20))),
                new Spread.Mixture.Part(0.07, normal(deg(70))),
                new Spread.Mixture.Part(0.03, new Spread.Uniform(deg(-180), deg(180)))));
    }
}
