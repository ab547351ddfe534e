package org.reckoner.report;

/** A colour as screens mix it, each part from 0 to 255. */
record Colour(int red, int green, int blue) {
    private static final String HEX = "0123456789abcdef";

    Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException(
                    "parts of a colour lie between 0 and 255, not " + red + ", " + green + ", " + blue);
        }
    }

    static Colour of(int rgb) {
        return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** As SVG writes it. */
    String hex() {
        StringBuilder out = new StringBuilder("#");
        for (int part : new int[] {red, green, blue}) {
            out.append(HEX.charAt(part >> 4)).append(HEX.charAt(part & 15));
        }
        return out.toString();
    }

    /** A share of the way to another colour. */
    Colour toward(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.rint(from + share * (to - from));
    }

    /** Relative luminance, 0 for black and 1 for white; WCAG 2.2, "relative luminance". */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** Lightness as the eye sees it, 0 to 100; CIE 1976 L*. */
    double lightness() {
        double y = luminance();
        return y > 0.008856 ? 116 * StrictMath.cbrt(y) - 16 : 903.3 * y;
    }

    /** Contrast ratio, 1 to 21; WCAG 2.2, "contrast ratio". */
    double contrastTo(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
