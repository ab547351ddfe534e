package org.reckoner.export;

/** One thing that an event or outcome carries besides its time, under the key that files use. */
sealed interface Detail {

    String key();

    /** The value alone, for a table cell. */
    String cell();

    void write(JsonText json);

    /** @param value (SI unit) */
    record Quantity(String stem, FileUnit unit, double value) implements Detail {
        @Override
        public String key() {
            return unit.key(stem);
        }

        @Override
        public String cell() {
            return unit.text(value);
        }

        @Override
        public void write(JsonText json) {
            json.quantity(stem, unit, value);
        }
    }

    record Words(String key, String cell) implements Detail {
        @Override
        public void write(JsonText json) {
            json.text(key, cell);
        }
    }

    record Count(String key, long value) implements Detail {
        @Override
        public String cell() {
            return Long.toString(value);
        }

        @Override
        public void write(JsonText json) {
            json.whole(key, value);
        }
    }

    record Flag(String key, boolean value) implements Detail {
        @Override
        public String cell() {
            return Boolean.toString(value);
        }

        @Override
        public void write(JsonText json) {
            json.flag(key, value);
        }
    }
}
