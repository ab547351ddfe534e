package org.reckoner.prediction;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.ObstacleBody;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Struck;
import org.reckoner.flight.Trajectory;
import org.reckoner.stunt.Stunt;

/**
 * Measures how far a performer is from rock and obstacles, at one instant after another.
 *
 * <p>It remembers the distance of the places it asked for last: no rock is inside that ball, so nearby nothing has to be
 * searched while somebody only wants to know whether it is nearer than something else.
 */
final class Ruler {
    private final Trajectory path;
    private final Terrain terrain;
    private final PerformerShape shape;
    private final List<ObstacleBody> obstacles;
    private final Ball body = new Ball();
    private final Ball canopy = new Ball();
    private boolean canopyNearer;

    /** A ball without rock. */
    private static final class Ball {
        private double x;
        private double y;
        private double z;
        private double radius = Double.NEGATIVE_INFINITY;

        /** @return what the distance of a place to rock is not below (m) */
        double atLeast(double px, double py, double pz) {
            double dx = px - x;
            double dy = py - y;
            double dz = pz - z;
            return radius - Math.sqrt(dx * dx + dy * dy + dz * dz);
        }

        /** @return distance of a place to rock (m) */
        double measured(Terrain terrain, double px, double py, double pz) {
            if (px != x || py != y || pz != z || radius == Double.NEGATIVE_INFINITY) {
                radius = terrain.distance(px, py, pz);
                x = px;
                y = py;
                z = pz;
            }
            return radius;
        }
    }

    Ruler(Trajectory path, Stunt stunt, Terrain terrain) {
        this.path = path;
        this.terrain = terrain;
        this.shape = new PerformerShape(path, stunt);
        this.obstacles = stunt.obstacles().stream().map(ObstacleBody::new).toList();
    }

    /** @return speed that the performer does not exceed between two times (m/s) */
    double fastest(double from, double to) {
        double square = 1;
        for (int k = path.knotBefore(from); k < path.size() && path.time(k) <= to; k++) {
            square = Math.max(square, path.speedSquared(k));
        }
        // A little more, since between knots a path may bend outward.
        return 1.2 * Math.sqrt(square);
    }

    /** @return distance of body and canopy at a time (m) */
    double distance(double t) {
        return distance(t, Double.POSITIVE_INFINITY);
    }

    /**
     * The distance, exact only where that matters.
     *
     * @param t since T0 (s)
     * @param enough what is far enough (m)
     * @return the distance if it is below {@code enough}; else a number between the two (m)
     */
    double distance(double t, double enough) {
        shape.to(t);
        double least = toRock(enough);
        for (ObstacleBody obstacle : obstacles) {
            least = Math.min(least, to(obstacle, Math.min(least, enough)));
        }
        return least;
    }

    /** What was nearer the last time is asked first, since the other then need not be searched. */
    private double toRock(double enough) {
        if (!shape.filling()) {
            return ofBody(enough);
        }
        double first = canopyNearer ? ofCanopy(enough) : ofBody(enough);
        double enoughNow = Math.min(first, enough);
        double second = canopyNearer ? ofBody(enoughNow) : ofCanopy(enoughNow);
        canopyNearer = canopyNearer ? first < second : second < first;
        return Math.min(first, second);
    }

    private double ofBody(double enough) {
        double reach = shape.bodyReach();
        double bound = body.atLeast(shape.x(), shape.y(), shape.z()) - reach;
        if (bound >= enough) {
            return bound;
        }
        double middle = body.measured(terrain, shape.x(), shape.y(), shape.z());
        return middle - reach >= enough ? middle - reach : shape.bodyClearance(terrain, middle);
    }

    private double ofCanopy(double enough) {
        double reach = shape.canopyReach();
        double bound = canopy.atLeast(shape.x(), shape.y(), shape.canopyZ()) - reach;
        if (bound >= enough) {
            return bound;
        }
        double middle = canopy.measured(terrain, shape.x(), shape.y(), shape.canopyZ());
        return middle - reach >= enough ? middle - reach : shape.canopyClearance(terrain, middle);
    }

    private double to(ObstacleBody obstacle, double enough) {
        double bound = obstacle.atLeast(shape.x(), shape.y(), shape.z()) - shape.wholeReach();
        return bound >= enough ? bound : shape.distance(obstacle);
    }

    /** All that is told of an instant. @param t since T0 (s) */
    Clearance.Point at(double t) {
        shape.to(t);
        Vector3D place = shape.place();
        double least = toRock(Double.POSITIVE_INFINITY);
        ObstacleBody nearer = null;
        for (ObstacleBody obstacle : obstacles) {
            double here = shape.distance(obstacle);
            if (here < least) {
                least = here;
                nearer = obstacle;
            }
        }
        if (nearer != null) {
            Nearest nearest = nearer.nearest(place.getX(), place.getY(), place.getZ());
            return point(t, least, place, nearest, Struck.obstacle(nearer.name()), terrain.accuracy());
        }
        Nearest nearest = terrain.nearest(place.getX(), place.getY(), place.getZ());
        return point(t, least, place, nearest, nearest.wall() ? Struck.WALL : Struck.GROUND, terrain.accuracy(nearest));
    }

    private static Clearance.Point point(
            double t, double distance, Vector3D from, Nearest nearest, Struck struck, double accuracy) {
        Vector3D to = new Vector3D(nearest.px(), nearest.py(), nearest.pz());
        return new Clearance.Point(t, distance, from, to, struck, accuracy);
    }
}
