package org.reckoner.dynamics;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Box;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.StandingBody;
import org.reckoner.environment.Triangles;
import org.reckoner.stunt.Obstacle;

/** An obstacle as the upright cylinder that is hit or missed. */
public record ObstacleBody(Obstacle obstacle) implements StandingBody {
    /** Sides of the prism that stands for it in pictures: 0.2 % of its radius at most. */
    private static final int SIDES = 48;

    @Override
    public String name() {
        return obstacle.name();
    }

    private Vector3D foot() {
        return obstacle.foot();
    }

    private double radius() {
        return obstacle.radius();
    }

    private double bottom() {
        return foot().getZ() - 2 * radius();
    }

    private double top() {
        return foot().getZ() + obstacle.height();
    }

    @Override
    public double distance(double x, double y, double z) {
        double dx = x - foot().getX();
        double dy = y - foot().getY();
        double aside = Math.sqrt(dx * dx + dy * dy) - radius();
        double upright = Math.max(z - top(), bottom() - z);
        if (aside <= 0 || upright <= 0) {
            return Math.max(aside, upright);
        }
        return Math.sqrt(aside * aside + upright * upright);
    }

    @Override
    public Nearest nearest(double x, double y, double z) {
        double dx = x - foot().getX();
        double dy = y - foot().getY();
        double out = Math.sqrt(dx * dx + dy * dy);
        // Straight above the middle every direction is as near as any other.
        double ex = out > 0 ? dx / out : 1;
        double ey = out > 0 ? dy / out : 0;
        double aside = out - radius();
        boolean above = z - top() > bottom() - z;
        double upright = above ? z - top() : bottom() - z;
        double edge = above ? top() : bottom();
        double sense = above ? 1 : -1;
        double distance = distance(x, y, z);
        if (aside > 0 && upright > 0) {
            return new Nearest(
                    distance,
                    foot().getX() + radius() * ex,
                    foot().getY() + radius() * ey,
                    edge,
                    ex * aside / distance,
                    ey * aside / distance,
                    sense * upright / distance,
                    false);
        }
        return aside > upright
                ? new Nearest(
                        distance, foot().getX() + radius() * ex, foot().getY() + radius() * ey, z, ex, ey, 0, false)
                : new Nearest(distance, x, y, edge, 0, 0, sense, false);
    }

    @Override
    public Box box() {
        return new Box(
                foot().getX() - radius(),
                foot().getY() - radius(),
                bottom(),
                foot().getX() + radius(),
                foot().getY() + radius(),
                top());
    }

    @Override
    public Triangles triangles() {
        Triangles.Collector out = new Triangles.Collector();
        int middle = out.vertex(foot().getX(), foot().getY(), top());
        int[] rim = new int[2 * SIDES];
        for (int k = 0; k < SIDES; k++) {
            double angle = 2 * StrictMath.PI * k / SIDES;
            double x = foot().getX() + radius() * StrictMath.cos(angle);
            double y = foot().getY() + radius() * StrictMath.sin(angle);
            rim[2 * k] = out.vertex(x, y, bottom());
            rim[2 * k + 1] = out.vertex(x, y, top());
        }
        for (int k = 0; k < SIDES; k++) {
            int low = rim[2 * k];
            int high = rim[2 * k + 1];
            int nextLow = rim[2 * ((k + 1) % SIDES)];
            int nextHigh = rim[2 * ((k + 1) % SIDES) + 1];
            out.triangle(low, nextLow, nextHigh, false);
            out.triangle(low, nextHigh, high, false);
            out.triangle(middle, high, nextHigh, false);
        }
        return out.done();
    }
}
