package org.reckoner.export;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.reckoner.numeric.DecimalText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes one JSON document whose bytes depend on its content alone: fixed order, our own digits, LF line ends. */
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonGenerator out;

    private JsonText(JsonGenerator out) {
        this.out = out;
    }

    /** A document for people too: indented by two spaces, with a line end at its end. */
    public static String document(Consumer<JsonText> content) {
        return write(new Indented(), content) + "\n";
    }

    /** A document without white space. */
    public static String compact(Consumer<JsonText> content) {
        return write(ObjectWriteContext.empty(), content);
    }

    private static String write(ObjectWriteContext layout, Consumer<JsonText> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(layout, text)) {
            JsonText json = new JsonText(out);
            json.object(() -> content.accept(json));
        }
        return text.toString();
    }

    /** An object inside a list. */
    public void object(Runnable content) {
        out.writeStartObject();
        content.run();
        out.writeEndObject();
    }

    /** An object under a key. */
    public void object(String key, Runnable content) {
        out.writeName(key);
        object(content);
    }

    /** A list under a key. */
    public void list(String key, Runnable content) {
        out.writeName(key);
        out.writeStartArray();
        content.run();
        out.writeEndArray();
    }

    public void text(String key, String value) {
        out.writeName(key);
        out.writeString(value);
    }

    /** A text inside a list. */
    public void text(String value) {
        out.writeString(value);
    }

    public void flag(String key, boolean value) {
        out.writeName(key);
        out.writeBoolean(value);
    }

    public void whole(String key, long value) {
        out.writeName(key);
        out.writeNumber(Long.toString(value));
    }

    /** A whole number inside a list. */
    public void whole(long value) {
        out.writeNumber(Long.toString(value));
    }

    /**
     * A quantity under its name and unit: {@code quantity("lip_speed", METRE_PER_SECOND, 22)} is
     * {@code "lip_speed_mps": 22}.
     *
     * @param value the quantity (SI unit)
     */
    public void quantity(String stem, FileUnit unit, double value) {
        out.writeName(unit.key(stem));
        out.writeNumber(unit.text(value));
    }

    /**
     * A number rounded to so many decimals.
     *
     * @param value any finite number (unit named by the key)
     */
    public void number(String key, double value, int decimals) {
        out.writeName(key);
        out.writeNumber(DecimalText.trimmed(value, decimals));
    }

    /**
     * A number that reads back to the last bit.
     *
     * @param value any finite number (unit named by the key)
     */
    public void exact(String key, double value) {
        out.writeName(key);
        exact(value);
    }

    /**
     * A number inside a list that reads back to the last bit.
     *
     * @param value any finite number (unit named by the list's key)
     */
    public void exact(double value) {
        out.writeNumber(DecimalText.shortest(value));
    }

    /**
     * A number inside a list rounded to so many decimals.
     *
     * @param value any finite number (unit named by the list's key)
     */
    public void number(double value, int decimals) {
        out.writeNumber(DecimalText.trimmed(value, decimals));
    }

    /** Nothing, inside a list where a number has no value. */
    public void nothing() {
        out.writeNull();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
