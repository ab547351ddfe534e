package org.reckoner.validation;

import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Dimension;

/** What a moment of a case can be named by. */
enum Mark {
    TIME("", Dimension.TIME, "time since T0, written alone: `10 s`"),
    HEIGHT(
            "height",
            Dimension.LENGTH,
            "the first time at this height above mean sea level; for air and gravity the height itself"),
    DROP("drop", Dimension.LENGTH, "the first time this far below the start"),
    MACH("mach", Dimension.ONE, "the first time at this Mach number"),
    LAST_MACH("last mach", Dimension.ONE, "the last time at this Mach number"),
    SINK_BELOW("sink below", Dimension.SPEED, "the first time after the greatest sink at which the sink is this low"),
    ENGINE_SPEED("engine speed", Dimension.ANGULAR_RATE, "this engine speed"),
    START("start", null, "T0"),
    GROUND("ground", null, "when the body meets the ground"),
    APEX("apex", null, "the highest point"),
    GREATEST_SPEED("greatest speed", null, "when the speed is greatest"),
    GREATEST_SINK("greatest sink", null, "when the downward speed is greatest"),
    THROW("throw", null, "when the pilot chute is thrown"),
    LINE_STRETCH("line stretch", null, "when the lines come taut"),
    OPEN_CANOPY("open canopy", null, "when the canopy is open");

    private final String word;
    private final @Nullable Dimension dimension;
    private final String meaning;

    Mark(String word, @Nullable Dimension dimension, String meaning) {
        this.word = word;
        this.dimension = dimension;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    @Nullable
    Dimension dimension() {
        return dimension;
    }
}
