package org.reckoner.export;

import java.util.List;

/** Writes comma-separated rows: a point for decimals, LF line ends, quotes only where a text needs them (RFC 4180). */
final class CsvText {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private boolean first = true;

    void head(List<String> names) {
        names.forEach(this::cell);
        end();
    }

    void cell(String text) {
        if (!first) {
            out.append(',');
        }
        first = false;
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            out.append(text);
        } else {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    /** @param value the quantity (SI unit) */
    void cell(FileUnit unit, double value) {
        cell(unit.text(value));
    }

    void end() {
        out.append('\n');
        first = true;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
