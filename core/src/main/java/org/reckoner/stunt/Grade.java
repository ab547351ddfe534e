package org.reckoner.stunt;

/** How good the evidence behind a number is. */
public enum Grade {
    /** Measured on this performer, machine or place. */
    MEASURED("M*", "measured"),
    /** Read in a named source. */
    SOURCE("S", "read in a named source"),
    /** Derived from sources or first principles. */
    DERIVED("D", "derived"),
    /** From memory of a named publication, digits not re-read. */
    MEMORY("M", "from memory of a named publication"),
    /** Engineering judgement: the range is the information, not the centre. */
    JUDGEMENT("J", "engineering judgement");

    private final String letter;
    private final String words;

    Grade(String letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /** The mark shown beside a figure. */
    public String letter() {
        return letter;
    }

    public String words() {
        return words;
    }
}
