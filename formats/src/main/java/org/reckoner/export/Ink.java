package org.reckoner.export;

/** The colours of things, the same as in the pictures: performer blue, canopy a lighter blue, vehicle orange. */
enum Ink {
    PERFORMER(0x0b4a9e),
    CANOPY(0x3f97dd),
    VEHICLE(0xbf5508),
    TERRAIN(0x9c9285),
    WALL(0x7d7368),
    ZONE(0x0b7a63),
    RAMP(0x55606b),
    OBSTACLE(0x7a2f2f),
    MISFORTUNE(0xb3261e),
    LINE(0x1b1f24);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /**
     * As KML writes colours: opacity, blue, green, red, two hexadecimal digits each.
     *
     * @param opacity 0 clear to 255 solid
     */
    String kml(int opacity) {
        return hex(opacity) + hex(rgb & 0xff) + hex(rgb >> 8 & 0xff) + hex(rgb >> 16);
    }

    /**
     * Share of red, green or blue in linear light, as glTF wants it.
     *
     * @param channel 0 red, 1 green, 2 blue
     * @return 0 to 1 (1)
     */
    double linear(int channel) {
        double share = (rgb >> 8 * (2 - channel) & 0xff) / 255.0;
        // IEC 61966-2-1:1999, the sRGB transfer function.
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String hex(int value) {
        return String.valueOf(Character.forDigit(value >> 4, 16)) + Character.forDigit(value & 0xf, 16);
    }
}
