package org.reckoner.flight;

/**
 * A walk along a path: tells where a body was at one time after another, without making an object for each.
 *
 * <p>The same numbers as {@link Trajectory#placeAt} and {@link Trajectory#channelAt}; quick where each time is a little later
 * than the one before. For one thread.
 */
public final class PathWalk {
    /** Farther ahead a knot is looked up rather than walked to. */
    private static final int FAR = 16;

    private final Trajectory path;
    private int knot;
    private double share;
    private double x;
    private double y;
    private double z;

    /** Begins at the start of a path. */
    public PathWalk(Trajectory path) {
        this.path = path;
        to(path.start());
    }

    /** Goes to a time. @param t time since T0, clamped to the span of the path (s) */
    public void to(double t) {
        int last = path.size() - 1;
        int k = knot;
        if (path.time(k) > t || path.time(Math.min(k + FAR, last)) <= t) {
            k = path.knotBefore(t);
        } else {
            while (k < last && path.time(k + 1) <= t) {
                k++;
            }
        }
        knot = k;
        double start = path.time(k);
        if (k == last || t <= start) {
            share = 0;
            x = path.x(k);
            y = path.y(k);
            z = path.z(k);
            return;
        }
        double h = path.time(k + 1) - start;
        share = (t - start) / h;
        x = path.placeBetween(0, k, share, h);
        y = path.placeBetween(1, k, share, h);
        z = path.placeBetween(2, k, share, h);
    }

    /** The last knot at or before now. */
    public int knot() {
        return knot;
    }

    /** @return how far now lies on the way to the next knot, 0 to 1 (1) */
    public double share() {
        return share;
    }

    /** @return east of the lip (m) */
    public double x() {
        return x;
    }

    /** @return north of the lip (m) */
    public double y() {
        return y;
    }

    /** @return above the lip's plane (m) */
    public double z() {
        return z;
    }

    /** @return the channel now, straight between knots (unit of the channel) */
    public double channel(Channel channel) {
        double here = path.channel(channel, knot);
        return share > 0 ? here + share * (path.channel(channel, knot + 1) - here) : here;
    }
}
