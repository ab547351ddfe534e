package org.reckoner.export;

import org.jspecify.annotations.Nullable;

/** Tells the person at the keyboard that a result could not be kept; the message is the whole text to print. */
public final class CannotWriteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotWriteException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
