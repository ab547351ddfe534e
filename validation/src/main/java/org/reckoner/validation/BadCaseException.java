package org.reckoner.validation;

/** Says what is wrong with a case file: where, which value, why, and a line that begins "Maybe". */
public final class BadCaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadCaseException(String message) {
        super(message);
    }
}
