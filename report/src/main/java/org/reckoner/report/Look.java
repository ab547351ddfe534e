package org.reckoner.report;

/** The few colours, sizes and line styles that every picture uses. */
final class Look {
    static final Colour PAPER = Colour.of(0xffffff);
    static final Colour INK = Colour.of(0x1b1f24);
    static final Colour MUTED = Colour.of(0x5c6570);
    static final Colour GRID = Colour.of(0xe9e6e1);
    static final Colour ZERO = Colour.of(0xb9b4ac);

    // Three steps of lightness, so that the subjects stay apart in grey.
    static final Colour PERFORMER = Colour.of(0x0b4a9e);
    static final Colour VEHICLE = Colour.of(0xbf5508);
    static final Colour CANOPY = Colour.of(0x3f97dd);

    static final Colour ROCK = Colour.of(0xe6e0d7);
    static final Colour ROCK_HATCH = Colour.of(0xbdb1a1);
    static final Colour ROCK_EDGE = Colour.of(0x5f5346);
    static final Colour RELIEF_DARK = Colour.of(0xa3998b);
    static final Colour RELIEF_LIGHT = Colour.of(0xfbf9f5);
    static final Colour CONTOUR = Colour.of(0xa2978a);
    static final Colour CONTOUR_WORDS = Colour.of(0x665c50);

    static final Colour WITHIN = Colour.of(0x0b7a63);
    static final Colour OUTSIDE = Colour.of(0xb3261e);
    static final Colour UNKNOWN = Colour.of(0x6b46c1);
    static final Colour STALE = Colour.of(0x8f5e00);

    static final double SMALL = 12;
    static final double BODY = 14;
    static final double LEAD = 16;
    static final double HEAD = 20;
    static final double TITLE = 28;
    static final double WALL = 44;

    /** Distances on a page are multiples of this. */
    static final double STEP = 8;

    static final Pen PERFORMER_PATH = new Pen(PERFORMER, 2.6);
    static final Pen CANOPY_PATH = new Pen(CANOPY, 2.6);
    static final Pen VEHICLE_PATH = new Pen(VEHICLE, 2.0);
    static final Pen SIBLING_PATH = new Pen(MUTED, 1.2);
    static final Pen GRID_LINE = new Pen(GRID, 1);
    static final Pen ZERO_LINE = new Pen(ZERO, 1);
    static final Pen HAIR = new Pen(MUTED, 0.8);
    static final Pen DIMENSION = new Pen(INK, 1);
    static final Pen GROUND_LINE = new Pen(ROCK_EDGE, 1.4);
    static final Pen RAMP_LINE = new Pen(INK, 2.6);

    static final TextStyle WORDS = new TextStyle(BODY, false, INK);
    static final TextStyle STRONG = new TextStyle(BODY, true, INK);
    static final TextStyle NOTE = new TextStyle(SMALL, false, MUTED);
    static final TextStyle NOTE_INK = new TextStyle(SMALL, false, INK);
    static final TextStyle NOTE_STRONG = new TextStyle(SMALL, true, INK);
    static final TextStyle SENTENCE = new TextStyle(HEAD, true, INK);

    private Look() {}
}
