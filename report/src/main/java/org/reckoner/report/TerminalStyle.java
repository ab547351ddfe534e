package org.reckoner.report;

/**
 * What a terminal can show: colour or none, all of Unicode or plain ASCII.
 *
 * @param colour whether escape codes for bold and muted text are written
 * @param unicode whether signs beyond ASCII are written as they are
 */
public record TerminalStyle(boolean colour, boolean unicode) {
    /** No escape codes, every sign. */
    public static final TerminalStyle PLAIN = new TerminalStyle(false, true);

    private static final String[][] ASCII = {
        {"±", "+/-"},
        {"°T", " deg T"},
        {"°", " deg"},
        {"−", "-"},
        {"\u2009", ""},
        {"\u00a0", " "},
        {"²", "2"},
        {"³", "3"},
        {"●", "[ok]"},
        {"▲", "[!]"},
        {"◆", "[?]"},
        {"◷", "[old]"},
        {"…", "..."},
        {"≥", ">="},
        {"≤", "<="},
        {"–", "-"},
        {"×", "x"},
        {"·", "*"},
        {"å", "aa"},
        {"ø", "o"},
        {"æ", "ae"},
        {"Å", "Aa"},
        {"Ø", "O"},
        {"Æ", "Ae"},
        {"│", "|"},
        {"─", "-"},
        {"█", "#"},
        {"░", "."}
    };

    /** The text as this terminal can show it. */
    public String show(String text) {
        if (unicode) {
            return text.replace('\u2009', ' ').replace('\u00a0', ' ');
        }
        String plain = text;
        for (String[] pair : ASCII) {
            plain = plain.replace(pair[0], pair[1]);
        }
        StringBuilder out = new StringBuilder(plain.length());
        plain.chars().forEach(c -> out.append(c < 128 ? (char) c : '?'));
        return out.toString();
    }

    public String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** A line that opens with a state, in the colour that repeats the state's shape and word. */
    String state(State state, String text) {
        return colour ? "\u001b[1;" + state.terminalColour() + "m" + text + "\u001b[0m" : text;
    }

    public String muted(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }
}
