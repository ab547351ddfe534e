package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.stunt.Input;

/** Finds every key that a stunt file does not know, and the known one that was probably meant. */
final class KnownKeys {
    private final Set<String> whole = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<String> inputs = new HashSet<>();
    private final Set<String> sections = new HashSet<>();

    KnownKeys() {
        for (Key key : Key.ALL) {
            whole.add(key.path());
            if (key.kind() == Key.Kind.KEPT || key.kind() == Key.Kind.LIST) {
                kept.add(key.path());
            }
        }
        for (Input input : Input.values()) {
            whole.add(input.key());
            inputs.add(input.key());
        }
        for (String path : whole) {
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                sections.add(path.substring(0, dot));
            }
        }
    }

    /** Reports every unknown key below an entry. */
    void check(Entry entry, Reading reading) {
        check(entry, "", "", reading);
    }

    private void check(Entry entry, String path, String shown, Reading reading) {
        if (kept.contains(path) || inputs.contains(path) && !(entry instanceof Entry.Mapping)) {
            return;
        }
        if (entry instanceof Entry.Mapping map && whole.contains(path) && !inputs.contains(path)) {
            reading.report(
                    map.owner(), shown, map.text(), "is a map of keys where one value belongs", "only the value stays");
            return;
        }
        if (entry instanceof Entry.Mapping map) {
            for (Entry.Field field : map.fields()) {
                checkField(field, path, shown, reading);
            }
        } else if (entry instanceof Entry.Listing list) {
            for (int i = 0; i < list.items().size(); i++) {
                check(list.items().get(i), path + "[]", shown + "[" + (i + 1) + "]", reading);
            }
        }
    }

    private void checkField(Entry.Field field, String path, String shown, Reading reading) {
        String here = path.isEmpty() ? field.name() : path + "." + field.name();
        String shownHere = shown.isEmpty() ? field.name() : shown + "." + field.name();
        if (inputs.contains(path)) {
            if (!Key.OF_SPREAD.contains(field.name())) {
                report(field, shownHere, Key.OF_SPREAD, reading);
            }
            return;
        }
        boolean list = sections.contains(here + "[]");
        boolean section = sections.contains(here) || list;
        if (!section && !whole.contains(here)) {
            report(field, shownHere, siblings(path), reading);
        } else if (field.value() instanceof Entry.Listing items && !list && !kept.contains(here)) {
            reading.report(
                    items.place(),
                    shownHere,
                    items.text(),
                    "is a list where " + (section ? "a section with keys" : "one value") + " belongs",
                    section ? "the dashes go" : "the brackets or the dash go");
        } else if (field.value() instanceof Entry.Scalar scalar) {
            checkScalar(scalar, field, here, shownHere, reading);
        } else {
            check(field.value(), here, shownHere, reading);
        }
    }

    private void checkScalar(Entry.Scalar scalar, Entry.Field field, String here, String shown, Reading reading) {
        if (scalar.isEmpty()) {
            if (whole.contains(here) && !kept.contains(here)) {
                reading.report(
                        field.place(), shown, null, "has no value", "it is missing behind the colon, or the key goes");
            }
        } else if (sections.contains(here + "[]")) {
            reading.report(scalar.place(), shown, scalar.text(), Document.NO_LIST, Document.MAYBE_DASH);
        } else if (sections.contains(here) && !whole.contains(here)) {
            reading.report(scalar.place(), shown, scalar.text(), Document.NO_SECTION, Document.MAYBE_SECTION);
        }
    }

    private static void report(Entry.Field field, String shown, Collection<String> choices, Reading reading) {
        String near = nearest(field.name(), choices);
        reading.report(
                field.place(),
                shown,
                field.value().text(),
                "is a key that a stunt file does not know here",
                near.isEmpty() ? "one of these is meant: " + String.join(", ", choices) : "\"" + near + "\" is meant");
    }

    /** The keys that may stand in a section. */
    private List<String> siblings(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        Set<String> names = new TreeSet<>();
        for (String key : whole) {
            if (key.startsWith(prefix)) {
                names.add(key.substring(prefix.length()).split("\\.|\\[", 2)[0]);
            }
        }
        return new ArrayList<>(names);
    }

    /** The choice that differs least from a word, or nothing when none is near. */
    static String nearest(String word, Collection<String> choices) {
        String plain = plain(word);
        String best = "";
        int least = Math.max(2, plain.length() / 3) + 1;
        for (String choice : choices) {
            int distance = distance(plain, plain(choice));
            if (distance < least) {
                least = distance;
                best = choice;
            }
        }
        return best;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** Letters to change, add or leave out (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
