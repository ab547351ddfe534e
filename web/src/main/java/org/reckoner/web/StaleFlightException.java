package org.reckoner.web;

/** Nobody waits for these flights any more. */
final class StaleFlightException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StaleFlightException() {
        super("something newer was asked for", null, false, false);
    }
}
