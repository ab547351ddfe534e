package org.reckoner.cli;

/**
 * Tells the person at the keyboard that the request cannot be used as it stands.
 *
 * <p>The message is the whole text to print: where, which value and unit, which limit, and a line that begins "Maybe".
 */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        super(message);
    }
}
