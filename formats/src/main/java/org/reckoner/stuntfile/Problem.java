package org.reckoner.stuntfile;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file, told so that a person can put it right.
 *
 * @param file name of the file as the person gave it
 * @param place where in the file; nowhere when nothing of it was read
 * @param key the key concerned, sections joined by dots; empty for the file as a whole
 * @param value what the file says there, or null where something is missing
 * @param wrong what is wrong with it, beginning with a verb
 * @param maybe what to try, without the leading word
 */
public record Problem(
        String file, Place place, String key, @Nullable String value, String wrong, String maybe)
        implements Comparable<Problem> {
    private static final int SHOWN = 80;

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : key.compareTo(other.key);
    }

    /** Three lines: where and what, what is wrong, what to try. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(file);
        if (!place.equals(Place.NOWHERE)) {
            text.append(':').append(place.line()).append(':').append(place.column());
        }
        if (!key.isEmpty()) {
            text.append("  ").append(key);
            if (value != null) {
                text.append(" = ").append(shortened(value));
            }
        }
        text.append("\n  ").append(wrong).append('.');
        text.append("\n  Maybe ").append(maybe).append('.');
        return text.toString();
    }

    /** A value on one line, cut where it would flood the screen; control characters are made visible. */
    static String shortened(String value) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < value.length() && line.length() < SHOWN; i++) {
            char c = value.charAt(i);
            line.append(Character.isISOControl(c) ? '\u00b7' : c);
        }
        return value.length() > SHOWN ? line + "..." : line.toString();
    }
}
