package org.reckoner.stuntfile;

/**
 * Where something stands in a text, both counted from one as editors do.
 *
 * @param line line of the text
 * @param column character of the line
 */
public record Place(int line, int column) implements Comparable<Place> {
    /** The beginning of a text. */
    public static final Place START = new Place(1, 1);

    /** No place: the file as a whole, of which nothing was read. */
    public static final Place NOWHERE = new Place(0, 0);

    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
