package org.reckoner.envelope;

import java.util.List;

/**
 * One flown point of an envelope.
 *
 * @param x value of the way to the right (SI unit of its first number)
 * @param y value of the way up (SI unit of its first number)
 * @param flights how many were flown
 * @param limits what they say of each limit of the stunt, in its order
 */
public record Point(double x, double y, int flights, List<Kept> limits) {
    public Point {
        limits = List.copyOf(limits);
    }

    /**
     * The margin that is kept in the wanted share of takes, with its interval; infinite where flights lack the figure, or
     * where so few show no bound.
     *
     * @param broken share of flights that broke the limit (1)
     * @param low surely not above that margin (SI unit of the figure)
     * @param middle best estimate (SI unit of the figure)
     * @param high surely not below it (SI unit of the figure)
     */
    public record Kept(double broken, double low, double middle, double high) {}
}
