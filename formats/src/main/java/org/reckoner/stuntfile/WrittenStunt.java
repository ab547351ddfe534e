package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Input;

/**
 * The text of a stunt file with other numbers in it; comments, order and spreads stay as somebody wrote them.
 *
 * <p>A number that stands there keeps its unit and what is behind its ±; one that does not is added to its section.
 */
public final class WrittenStunt {
    private static final Pattern FIRST_NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private static final String INDENT = "  ";

    private final List<String> lines;

    private WrittenStunt(String text) {
        this.lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }

    /**
     * The same file with these centres.
     *
     * @param text a stunt file that can be read
     * @param values each with its unit, as on a command line
     * @throws Misread when a number stands there in a form that only a person can change
     */
    public static String with(String text, Map<Input, String> values) {
        WrittenStunt written = new WrittenStunt(text);
        for (Map.Entry<Input, String> value : values.entrySet()) {
            // Every change moves lines, so each looks at the text anew.
            Entry.Mapping root = YamlTree.read(written.text(), new Reading("stunt file"));
            written.set(root, value.getKey(), NamedInput.value(value.getKey(), value.getValue()));
        }
        return written.text();
    }

    private String text() {
        return String.join("\n", lines);
    }

    private void set(Entry.Mapping root, Input input, double si) {
        String[] steps = input.key().split("\\.");
        Entry.Mapping map = root;
        for (int depth = 0; depth < steps.length; depth++) {
            Entry.@Nullable Field field = map.find(steps[depth]);
            if (field == null) {
                insert(map, Arrays.copyOfRange(steps, depth, steps.length), Quantity.words(si, KeyTables.unit(input)));
                return;
            }
            if (depth == steps.length - 1) {
                replace(field, input, si);
            } else if (field.value() instanceof Entry.Mapping inner
                    && !inner.fields().isEmpty()) {
                map = inner;
            } else {
                throw new Misread(
                        "cannot be given " + input.key() + ": \"" + steps[depth] + "\" holds no keys of its own there",
                        "it is changed in the text");
            }
        }
    }

    private void replace(Entry.Field field, Input input, double si) {
        if (!(field.value() instanceof Entry.Scalar scalar) || scalar.isEmpty()) {
            throw new Misread(
                    "states " + input.key() + " as more than one value, which cannot be moved as a whole",
                    "it is changed in the text");
        }
        Unit unit = Quantity.parse(InputReader.withoutDatum(input, scalar.text()), input.dimension())
                .unit();
        int row = scalar.place().line() - 1;
        int column = scalar.place().column() - 1;
        String line = lines.get(row);
        Matcher number = FIRST_NUMBER.matcher(line);
        if (!number.find(Math.min(column, line.length()))) {
            throw new Misread("states " + input.key() + " over several lines", "it is changed in the text");
        }
        lines.set(
                row, line.substring(0, number.start()) + Plain.number(unit.fromSi(si)) + line.substring(number.end()));
    }

    /** New keys come first in the section that is there already, so that no comment loses the line it speaks of. */
    private void insert(Entry.Mapping map, String[] steps, String value) {
        Place first = map.fields().get(0).place();
        String line = lines.get(first.line() - 1);
        if (!line.substring(0, Math.min(first.column() - 1, line.length())).isBlank()) {
            throw new Misread("holds its section in one line, in braces", "it is changed in the text");
        }
        StringBuilder indent = new StringBuilder(" ".repeat(first.column() - 1));
        List<String> added = new ArrayList<>();
        for (int k = 0; k < steps.length; k++) {
            added.add(indent + steps[k] + ":" + (k == steps.length - 1 ? " " + value : ""));
            indent.append(INDENT);
        }
        lines.addAll(first.line() - 1, added);
    }
}
