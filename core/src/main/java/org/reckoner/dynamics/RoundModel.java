package org.reckoner.dynamics;

import java.util.Arrays;
import org.reckoner.environment.Conditions;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/** Under an open round canopy: the forces of the inflation once nothing grows any more. */
final class RoundModel extends InflationModel {
    /** Share of the step of a gliding canopy (1). */
    private static final double SHORT = 0.3;

    RoundModel(Stunt stunt, Conditions conditions) {
        super("canopy", stunt, conditions);
    }

    @Override
    public double maxStep() {
        return 1;
    }

    /** Its speed answers to the air at once, without a lag that could be stepped in closed form. */
    @Override
    public void stepShares(Block block, double[] share) {
        Arrays.fill(share, 0, block.lanes, SHORT);
    }

    @Override
    void shape(Block block, double[] t) {
        int n = block.lanes;
        Arrays.fill(block.work[SHAPE], 0, n, 1);
        Arrays.fill(block.work[SHAPE_RATE], 0, n, 0);
        System.arraycopy(block.input(Input.ROUND_DRAG_AREA), 0, block.work[CANOPY_DRAG], 0, n);
    }
}
