package org.reckoner.project;

/** Somebody else changed the stunt file since it was opened. */
public final class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChangedMeanwhileException() {
        super("the stunt file was changed by somebody else meanwhile");
    }
}
