package org.reckoner.stunt;

import java.util.Optional;

/** A failure that can be flown; the usual share of jumps is judgement unless said. */
public enum Failure {
    ENGINE_CUT("engine cut", 1e-3, "the engine stops at the commit point"),
    NO_SEPARATION("no separation", 1e-3, "the rider stays on the vehicle"),
    NO_PULL("no pull", 1e-3, "the pilot chute is never thrown"),
    LATE_PULL("late pull", 3e-3, "the throw comes two seconds late"),
    PILOT_CHUTE_IN_TOW("pilot chute in tow", 3e-3, "the pilot chute pulls but the container stays shut"),
    HESITATION("hesitation", 1e-2, "the pilot chute hangs in the burble for 1.5 s more"),
    TUMBLE("tumble", 5e-2, "the body never becomes stable, and the throw comes two seconds late"),
    OFF_HEADING("off heading", 3e-2, "the canopy opens facing the wall"),
    HARD_OPENING("hard opening", 1e-3, "the canopy fills in half its time"),
    LINE_TWISTS("line twists", 2e-2, "the lines are twisted: brakes stowed and no steering until they are kicked out"),
    LINE_OVER("line over", 1e-3, "a line over the canopy that stays there: it turns, sinks fast and cannot be steered"),
    HANDS_OFF("hands off", 2e-3, "nobody steers the canopy");

    private final String words;
    private final double usual;
    private final String meaning;

    Failure(String words, double usual, String meaning) {
        this.words = words;
        this.usual = usual;
        this.meaning = meaning;
    }

    /** As the stunt file and the command line write it. */
    public String words() {
        return words;
    }

    /** What happens, in words. */
    public String meaning() {
        return meaning;
    }

    /** @return share of jumps, where the stunt file gives none: judgement (1) */
    public double usualProbability() {
        return usual;
    }

    /** The failure of this name, dashes and case ignored. */
    public static Optional<Failure> named(String words) {
        String plain = words.replace('-', ' ').replace('_', ' ').strip();
        for (Failure failure : values()) {
            if (failure.words.equalsIgnoreCase(plain)) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
