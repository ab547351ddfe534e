package org.reckoner.cli;

/** What the program tells the shell when it ends. */
public final class ExitCode {

    /** The work is done; nothing was judged, or all that was judged lies within limits. */
    public static final int DONE = 0;

    /** A limit that the command was asked to judge is outside, or unknown. */
    public static final int OUTSIDE_LIMITS = 1;

    /** The request or a file cannot be used as it stands; the message says where and why. */
    public static final int BAD_INPUT = 2;

    /** The program itself is at fault, or could not be built. */
    public static final int INTERNAL_FAULT = 3;

    private ExitCode() {}
}
