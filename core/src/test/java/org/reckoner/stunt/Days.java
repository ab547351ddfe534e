package org.reckoner.stunt;

import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.ThreePlaces;
import org.reckoner.environment.WindVelocity;

/** Days for tests that need more than still air. */
public final class Days {
    private Days() {}

    /** Wind that differs between lip, bowl and landing zone, with a draught along the edge, over a level floor. */
    public static Conditions windy(double floor) {
        Conditions calm = Stunts.calm(floor);
        ThreePlaces wind = new ThreePlaces(
                new ThreePlaces.Place(0, 0, 10, WindVelocity.ofFrom(4, 4.2)),
                new ThreePlaces.Place(-400, 100, -500, WindVelocity.ofFrom(2, 3.5)),
                new ThreePlaces.Place(-1300, -200, -1082, WindVelocity.ofFrom(3, 5)),
                new ThreePlaces.Edge(StrictMath.toRadians(270), 0.5, -0.3, 100));
        return new Conditions(calm.terrain(), Atmosphere.standard().compile(), wind, calm.gravity());
    }

    /** A cliff jump whose wind scatters with everything else. */
    public static Stunt windyCliffJump() {
        Stunt stunt = Stunts.cliffJump();
        Inputs inputs = stunt.inputs();
        Input[] speeds = {Input.WIND_LIP_SPEED, Input.WIND_BOWL_SPEED, Input.WIND_LANDING_ZONE_SPEED};
        for (Input speed : speeds) {
            inputs = inputs.with(speed, 3);
        }
        inputs = inputs.with(Input.WIND_LIP_FROM, 4.2)
                .with(Input.WIND_BOWL_FROM, 3.5)
                .with(Input.WIND_LANDING_ZONE_FROM, 5)
                .with(Input.EDGE_UPDRAFT, 0.5)
                .with(Input.EDGE_DOWNDRAFT, -0.3);
        return stunt.with(inputs);
    }
}
