package org.reckoner.validation;

import org.reckoner.stunt.Dimension;
import org.reckoner.stuntfile.Misread;
import org.reckoner.stuntfile.Quantity;
import org.reckoner.stuntfile.Unit;

/**
 * A quantity as a case states it, with the unit in which it is shown again.
 *
 * @param value the quantity (SI unit of its kind)
 * @param unit the unit it was written in
 */
record Amount(double value, Unit unit) {

    static Amount read(Piece piece, Dimension dimension) {
        return read(text(piece), piece.where(), dimension);
    }

    static Amount read(String text, Piece.Where where, Dimension dimension) {
        try {
            Quantity quantity = Quantity.parse(text, dimension);
            if (quantity.plusMinus() != 0) {
                throw where.bad(text, "has a ±, which a case keeps apart", "it belongs behind \"tolerance:\"");
            }
            return new Amount(quantity.value(), quantity.unit());
        } catch (Misread misread) {
            throw where.bad(text, misread.wrong(), misread.maybe());
        }
    }

    /** A difference, where 2 °C stand for 2 K. */
    static double difference(Piece piece, Dimension dimension) {
        Amount amount = read(piece, dimension);
        return amount.unit.differenceToSi(amount.unit.fromSi(amount.value));
    }

    static String text(Piece piece) {
        if (piece instanceof Piece.Text text) {
            return text.text();
        }
        throw piece.where().bad(piece.shown(), "is a list or a map where one value belongs", "the indent is wrong");
    }
}
