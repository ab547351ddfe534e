package org.reckoner.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Dimension;

/**
 * A word that a case may use: a key of its inputs, or something that is asked.
 *
 * @param name as the file writes it
 * @param dimension what kind of quantity; null for text
 * @param choices words that may stand instead of a quantity
 * @param meaning what it is, in words
 */
record Word(String name, @Nullable Dimension dimension, Set<String> choices, String meaning) {

    Word(String name, @Nullable Dimension dimension, String meaning) {
        this(name, dimension, Set.of(), meaning);
    }

    /** Refuses a value that cannot stand for this word. */
    void check(Piece value) {
        if (dimension != null && !(value instanceof Piece.Text text && choices.contains(text.text()))) {
            Amount.read(value, dimension);
        }
    }

    /** The known name that is most like a misspelt one. */
    static String nearest(String wrong, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .orElse("another one");
    }

    /** Single letters to change, add or drop (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
