package org.reckoner.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.reckoner.stunt.Dimension;

/**
 * When something is asked, or at which height or engine speed.
 *
 * @param amount the time, height or other quantity of the mark; 0 where it has none (SI unit of the mark)
 * @param words as the file has it
 */
record Moment(Mark mark, double amount, String words) {

    static Moment read(Piece piece, Collection<Mark> known) {
        String text = Amount.text(piece);
        for (Mark mark : Mark.values()) {
            boolean bare = mark.dimension() == null && text.equals(mark.word());
            boolean measured = mark.dimension() != null && mark != Mark.TIME && text.startsWith(mark.word() + " ");
            if (bare || measured) {
                require(known.contains(mark), piece, text, known);
                Dimension dimension = mark.dimension();
                double amount = dimension == null
                        ? 0
                        : Amount.read(text.substring(mark.word().length()).strip(), piece.where(), dimension)
                                .value();
                return new Moment(mark, amount, text);
            }
        }
        require(known.contains(Mark.TIME) && text.matches("[-+.\\d].*"), piece, text, known);
        return new Moment(Mark.TIME, Amount.read(piece, Dimension.TIME).value(), text);
    }

    private static void require(boolean fits, Piece piece, String text, Collection<Mark> known) {
        if (!fits) {
            List<String> words = Arrays.stream(Mark.values())
                    .filter(known::contains)
                    .map(mark -> mark == Mark.TIME ? "10 s" : mark.word())
                    .toList();
            throw piece.where()
                    .bad(
                            text,
                            "is no moment that this run knows",
                            "one of these is meant: " + String.join(", ", words));
        }
    }
}
