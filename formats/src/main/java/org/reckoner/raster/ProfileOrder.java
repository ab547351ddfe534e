package org.reckoner.raster;

import java.util.Locale;

/** In which order and from where the two numbers of a laser profile were taken. */
public enum ProfileOrder {
    /** Level distance out, then height below the lip as a negative number; taken at the top. */
    OUT_AND_DOWN,
    /** Level distance from the observer, then height above the observer; taken at the foot. */
    FROM_BELOW,
    /** Height below the lip as a negative number, then level distance out. */
    DOWN_AND_OUT,
    /** Whatever the signs allow, if they allow only one. */
    DETECT;

    /** The word used in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
