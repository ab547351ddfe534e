package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML of a stunt file into positioned entries.
 *
 * <p>Built on parser events, not on loaded objects: so every value stays the text that a person typed, and what a stunt
 * file has no use for (anchors, aliases, tags, merge keys, more than one document) is refused before it can do harm.
 */
final class YamlTree {
    /** The deepest honest key is five maps down. */
    private static final int DEEPEST = 24;

    /** Texts are notes, not books (characters). */
    private static final int LONGEST_TEXT = 20_000;

    private static final int MOST_PROBLEMS = 100;

    private final Reading reading;
    private final Iterator<Event> events;

    private YamlTree(String text, Reading reading) {
        this.reading = reading;
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(YamlText.MOST_BYTES + 1)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The one map that the file holds; every problem of its YAML is thrown together. */
    static Entry.Mapping read(String text, Reading reading) {
        Entry root = null;
        try {
            root = new YamlTree(text, reading).document();
        } catch (MarkedYamlEngineException unreadable) {
            reportSyntax(unreadable, text, reading);
        } catch (YamlEngineException unreadable) {
            reading.report(
                    Place.START,
                    "",
                    null,
                    "is not readable YAML: " + firstLine(unreadable.getMessage()),
                    "the file is damaged; take it from a copy");
        }
        if (root != null && !(root instanceof Entry.Mapping)) {
            reading.report(
                    root.place(),
                    "",
                    root.text(),
                    "is not a stunt file, which begins with sections such as " + "\"stunt:\" and \"site:\"",
                    "this is another file");
        }
        reading.throwIfBad();
        if (root instanceof Entry.Mapping map) {
            return map;
        }
        throw new AssertionError("an unreadable file must have been reported");
    }

    private @Nullable Entry document() {
        Entry root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    reading.report(
                            place(event),
                            "",
                            null,
                            "begins a second document; a stunt file is one document",
                            "the line \"---\" goes, or what follows belongs in a file of its own");
                    return root;
                }
                Event first = events.next();
                root = first instanceof NodeEvent node ? entry(node, place(event), "", 0) : null;
            }
        }
        if (root == null || root instanceof Entry.Scalar scalar && scalar.isEmpty()) {
            reading.report(
                    Place.START, "", null, "is empty", "\"reckoner new bike-to-base DIR\" writes a file to start from");
            return null;
        }
        return root;
    }

    private Entry entry(NodeEvent event, Place owner, String path, int depth) {
        Place place = place(event);
        refuseExtras(event, path, place);
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getValue().length() > LONGEST_TEXT) {
                reading.report(
                        place,
                        path,
                        scalar.getValue(),
                        "is a text of " + scalar.getValue().length() + " characters, above the limit of "
                                + LONGEST_TEXT,
                        "a quote is not closed");
                return new Entry.Scalar("", false, place);
            }
            return new Entry.Scalar(scalar.getValue().strip(), scalar.isPlain(), place);
        }
        if (depth >= DEEPEST) {
            reading.report(
                    place,
                    path,
                    null,
                    "is nested more than " + DEEPEST + " levels deep",
                    "brackets or indents are wrong; no key of a stunt file lies deeper than six");
            reading.throwIfBad();
        }
        if (event instanceof MappingStartEvent) {
            return mapping(place, owner, path, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return listing(place, path, depth);
        }
        return new Entry.Scalar("", false, place);
    }

    private Entry mapping(Place place, Place owner, String path, int depth) {
        List<Entry.Field> fields = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            NodeEvent keyEvent = (NodeEvent) event;
            Place keyPlace = place(keyEvent);
            Entry key = entry(keyEvent, keyPlace, path, depth + 1);
            String name = key instanceof Entry.Scalar scalar ? scalar.text() : "";
            String keyPath = path.isEmpty() ? name : path + "." + name;
            Entry value = entry((NodeEvent) events.next(), keyPlace, keyPath, depth + 1);
            if (!(key instanceof Entry.Scalar) && !(keyEvent instanceof AliasEvent)) {
                reading.report(
                        keyPlace,
                        path,
                        key.text(),
                        "is a list or map where a key belongs",
                        "a bracket or a colon is in the wrong place");
            } else if (name.equals("<<")) {
                reading.report(
                        keyPlace,
                        keyPath,
                        null,
                        "is a merge key, which a stunt file does not know",
                        "write the values out where they belong");
            } else if (seen.containsKey(name)) {
                reading.report(
                        keyPlace,
                        keyPath,
                        value.text(),
                        "stands here a second time; the first is in line "
                                + seen.get(name).line(),
                        "one of the two goes");
            } else {
                seen.put(name, keyPlace);
                fields.add(new Entry.Field(name, keyPlace, value));
            }
            event = events.next();
        }
        return new Entry.Mapping(fields, place, owner);
    }

    private Entry listing(Place place, String path, int depth) {
        List<Entry> items = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            items.add(entry((NodeEvent) event, place(event), path + "[" + (items.size() + 1) + "]", depth + 1));
            event = events.next();
        }
        return new Entry.Listing(items, place);
    }

    private void refuseExtras(NodeEvent event, String path, Place place) {
        if (event instanceof AliasEvent alias) {
            reading.report(
                    place,
                    path,
                    "*" + alias.getAlias(),
                    "is an alias, which a stunt file does not know",
                    "write the value out; each value stands where it is used");
        } else if (event.getAnchor().isPresent()) {
            reading.report(
                    place,
                    path,
                    "&" + event.getAnchor().get(),
                    "is an anchor, which a stunt file does not know",
                    "write the value out where it is needed again");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            reading.report(
                    place,
                    path,
                    tag.get(),
                    "is a tag, which a stunt file does not know",
                    "leave it out; the key decides what a value is");
        }
        if (reading.count() > MOST_PROBLEMS) {
            reading.throwIfBad();
        }
    }

    private static void reportSyntax(MarkedYamlEngineException unreadable, String text, Reading reading) {
        Place place = unreadable
                .getProblemMark()
                .or(unreadable::getContextMark)
                .map(YamlTree::place)
                .orElse(Place.START);
        String[] lines = text.split("\r\n|\r|\n", -1);
        String line = place.line() <= lines.length ? lines[place.line() - 1] : "";
        int firstBlack = line.length() - line.stripLeading().length();
        if (line.substring(0, firstBlack).indexOf('\t') >= 0) {
            reading.report(
                    place,
                    "",
                    null,
                    "has a tab in its indent; YAML counts spaces",
                    "the editor can be told to write two spaces for a tab");
            return;
        }
        String context = unreadable.getContext() == null ? "" : unreadable.getContext() + ": ";
        String after = unreadable
                .getContextMark()
                .map(mark -> " (it began in line " + (mark.getLine() + 1) + ")")
                .orElse("");
        boolean atEnd = place.line() >= lines.length;
        reading.report(
                place,
                "",
                null,
                "is not readable YAML: " + firstLine(context + unreadable.getProblem()) + after,
                atEnd
                        ? "the file was cut off, or a bracket or a quote is not closed"
                        : "the indent, a colon, a quote or a bracket is wrong in this line or the one before; values with"
                                + " \": \" or \" #\" inside need quotes");
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.strip().split("\\R", 2)[0];
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlTree::place).orElse(Place.START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
