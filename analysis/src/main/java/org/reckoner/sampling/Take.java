package org.reckoner.sampling;

import org.reckoner.numeric.KeyedRandom;
import org.reckoner.stunt.Scope;

/**
 * Which attempt of a world is meant. A world is one sample of everything that nobody knows; its takes share what does not
 * change between them: the performer, the day, the facts that stay unknown.
 *
 * @param number of the take within the world, from 0
 * @param day of the take within the world, from 0
 * @param performer of the take within the world, from 0
 */
public record Take(int number, int day, int performer) {

    /** The only take of an ordinary sample. */
    public static final Take FIRST = new Take(0, 0, 0);

    public Take {
        if (number < 0 || day < 0 || performer < 0) {
            throw new IllegalArgumentException(
                    "take " + number + " on day " + day + " by performer " + performer + ": all count from 0");
        }
    }

    /** Another take on the first day by the first performer. */
    public static Take onFirstDay(int number) {
        return new Take(number, 0, 0);
    }

    /** Every take has its own weather from moment to moment, whatever day it is on: the seed of its gusts. */
    public long seed(long runSeed) {
        return number == 0 ? runSeed : KeyedRandom.bits(runSeed, number, "take");
    }

    /** Which of the draws of one input this take sees. */
    public int instance(Scope scope) {
        return switch (scope) {
            case PER_TAKE -> number;
            case PER_DAY -> day;
            case PER_PERFORMER -> performer;
            case FIXED_UNKNOWN -> 0;
        };
    }
}
