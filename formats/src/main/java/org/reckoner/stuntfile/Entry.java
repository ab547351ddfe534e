package org.reckoner.stuntfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the file as it was written: text, a map or a list, with its place. */
sealed interface Entry {
    Place place();

    /** The piece in one line, for messages and for keeping. */
    String text();

    /** A single value; {@code plain} when it stands without quotes. */
    record Scalar(String text, boolean plain, Place place) implements Entry {
        boolean isEmpty() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** Keys with their values; {@code owner} is where the key stands that holds the map. */
    record Mapping(List<Field> fields, Place place, Place owner) implements Entry {
        public Mapping {
            fields = List.copyOf(fields);
        }

        @Nullable
        Field find(String name) {
            for (Field field : fields) {
                if (field.name.equals(name)) {
                    return field;
                }
            }
            return null;
        }

        @Override
        public String text() {
            return fields.stream()
                    .map(f -> f.name + ": " + f.value.text())
                    .toList()
                    .toString();
        }
    }

    /** Values one after the other. */
    record Listing(List<Entry> items, Place place) implements Entry {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return items.stream().map(Entry::text).toList().toString();
        }
    }

    /** One key with its value. */
    record Field(String name, Place place, Entry value) {}
}
