package org.reckoner.report;

/** Which end of a text stands at its place. */
enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String svg;
    private final double share;

    Anchor(String svg, double share) {
        this.svg = svg;
        this.share = share;
    }

    String svg() {
        return svg;
    }

    /** Share of the width that lies left of the place. */
    double share() {
        return share;
    }
}
