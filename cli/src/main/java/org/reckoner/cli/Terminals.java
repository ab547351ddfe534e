package org.reckoner.cli;

import java.nio.charset.Charset;
import org.reckoner.report.TerminalStyle;

/** What the terminal at the other end can show. */
final class Terminals {
    private Terminals() {}

    /** Colour only on a terminal and without NO_COLOR; ASCII only where the output cannot carry more. */
    static TerminalStyle style() {
        boolean colour = System.console() != null
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
        String encoding = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
        boolean unicode = Charset.forName(encoding).newEncoder().canEncode('±');
        return new TerminalStyle(colour, unicode && System.getenv("RECKONER_ASCII") == null);
    }
}
