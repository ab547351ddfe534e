package org.reckoner.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The two weights of Open Sans that travel with the program. */
enum Typeface {
    REGULAR("OpenSans-Regular", 400),
    SEMIBOLD("OpenSans-Semibold", 600);

    private final String file;
    private final int weight;
    private final GlyphTable glyphs;

    Typeface(String file, int weight) {
        this.file = file;
        this.weight = weight;
        this.glyphs = new GlyphTable(bytes("font/" + file + ".ttf"));
    }

    int weight() {
        return weight;
    }

    GlyphTable glyphs() {
        return glyphs;
    }

    /** The small font that goes into an SVG. */
    byte[] forWeb() {
        return bytes("font/" + file + ".woff2");
    }

    double width(String words, double size) {
        double sum = 0;
        for (int i = 0; i < words.length(); ) {
            int code = words.codePointAt(i);
            sum += glyphs.advance(code);
            i += Character.charCount(code);
        }
        return sum * size;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
