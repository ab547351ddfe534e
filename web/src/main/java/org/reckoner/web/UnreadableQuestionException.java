package org.reckoner.web;

/** A request's body is not what this server understands. */
final class UnreadableQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableQuestionException(String message) {
        super(message);
    }
}
