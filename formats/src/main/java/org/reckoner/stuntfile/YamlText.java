package org.reckoner.stuntfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a file into text, or says why they are none. */
final class YamlText {
    /** A stunt file is typed by people; the longest honest one is far below this. */
    static final int MOST_BYTES = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlText() {}

    /** The text of the file, strictly UTF-8, without a byte order mark. */
    static String decode(byte[] bytes, Reading reading) {
        if (bytes.length > MOST_BYTES) {
            stop(
                    reading,
                    Place.START,
                    "is " + bytes.length / 1000 + " kB long, above the limit of " + MOST_BYTES / 1000 + " kB",
                    "this is another file, or tables stand in it that belong in files of their own");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            stop(
                    reading,
                    end(text),
                    "is not UTF-8 text: the byte " + hex(bytes[in.position()]) + " cannot stand here",
                    "the file is binary, or was saved in another encoding; save it as UTF-8");
        }
        return clean(text, reading);
    }

    /** A text that is already decoded, checked in the same way. */
    static String clean(String text, Reading reading) {
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (body.length() > MOST_BYTES) {
            stop(
                    reading,
                    Place.START,
                    "is " + body.length() / 1000 + " thousand characters long, above the limit of " + MOST_BYTES / 1000,
                    "this is another file, or tables stand in it that belong in files of their own");
        }
        for (int i = 0; i < body.length(); ) {
            int c = body.codePointAt(i);
            if (!printable(c)) {
                stop(
                        reading,
                        end(body.substring(0, i)),
                        "holds the control character " + String.format("U+%04X", c) + ", which no text file needs",
                        "the file is binary, or damaged; take it from a copy");
            }
            i += Character.charCount(c);
        }
        return body;
    }

    private static boolean printable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0x7F
                || c == 0x85
                || c >= 0xA0 && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE && c != BYTE_ORDER_MARK
                || c >= 0x10000;
    }

    private static Place end(String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Place(lines.length, last.codePointCount(0, last.length()) + 1);
    }

    private static String hex(byte b) {
        return String.format("0x%02X", b);
    }

    private static void stop(Reading reading, Place place, String wrong, String maybe) {
        reading.report(place, "", null, wrong, maybe);
        reading.throwIfBad();
    }
}
