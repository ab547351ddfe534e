package org.reckoner.report;

/** Size, weight and colour of words on a page. */
record TextStyle(double size, boolean strong, Colour colour) {
    Typeface face() {
        return strong ? Typeface.SEMIBOLD : Typeface.REGULAR;
    }

    double width(String words) {
        return face().width(words, size);
    }

    TextStyle in(Colour other) {
        return new TextStyle(size, strong, other);
    }

    TextStyle sized(double other) {
        return new TextStyle(other, strong, colour);
    }

    TextStyle bold() {
        return new TextStyle(size, true, colour);
    }

    /** Baseline to baseline. */
    double leading() {
        return Math.rint(size * 1.4);
    }

    double ascent() {
        return 0.76 * size;
    }

    double descent() {
        return 0.22 * size;
    }
}
