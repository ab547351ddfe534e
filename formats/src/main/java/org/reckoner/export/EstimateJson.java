package org.reckoner.export;

import static org.reckoner.export.FileUnit.RATIO;

import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;

/** How an estimate with its interval is written, wherever it stands. */
final class EstimateJson {
    /** Probabilities of one take reach far below what flights can count. */
    private static final int PROBABILITY_DECIMALS = 8;

    private EstimateJson() {}

    static void share(JsonText json, Share share) {
        json.whole("counted", share.failed());
        interval(json, RATIO, share.interval());
    }

    static void interval(JsonText json, FileUnit unit, Interval interval) {
        json.quantity("value", unit, interval.value());
        json.quantity("low", unit, interval.low());
        json.quantity("high", unit, interval.high());
        rest(json, interval);
    }

    /** Of one take, with more digits. */
    static void probability(JsonText json, Interval interval) {
        json.number("value_ratio", interval.value(), PROBABILITY_DECIMALS);
        json.number("low_ratio", interval.low(), PROBABILITY_DECIMALS);
        json.number("high_ratio", interval.high(), PROBABILITY_DECIMALS);
        rest(json, interval);
    }

    private static void rest(JsonText json, Interval interval) {
        json.quantity("level", RATIO, interval.level());
        json.text("method", interval.method().words());
        json.whole("samples", interval.samples());
    }
}
