package org.reckoner.stuntfile;

/** Says why a text is not the value that belongs in its place. */
public final class Misread extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String wrong;
    private final String maybe;

    Misread(String wrong, String maybe) {
        super(wrong + ". Maybe " + maybe + ".");
        this.wrong = wrong;
        this.maybe = maybe;
    }

    /** What is wrong, beginning with a verb. */
    public String wrong() {
        return wrong;
    }

    /** What to try, without the leading "Maybe". */
    public String maybe() {
        return maybe;
    }
}
