package org.reckoner.bulk;

import org.reckoner.environment.Gust;

/**
 * What makes one flight of many differ from the others.
 *
 * @param numbers one value for every input in the order of the table (SI unit of each)
 * @param gust the gusts that it meets
 */
public record Draw(double[] numbers, Gust gust) {
    public Draw {
        numbers = numbers.clone();
    }

    /** A flight through even air. @param numbers one value for every input in the order of the table (SI unit of each) */
    public static Draw still(double[] numbers) {
        return new Draw(numbers, Gust.STILL);
    }

    @Override
    public double[] numbers() {
        return numbers.clone();
    }
}
