package org.reckoner.report;

/**
 * The size of the page that a picture is laid out for.
 *
 * @param width from left to right (px)
 * @param height from top to bottom (px)
 */
public record Page(double width, double height) {
    /** A window on a desk, or half a sheet of paper. */
    public static final Page DESK = new Page(1120, 800);

    /** A phone held upright. */
    public static final Page PHONE = new Page(400, 640);

    public Page {
        if (!(width >= 320 && width <= 10_000 && height >= 240 && height <= 10_000)) {
            throw new IllegalArgumentException("a page of " + width + " by " + height
                    + " px cannot be laid out; it takes 320 by 240 px up to 10,000 px each way");
        }
    }

    boolean narrow() {
        return width < 640;
    }
}
