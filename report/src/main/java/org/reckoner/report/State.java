package org.reckoner.report;

/** What the program may say of a limit: a shape and a word; colour only repeats them. */
public enum State {
    WITHIN("within limits", '●', "*", 36),
    OUTSIDE("outside limits", '▲', "!", 31),
    UNKNOWN("unknown", '◆', "?", 35),
    STALE("stale", '◷', "~", 33);

    private final String words;
    private final char symbol;
    private final String plain;
    private final int terminalColour;

    State(String words, char symbol, String plain, int terminalColour) {
        this.words = words;
        this.symbol = symbol;
        this.plain = plain;
        this.terminalColour = terminalColour;
    }

    /** The word. */
    public String words() {
        return words;
    }

    /** The shape, as a sign for text. */
    public char symbol() {
        return symbol;
    }

    /** The shape where only ASCII can be shown. */
    public String plainSymbol() {
        return plain;
    }

    int terminalColour() {
        return terminalColour;
    }

    Colour colour() {
        return switch (this) {
            case WITHIN -> Look.WITHIN;
            case OUTSIDE -> Look.OUTSIDE;
            case UNKNOWN -> Look.UNKNOWN;
            case STALE -> Look.STALE;
        };
    }
}
