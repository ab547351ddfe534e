package org.reckoner.cli;

import java.nio.charset.Charset;
import org.reckoner.report.TerminalStyle;

/** What the terminal at the other end can show. */
public final class Terminals {
    private Terminals() {}

    /** Whether somebody watches: the launcher looks, since Java cannot tell in every version. */
    public static boolean watched() {
        return Boolean.getBoolean("reckoner.terminal");
    }

    /** Colour only on a terminal and without NO_COLOR; ASCII only where the output cannot carry more. */
    static TerminalStyle style() {
        boolean colour = watched() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        String encoding = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
        boolean unicode = Charset.forName(encoding).newEncoder().canEncode('±');
        return new TerminalStyle(colour, unicode && System.getenv("RECKONER_ASCII") == null);
    }
}
