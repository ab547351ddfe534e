package org.reckoner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reckoner.environment.Conditions;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Stunts;

/** What a pilot decides must not hang on the last millimetre of where the look is taken. */
class LandingPatternTest {
    private static final double FLOOR = -1092;

    private final Stunt stunt = Stunts.cliffJump();
    private final Conditions calm = Stunts.calm(FLOOR);
    private final Block block = new Block(1, 0);

    /** A canopy beside the field, briefed as it opened. */
    private CanopyPilot beside(double x, double y, double heading) {
        CanopyPilot pilot = new CanopyPilot(stunt, calm);
        block.lanes(1);
        block.inputs(0, Inputs.standard().centres());
        block.state[CanopyModel.AHEAD][0] = 10;
        block.state[CanopyModel.SINK][0] = 3.9;
        block.state[PhaseModel.X][0] = -400;
        block.state[PhaseModel.Y][0] = -100;
        block.state[PhaseModel.Z][0] = -400;
        block.held[CanopyPilot.RELEASE][0] = Itinerary.NEVER;
        pilot.brief(block, 0);
        block.state[PhaseModel.X][0] = x;
        block.state[PhaseModel.Y][0] = y;
        block.state[CanopyModel.HEADING][0] = heading;
        return pilot;
    }

    /** What the hands will do after a look at a height that no look before has been lower than. */
    private double decided(CanopyPilot pilot, double height) {
        Block looked = new Block(1, 0);
        looked.lanes(1);
        looked.inputs(0, Inputs.standard().centres());
        looked.copyLane(block, 0, 0);
        looked.state[PhaseModel.Z][0] = FLOOR + height;
        pilot.decide(looked, 0);
        // The hands follow at the next tick.
        pilot.decide(looked, 0);
        return looked.held[CanopyModel.TURN][0];
    }

    @Test
    void aMillimetreOfHeightNeverDecidesByAWholeLook() {
        // Headings from which no course lies right behind: left or right is a true choice.
        double most = 0;
        double range = 0;
        for (double[] place : new double[][] {{-1200, -250, 1}, {-1250, -180, 4}, {-1150, -320, 3.5}}) {
            CanopyPilot pilot = beside(place[0], place[1], place[2]);
            double before = decided(pilot, 150);
            double lowest = before;
            double highest = before;
            for (int k = 1; k < 120_000; k++) {
                double now = decided(pilot, 150 - 0.001 * k);
                most = Math.max(most, Math.abs(now - before));
                lowest = Math.min(lowest, now);
                highest = Math.max(highest, now);
                before = now;
            }
            range = Math.max(range, highest - lowest);
        }
        assertThat(range).as("it does decide something").isGreaterThan(0.3);
        assertThat(most).isLessThan(2e-3);
    }

    @Test
    void whoeverTurnsHardDoesNotTurnBackHalfWay() {
        CanopyPilot pilot = beside(-1200, -250, 0);
        double[] turns = new double[40];
        for (int k = 0; k < turns.length; k++) {
            block.state[PhaseModel.Z][0] = FLOOR + 300;
            block.state[CanopyModel.HEADING][0] += 0.35 * block.held[CanopyModel.TURN][0] / 0.5;
            pilot.decide(block, 0);
            turns[k] = block.held[CanopyModel.TURN][0];
        }
        for (int k = 1; k < turns.length; k++) {
            assertThat(Math.abs(turns[k] - turns[k - 1])).as("look %s", k).isLessThan(0.9);
        }
    }
}
