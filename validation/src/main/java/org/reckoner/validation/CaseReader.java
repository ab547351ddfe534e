package org.reckoner.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;

/** Makes a case of a file, or says what is wrong with it. */
final class CaseReader {
    private static final List<String> CASE =
            List.of("case", "kind", "title", "source", "note", "run", "inputs", "search", "expect");
    private static final List<String> EXPECT = List.of(
            "what",
            "at",
            "from",
            "with",
            "over",
            "value",
            "tolerance",
            "relative",
            "at_most",
            "at_least",
            "between",
            "kind",
            "reason",
            "miss");
    private static final List<String> SEARCH = List.of("find", "from", "to", "figure");

    /** How long a flight is followed when something else than a time is asked (s). */
    private static final double LONG = 600;

    private final Piece.Fields root;
    private final @Nullable Path folder;

    private CaseReader(Piece.Fields root, @Nullable Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Reads a case. @param folder where paths in it begin; null where it may name none */
    static ReferenceCase read(String text, String file, @Nullable Path folder) {
        return new CaseReader(CaseYaml.read(text, file), folder).read();
    }

    private ReferenceCase read() {
        onlyKnown(root, CASE);
        String id = Amount.text(need(root, "case"));
        Piece kindPiece = need(root, "kind");
        Kind kind = kind(kindPiece);
        Bench bench = bench(need(root, "run"));
        Map<String, Piece> inputs = inputs(bench, root.find("inputs"));
        Piece list = need(root, "expect");
        if (!(list instanceof Piece.Items items) || items.all().isEmpty()) {
            throw list.where().bad(list.shown(), "is no list of expectations", "each begins with \"- what:\"");
        }
        List<Expectation> expectations = new ArrayList<>();
        for (Piece item : items.all()) {
            expectations.add(expectation(bench, kind, item));
        }
        Piece note = root.find("note");
        Piece searched = root.find("search");
        Settings.Search search = searched == null ? null : search(bench, searched);
        if (search != null && !inputs.containsKey(search.figure().words())) {
            throw search.where()
                    .bad(
                            "",
                            "looks for a " + search.figure().words() + " that the inputs do not state",
                            "add \"" + search.figure().words() + ": ...\" under inputs");
        }
        return new ReferenceCase(
                id,
                kind,
                Amount.text(need(root, "title")),
                Amount.text(need(root, "source")),
                note == null ? "" : Amount.text(note),
                bench,
                new Settings(inputs, search, longest(expectations, search), folder, root.where()),
                expectations);
    }

    private static double longest(List<Expectation> expectations, Settings.@Nullable Search search) {
        double longest = search == null ? 0 : LONG;
        for (Expectation expectation : expectations) {
            for (Moment moment : Arrays.asList(expectation.at(), expectation.from())) {
                if (moment != null) {
                    longest = Math.max(
                            longest,
                            moment.mark() == Mark.TIME ? moment.amount() : moment.mark() == Mark.START ? 0 : LONG);
                }
            }
            if (expectation.at() == null) {
                longest = LONG;
            }
        }
        return longest;
    }

    private static Bench bench(Piece piece) {
        String name = Amount.text(piece);
        List<Bench> all = Benches.all();
        return all.stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow(() -> {
            List<String> names = all.stream().map(Bench::name).toList();
            return piece.where()
                    .bad(
                            name,
                            "is nothing that can be run; there are " + String.join(", ", names),
                            Word.nearest(name, names));
        });
    }

    private static Kind kind(Piece piece) {
        String word = Amount.text(piece);
        return Kind.named(word)
                .orElseThrow(() -> piece.where()
                        .bad(
                                word,
                                "is no kind of case; there are " + Arrays.toString(Kind.values()),
                                "REAL is meant, for a measured event"));
    }

    private static Map<String, Piece> inputs(Bench bench, @Nullable Piece piece) {
        Map<String, Piece> inputs = new LinkedHashMap<>();
        if (piece == null) {
            return inputs;
        }
        fields(piece).all().forEach((key, value) -> {
            Word word = bench.input(key);
            if (word == null) {
                List<String> names = bench.inputs().stream().map(Word::name).toList();
                throw value.where()
                        .bad(
                                value.shown(),
                                "is no input of \"run: " + bench.name() + "\"",
                                Word.nearest(key, names) + " is meant");
            }
            word.check(value);
            inputs.put(key, value);
        });
        return inputs;
    }

    private static Expectation expectation(Bench bench, Kind kind, Piece piece) {
        Piece.Fields fields = fields(piece);
        onlyKnown(fields, EXPECT);
        Piece whatPiece = need(fields, "what");
        String name = Amount.text(whatPiece);
        Word what = bench.question(name);
        if (what == null) {
            List<String> names = bench.questions().stream().map(Word::name).toList();
            throw whatPiece
                    .where()
                    .bad(
                            name,
                            "is nothing that \"run: " + bench.name() + "\" can be asked",
                            Word.nearest(name, names) + " is meant");
        }
        Map<String, Piece> over = inputs(bench, fields.find("over"));
        Piece own = fields.find("kind");
        Piece reason = fields.find("reason");
        Piece miss = fields.find("miss");
        Dimension dimension = what.dimension() == null || !over.isEmpty() ? Dimension.ONE : what.dimension();
        return new Expectation(
                what,
                moment(bench, fields.find("at")),
                moment(bench, fields.find("from")),
                inputs(bench, fields.find("with")),
                over,
                target(fields, dimension),
                own == null ? kind : kind(own),
                reason == null ? "" : Amount.text(reason),
                miss == null ? "" : Amount.text(miss));
    }

    private static @Nullable Moment moment(Bench bench, @Nullable Piece piece) {
        return piece == null ? null : Moment.read(piece, bench.moments());
    }

    private static Expectation.Target target(Piece.Fields fields, Dimension dimension) {
        Piece value = fields.find("value");
        Piece least = fields.find("at_least");
        Piece most = fields.find("at_most");
        Piece between = fields.find("between");
        if (value != null && least == null && most == null && between == null) {
            return near(fields, value, dimension);
        }
        if (between instanceof Piece.Items ends
                && ends.all().size() == 2
                && value == null
                && least == null
                && most == null) {
            Amount low = Amount.read(ends.all().get(0), dimension);
            Amount high = Amount.read(ends.all().get(1), dimension);
            if (!(low.value() < high.value())) {
                throw between.where().bad("", "runs from a greater to a smaller value", "the two are swapped");
            }
            return new Expectation.Target.Range(low, high);
        }
        if (value == null && between == null && (least == null) != (most == null)) {
            return new Expectation.Target.Range(
                    least == null ? null : Amount.read(least, dimension),
                    most == null ? null : Amount.read(most, dimension));
        }
        throw fields.where()
                .bad(
                        "",
                        "needs one of value, at_most, at_least and between: [low, high]",
                        "one is missing, or one too many stands here");
    }

    private static Expectation.Target near(Piece.Fields fields, Piece value, Dimension dimension) {
        Amount amount = Amount.read(value, dimension);
        Piece absolute = fields.find("tolerance");
        Piece relative = fields.find("relative");
        Piece either = absolute == null ? relative : absolute;
        if (either == null || absolute != null && relative != null) {
            throw fields.where()
                    .bad(
                            "",
                            "needs either tolerance, in a unit, or relative, as a share",
                            "\"relative: 2 %\" or \"tolerance: 0.05 m\" is meant");
        }
        double allowed = Amount.difference(either, absolute == null ? Dimension.ONE : dimension);
        double tolerance = absolute == null ? allowed * Math.abs(amount.value()) : allowed;
        if (!(tolerance > 0)) {
            throw either.where().bad(either.shown(), "leaves no room at all", "a tolerance above zero is meant");
        }
        return new Expectation.Target.Near(amount, tolerance, either.shown() + (absolute == null ? " of it" : ""));
    }

    private static Settings.Search search(Bench bench, Piece piece) {
        Piece.Fields fields = fields(piece);
        onlyKnown(fields, SEARCH);
        Piece findPiece = need(fields, "find");
        String find = Amount.text(findPiece);
        Input input = Benches.searchable(bench, find);
        if (input == null) {
            throw findPiece.where().bad(find, "is no input that can be searched", "kd, speed or angle is meant");
        }
        Piece figurePiece = need(fields, "figure");
        String words = Amount.text(figurePiece);
        Figure figure = Figure.named(words)
                .orElseThrow(() -> figurePiece
                        .where()
                        .bad(
                                words,
                                "is no figure of a flight",
                                Word.nearest(
                                                words,
                                                Arrays.stream(Figure.values())
                                                        .map(Figure::words)
                                                        .toList()) + " is meant"));
        double low = Amount.read(need(fields, "from"), input.dimension()).value();
        double high = Amount.read(need(fields, "to"), input.dimension()).value();
        if (!(low < high)) {
            throw piece.where().bad("", "searches from a greater to a smaller value", "from and to are swapped");
        }
        return new Settings.Search(input, low, high, figure, piece.where());
    }

    private static Piece.Fields fields(Piece piece) {
        if (piece instanceof Piece.Fields fields) {
            return fields;
        }
        throw piece.where().bad(piece.shown(), "is no map of keys and values", "a colon or an indent is missing");
    }

    private static Piece need(Piece.Fields fields, String key) {
        Piece piece = fields.find(key);
        if (piece == null) {
            throw fields.where().bad("", "has no \"" + key + ":\"", "it is missing, or its indent is wrong");
        }
        return piece;
    }

    private static void onlyKnown(Piece.Fields fields, Collection<String> known) {
        fields.all().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.where()
                        .bad(value.shown(), "is a key that is not known here", Word.nearest(key, known) + " is meant");
            }
        });
    }
}
