package org.reckoner.report;

/** How a line is drawn: a dash means planned or a limit, never flown. */
record Pen(Colour colour, double width, boolean dashed, double opacity) {
    Pen {
        if (!(width > 0 && opacity > 0 && opacity <= 1)) {
            throw new IllegalArgumentException("a pen needs a width and an opacity above zero");
        }
    }

    Pen(Colour colour, double width) {
        this(colour, width, false, 1);
    }

    Pen dash() {
        return new Pen(colour, width, true, opacity);
    }

    Pen faint(double share) {
        return new Pen(colour, width, dashed, share);
    }

    Pen wide(double other) {
        return new Pen(colour, other, dashed, opacity);
    }

    double dashOn() {
        return 2 + 2.5 * width;
    }

    double dashOff() {
        return 2 + 1.5 * width;
    }
}
