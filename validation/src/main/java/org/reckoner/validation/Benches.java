package org.reckoner.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Input;

/** All that a case can have run. */
final class Benches {
    private static final List<Bench> ALL = List.of(
            new AirBench(),
            new GravityBench(),
            new FallBench(),
            new TumbleBench(),
            new SeparationBench(),
            new EngineBench(),
            new StuntBench(),
            new CountBench(),
            new DriversBench(),
            new RareBench(),
            new OtherWorldBench());

    private Benches() {}

    static List<Bench> all() {
        return ALL;
    }

    /** The input of a stunt behind a key of a case, if it may be searched. */
    static @Nullable Input searchable(Bench bench, String key) {
        if (bench instanceof FallBench) {
            return switch (key) {
                case "kd" -> Input.CUSTOM_KD;
                case "speed" -> Input.EXIT_PUSH;
                case "angle" -> Input.EXIT_ANGLE;
                default -> null;
            };
        }
        return bench instanceof StuntBench ? Input.byKey(key).orElse(null) : null;
    }
}
