package org.reckoner.dynamics;

import org.reckoner.environment.Nearest;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;

/**
 * What a canopy pilot sees of a steep face: how soon the canopy would reach it as it flies now, and which way leads off.
 *
 * <p>The pilot looks at the rock nearest to where the canopy is, and nearest to where it will be one look-ahead later. A
 * face presses from two look-aheads away, and wholly at one. Slopes up to 45 degrees are ground, not a face; from 70 degrees on they
 * count in full. All of it changes continuously with place and velocity, but where two rocks are equally near, so that a last digit hardly
 * ever decides between turning and flying on. Times and slopes are judgement.
 *
 * @param urgency from 0, nothing in the way, to 1, turn with all there is (1)
 * @param off heading straight off the face, clockwise from true north (rad)
 */
record RockAhead(double urgency, double off) {
    static final RockAhead NONE = new RockAhead(0, 0);

    /** Up part of the normal of the flattest slope that counts, and over how much less it comes to count in full (1). */
    private static final double GROUND = 0.70;

    private static final double FACE = 0.35;

    /**
     * One look of the pilot of a lane, whose canopy drifts with the wind that the pilot believes in.
     *
     * @param windX that wind, where it blows to, east (m/s)
     * @param windY that wind, where it blows to, north (m/s)
     */
    static RockAhead seen(Terrain terrain, Block block, int i, double windX, double windY) {
        double[][] y = block.state;
        double heading = y[CanopyModel.HEADING][i];
        double vx = y[CanopyModel.AHEAD][i] * Elementary.sin(heading) + y[CanopyModel.LEFT_X][i] + windX;
        double vy = y[CanopyModel.AHEAD][i] * Elementary.cos(heading) + y[CanopyModel.LEFT_Y][i] + windY;
        double vz = -y[CanopyModel.SINK][i];
        double lookAhead = block.input(Input.PILOT_LOOK_AHEAD)[i];
        double reach = 0.5 * block.input(Input.CANOPY_SPAN)[i];
        double way = lookAhead * Math.sqrt(vx * vx + vy * vy + vz * vz);
        double[] place = {y[PhaseModel.X][i], y[PhaseModel.Y][i], y[PhaseModel.Z][i]};
        double[] velocity = {vx, vy, vz};
        // From so far nothing is met within two look-aheads; and one look-ahead on it is at most one way nearer.
        if (!near(terrain, place, velocity, 0, reach + 2 * way)) {
            return NONE;
        }
        RockAhead here = at(terrain, place, velocity, 0, lookAhead, reach);
        RockAhead later = near(terrain, place, velocity, lookAhead, reach + way)
                ? at(terrain, place, velocity, lookAhead, lookAhead, reach)
                : NONE;
        return here.urgency >= later.urgency ? here : later;
    }

    /** Whether rock is nearer than that to where the canopy will be some time from now. */
    private static boolean near(Terrain terrain, double[] place, double[] velocity, double later, double far) {
        try {
            return terrain.roughDistance(
                            place[0] + later * velocity[0],
                            place[1] + later * velocity[1],
                            place[2] + later * velocity[2],
                            far)
                    < far;
        } catch (OutsideTerrainException beyond) {
            // Nobody knows what stands beyond the map; whether the canopy may fly there is judged elsewhere.
            return false;
        }
    }

    /** The rock nearest to where the canopy will be some time from now. */
    private static RockAhead at(
            Terrain terrain, double[] place, double[] velocity, double later, double lookAhead, double reach) {
        Nearest rock = terrain.nearest(
                place[0] + later * velocity[0], place[1] + later * velocity[1], place[2] + later * velocity[2]);
        double face = within((GROUND - rock.nz()) / FACE);
        double closing = -(velocity[0] * rock.nx() + velocity[1] * rock.ny() + velocity[2] * rock.nz());
        if (face == 0 || closing <= 0) {
            return NONE;
        }
        double time = later + (rock.distance() - reach) / closing;
        return new RockAhead(face * within(2 - time / lookAhead), Elementary.atan2(rock.nx(), rock.ny()));
    }

    private static double within(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
