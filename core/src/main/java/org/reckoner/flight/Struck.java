package org.reckoner.flight;

/** What a body meets: the ground, the wall, or a thing that stands there, by the name that people call it. */
public record Struck(Kind kind, String name) {

    /** What sort of thing it is. */
    public enum Kind {
        /** Rock or soil that is no wall. */
        GROUND,
        /** The wall that was set into the terrain. */
        WALL,
        /** An obstacle of the stunt file. */
        OBSTACLE,
        /** The take-off ramp. */
        RAMP
    }

    /** The mapped ground. */
    public static final Struck GROUND = new Struck(Kind.GROUND, "ground");

    /** The surveyed wall. */
    public static final Struck WALL = new Struck(Kind.WALL, "wall");

    /** The take-off ramp. */
    public static final Struck RAMP = new Struck(Kind.RAMP, "ramp");

    /** An obstacle of this name. */
    public static Struck obstacle(String name) {
        return new Struck(Kind.OBSTACLE, name);
    }

    /** After "hits", in a sentence: an obstacle keeps its own name. */
    public String words() {
        return kind == Kind.OBSTACLE ? name : "the " + name;
    }
}
