package org.reckoner.raster;

import java.util.Locale;

/** The map projection a raster lies in. */
public sealed interface RasterCrs {
    /** A code of the EPSG register, such as 25832. */
    record Epsg(int code) implements RasterCrs {
        public Epsg {
            if (code < 1024 || code > 32766) {
                throw new IllegalArgumentException("EPSG code (" + code + ") must lie between 1024 and 32766");
            }
        }

        @Override
        public String toString() {
            return "EPSG:" + code;
        }
    }

    /** A projection that the file spells out, in the notation of PROJ. */
    record Parameters(String text) implements RasterCrs {
        public Parameters {
            if (!text.startsWith("+proj=")) {
                throw new IllegalArgumentException("projection (" + text + ") must begin with +proj=");
            }
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The file does not say; the stunt file must. */
    record Unstated() implements RasterCrs {
        @Override
        public String toString() {
            return "unstated";
        }
    }

    /** Reads {@code EPSG:25832} or a {@code +proj=} text, as {@link Object#toString} writes them. */
    static RasterCrs parse(String text) {
        String trimmed = text.trim();
        if (trimmed.startsWith("+proj=")) {
            return new Parameters(trimmed);
        }
        if (trimmed.equals("unstated")) {
            return new Unstated();
        }
        if (trimmed.toUpperCase(Locale.ROOT).matches("EPSG:[0-9]{4,5}")) {
            return new Epsg(Integer.parseInt(trimmed.substring(5)));
        }
        throw new IllegalArgumentException("projection (" + trimmed + ") is neither an EPSG code nor a PROJ text."
                + "\nMaybe write it like EPSG:25832.");
    }
}
