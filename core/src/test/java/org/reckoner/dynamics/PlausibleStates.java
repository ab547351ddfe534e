package org.reckoner.dynamics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gust;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/** Random states of every phase such as flights meet: entered by the stunt's own handovers, then shaken. */
final class PlausibleStates {
    private final Itinerary itinerary;
    private final Stunt stunt;
    private final RandomGenerator random;

    PlausibleStates(Stunt stunt, Conditions conditions, long seed) {
        this.itinerary = Itinerary.of(stunt, conditions, (org.reckoner.stunt.Failure) null);
        this.stunt = stunt;
        this.random = new SplittableRandom(seed);
    }

    Itinerary itinerary() {
        return itinerary;
    }

    /** Puts a state of a leg into a lane. */
    void put(int leg, Block block, int lane) {
        Block at = itinerary.block(8);
        itinerary.start(at, 0, stunt.inputs().draw(random.nextLong(), 0), Gust.drawn(random.nextLong(), 0));
        int now = itinerary.first();
        shake(now, at);
        while (now != leg) {
            now = next(now, leg, at);
            shake(now, at);
        }
        block.copyLane(at, 0, lane);
    }

    /** Hands lane 0 over towards a leg, as if its crossing were met here. */
    private int next(int now, int wanted, Block at) {
        for (int i = 1; i < 8; i++) {
            at.copyLane(at, 0, i);
        }
        at.lanes(8);
        Leg leg = itinerary.leg(now);
        leg.model().derivatives(at, at.state, at.time, at.spare);
        Way.Entry chosen = null;
        for (Way way : leg.ways()) {
            for (Way.Entry entry : way.entries()) {
                if (entry.leg() != now && (chosen == null || entry.leg() == wanted)) {
                    chosen = entry;
                }
            }
        }
        Block next = itinerary.block(8);
        itinerary.enter(chosen, at, 0, next, 0);
        at.copyLane(next, 0, 0);
        return chosen.leg();
    }

    private void shake(int leg, Block at) {
        int columns = itinerary.leg(leg).model().columns();
        for (int k = 0; k < columns; k++) {
            double value = at.state[k][0];
            at.state[k][0] = value + random.nextGaussian() * (0.2 * Math.abs(value) + 0.1);
        }
        if (leg == Itinerary.RIDE) {
            ride(at);
        } else {
            at.state[PhaseModel.Z][0] -= random.nextDouble(leg == Itinerary.PAIR ? 5 : 900);
        }
        switch (leg) {
            case Itinerary.TUMBLE -> {
                for (int k = TumbleModel.P; k <= TumbleModel.R; k++) {
                    at.state[k][0] = 4 * random.nextGaussian();
                }
            }
            case Itinerary.FREEFALL -> {
                at.state[PhaseModel.VZ][0] -= random.nextDouble(60);
                at.state[FreefallModel.BANK][0] = random.nextGaussian() * 0.5;
                at.state[FreefallModel.PITCH][0] = random.nextGaussian();
            }
            case Itinerary.DEPLOYMENT -> {
                at.state[DeploymentModel.PACK][0] = random.nextDouble(8);
                at.state[DeploymentModel.PACK_SPEED][0] = random.nextDouble(40);
                at.held[DeploymentModel.PULLING][0] = random.nextInt(2);
                at.held[DeploymentModel.PINS][0] = random.nextInt(2);
            }
            case Itinerary.INFLATION -> at.time[0] += random.nextDouble() * at.held[InflationModel.FILL_TIME][0];
            case Itinerary.CANOPY -> {
                at.state[CanopyModel.HEADING][0] = 20 * random.nextGaussian();
                at.state[CanopyModel.TURN_RATE][0] = random.nextGaussian();
                at.held[CanopyModel.BRAKE][0] = random.nextDouble();
                at.held[CanopyModel.TURN][0] = random.nextDouble() - 0.5;
                at.held[CanopyModel.FLARE][0] = random.nextInt(2);
                at.held[CanopyModel.STALL][0] = random.nextInt(2);
            }
            default -> {}
        }
    }

    private void ride(Block at) {
        RampPath path = RampPath.of(at, 0);
        at.state[RideModel.S][0] = random.nextDouble() * path.lip();
        at.state[RideModel.V][0] = random.nextDouble(35);
        at.state[RideModel.BETA][0] = path.angle(at.state[RideModel.S][0]);
        RideModel.bend(at, 0);
        int gear = 1 + random.nextInt(stunt.vehicle().gears().size());
        at.held[RideModel.GEAR][0] = gear;
        at.held[RideModel.REDUCTION][0] = stunt.vehicle().reduction(gear);
        at.held[RideModel.DRIVE][0] = random.nextInt(2);
        at.held[RideModel.CLOSED][0] = random.nextInt(2);
        at.held[RideModel.TARGET][0] = at.input(Input.RUN_UP_SPEED, 0);
    }
}
