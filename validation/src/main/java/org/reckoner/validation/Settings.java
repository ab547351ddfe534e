package org.reckoner.validation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;

/**
 * The inputs of one run.
 *
 * @param values as written, keys checked
 * @param search what is to be searched, if anything
 * @param longest time that anybody asks for (s)
 * @param folder of the case file, for paths in it
 */
record Settings(
        Map<String, Piece> values,
        @Nullable Search search,
        double longest,
        @Nullable Path folder,
        Piece.Where where) {

    /**
     * The one input that is searched so that a figure has the value which stands among the inputs under its name.
     *
     * @param low least value tried (SI unit of the input)
     * @param high greatest value tried (SI unit of the input)
     */
    record Search(Input find, double low, double high, Figure figure, Piece.Where where) {}

    Settings with(Map<String, Piece> others) {
        Map<String, Piece> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return new Settings(all, search, longest, folder, where);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** @param standard what holds where the case says nothing (SI unit of the key) @return the input (SI unit of the key) */
    double number(String key, Dimension dimension, double standard) {
        Piece piece = values.get(key);
        return piece == null ? standard : Amount.read(piece, dimension).value();
    }

    /** @return the input, which the case must state (SI unit of the key) */
    double number(String key, Dimension dimension) {
        return Amount.read(need(key), dimension).value();
    }

    String text(String key, String standard) {
        Piece piece = values.get(key);
        return piece == null ? standard : Amount.text(piece);
    }

    Piece need(String key) {
        Piece piece = values.get(key);
        if (piece == null) {
            throw where.bad(
                    "",
                    "has no " + key + " among its inputs, which this run needs",
                    "add \"" + key + ": ...\" under inputs");
        }
        return piece;
    }

    /** What makes two runs the same. */
    String signature() {
        StringBuilder text = new StringBuilder();
        values.forEach((key, piece) ->
                text.append(key).append('=').append(signature(piece)).append(';'));
        return text.toString();
    }

    private static String signature(Piece piece) {
        if (piece instanceof Piece.Items items) {
            return items.all().stream().map(Settings::signature).toList().toString();
        }
        return piece.shown();
    }
}
