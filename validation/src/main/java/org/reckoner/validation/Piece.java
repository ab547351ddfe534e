package org.reckoner.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a case file as it was written, with its place. */
sealed interface Piece {
    Where where();

    /** The piece on one line, for messages. */
    String shown();

    /** A single value, as typed. */
    record Text(String text, Where where) implements Piece {
        @Override
        public String shown() {
            return text;
        }
    }

    /** Keys with their values, in the order of the file. */
    record Fields(Map<String, Piece> all, Where where) implements Piece {
        @Override
        public String shown() {
            return "keys " + String.join(", ", all.keySet());
        }

        @Nullable
        Piece find(String key) {
            return all.get(key);
        }
    }

    /** Values one after the other. */
    record Items(List<Piece> all, Where where) implements Piece {
        @Override
        public String shown() {
            return "a list of " + all.size();
        }
    }

    /**
     * Where a piece stands.
     *
     * @param file as the person named it
     * @param line from 1
     * @param column from 1
     * @param key the key concerned; empty for the file as a whole
     */
    record Where(String file, int line, int column, String key) {
        private static final int SHOWN = 80;

        /** An error to throw: what the file says here, what is wrong with it, what to try. */
        BadCaseException bad(String value, String wrong, String maybe) {
            String line = value.replaceAll("\\s+", " ");
            String said = line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
            String what = key.isEmpty() ? "" : "  " + key + (said.isEmpty() ? "" : " = " + said);
            return new BadCaseException(
                    file + ":" + this.line + ":" + column + what + "\n  " + wrong + ".\n  Maybe " + maybe + ".");
        }
    }
}
