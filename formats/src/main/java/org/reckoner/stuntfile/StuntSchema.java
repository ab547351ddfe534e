package org.reckoner.stuntfile;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.export.JsonText;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Scope;

/**
 * What editors read to complete and check a stunt file while it is typed: JSON Schema 2020-12, written from the table
 * of keys. The reader itself decides what can be flown; the schema catches what shows in one value.
 */
public final class StuntSchema {
    /** The name of the schema's file, in the documents and beside a new stunt file. */
    public static final String FILE = "stunt-file.schema.json";

    private static final String NUMBER = "[+\\-\u2212]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "plan.run_up",
            "plan.ramp",
            "plan.airborne",
            "plan.separation",
            "plan.exit",
            "plan.freefall",
            "plan.landing");

    private final Set<Dimension> used = EnumSet.noneOf(Dimension.class);

    private StuntSchema() {}

    /** The whole schema, ready to be written to a file. */
    public static String text() {
        return JsonText.document(json -> new StuntSchema().write(json));
    }

    private void write(JsonText json) {
        json.text("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.text("$id", "urn:reckoner:stunt-file");
        json.text("title", "Reckoner stunt file");
        json.text(
                "description",
                "A stunt that can be flown: every quantity is a value with its unit, such as 22 ± 0.6 m/s.");
        section(json, KeyTree.whole());
        json.object("$defs", () -> definitions(json));
    }

    private void section(JsonText json, KeyTree node) {
        if (MAY_BE_EMPTY.contains(node.path())) {
            json.list("type", () -> {
                json.text("object");
                json.text("null");
            });
        } else {
            json.text("type", "object");
        }
        json.flag("additionalProperties", false);
        if (!node.required().isEmpty()) {
            json.list("required", () -> node.required().forEach(json::text));
        }
        if (node.path().equals("plan.deployment")) {
            oneOf(json, "delay", "height");
        } else if (node.path().equals("limits[]")) {
            oneOf(json, "at least", "at most");
        } else if (node.path().equals("site.terrain")) {
            oneOf(json, "file", "level");
        }
        json.object("properties", () -> {
            for (KeyTree below : node.below()) {
                json.object(below.name(), () -> property(json, below));
            }
        });
    }

    private static void oneOf(JsonText json, String first, String second) {
        json.list("oneOf", () -> {
            for (String name : List.of(first, second)) {
                json.object(() -> json.list("required", () -> json.text(name)));
            }
        });
    }

    private void property(JsonText json, KeyTree node) {
        if (node.input() != null) {
            number(json, node.input());
        } else if (node.key() != null) {
            value(json, node.key());
        } else if (node.isList()) {
            json.text("type", "array");
            json.object("items", () -> section(json, node.item()));
        } else {
            section(json, node);
        }
    }

    private void number(JsonText json, Input input) {
        json.text(
                "description",
                KeyTables.meaning(input) + ". Without the key: " + KeyTables.usual(input) + " ("
                        + input.standard().grade().words() + "). Accepted: " + KeyTables.range(input) + ".");
        used.add(input.dimension());
        json.text(
                "$ref",
                "#/$defs/"
                        + (input == Input.DEPLOYMENT_HEIGHT
                                ? "uncertain height"
                                : "uncertain " + name(input.dimension())));
        json.list("examples", () -> json.text(KeyTables.example(input)));
    }

    private void value(JsonText json, Key key) {
        json.text("description", key.meaning());
        List<String> choices = KeyTree.choices(key.path());
        switch (key.kind()) {
            case FLAG -> json.text("type", "boolean");
            case LIST -> {
                json.text("type", "array");
                json.object("items", () -> json.text("type", "number"));
            }
            case KEPT -> {
                if (key.path().equals("plan.landing")) {
                    json.list("type", () -> {
                        json.text("object");
                        json.text("null");
                    });
                    json.whole("maxProperties", 0);
                }
            }
            case QUANTITY -> quantity(json, key);
            case BEARING -> {
                used.add(Dimension.ANGLE);
                json.text("$ref", "#/$defs/" + name(Dimension.ANGLE));
            }
            case HEIGHT -> {
                json.text("type", "string");
                json.text(
                        "pattern",
                        "^" + of(Dimension.LENGTH) + "\\s*(?:" + String.join("|", KeyTree.datums(key.path())) + ")$");
            }
            default -> {
                if (choices.isEmpty()) {
                    json.list("type", () -> {
                        json.text("string");
                        json.text("number");
                    });
                } else {
                    json.list("enum", () -> choices.forEach(json::text));
                }
            }
        }
        if (choices.isEmpty()
                && key.kind() != Key.Kind.FLAG
                && key.kind() != Key.Kind.KEPT
                && key.kind() != Key.Kind.LIST) {
            json.list("examples", () -> json.text(key.example()));
        }
    }

    private void quantity(JsonText json, Key key) {
        KeyTree.dimension(key)
                .ifPresentOrElse(
                        dimension -> {
                            used.add(dimension);
                            boolean spreads = key.path().equals("conditions.air.temperature")
                                    || key.path().equals("conditions.air.pressure");
                            json.text("$ref", "#/$defs/" + (spreads ? "spread " : "") + name(dimension));
                        },
                        () -> json.text("$ref", "#/$defs/threshold"));
    }

    private void definitions(JsonText json) {
        used.add(Dimension.LENGTH);
        used.add(Dimension.ONE);
        for (Dimension dimension : used) {
            json.object(
                    name(dimension),
                    () -> texts(json, dimension, "^" + of(dimension) + "$", Quantity.example(dimension)));
            json.object(
                    "spread " + name(dimension),
                    () -> texts(json, dimension, "^" + spread(dimension) + "$", Quantity.example(dimension)));
            json.object(
                    "uncertain " + name(dimension),
                    () -> uncertain(json, dimension, "#/$defs/spread " + name(dimension)));
        }
        json.object("spread height", () -> {
            json.text("type", "string");
            json.text(
                    "pattern",
                    "^" + spread(Dimension.LENGTH) + "\\s*(?:"
                            + String.join("|", KeyTree.datums("plan.deployment.height")) + ")$");
        });
        json.object("uncertain height", () -> uncertain(json, Dimension.LENGTH, "#/$defs/spread height"));
        json.object("threshold", () -> {
            json.text("description", "a value with the unit of the figure that the limit bounds");
            json.list("type", () -> {
                json.text("string");
                json.text("number");
            });
            json.text("pattern", "^" + NUMBER + "\\s*\\D*$");
        });
        json.object("part of a mixture", () -> {
            json.text("type", "object");
            json.list("required", () -> json.text("weight"));
        });
    }

    /** A value with its unit as text; a plain number too where no unit belongs. */
    private static void texts(JsonText json, Dimension dimension, String pattern, String example) {
        json.text("description", Quantity.kind(dimension) + ", such as " + example);
        if (dimension == Dimension.ONE) {
            json.list("type", () -> {
                json.text("string");
                json.text("number");
            });
        } else {
            json.text("type", "string");
        }
        json.text("pattern", pattern);
    }

    private static void uncertain(JsonText json, Dimension dimension, String text) {
        json.list("anyOf", () -> {
            json.object(() -> json.text("$ref", text));
            json.object(() -> {
                json.text("type", "object");
                json.flag("additionalProperties", false);
                json.object("properties", () -> {
                    json.object("value", () -> json.text("$ref", text));
                    json.object("plus_minus", () -> json.text("$ref", "#/$defs/" + name(dimension)));
                    list(json, "uniform", dimension, 2);
                    list(json, "triangular", dimension, 3);
                    json.object("lognormal", () -> json.text("$ref", "#/$defs/number"));
                    json.object("mixture", () -> {
                        json.text("type", "array");
                        json.object("items", () -> json.text("$ref", "#/$defs/part of a mixture"));
                    });
                    json.object("fitted", () -> json.text("type", "string"));
                    words(json, "meaning", Stream.of(Meaning.values()).map(Meaning::words));
                    words(json, "scope", Stream.of(Scope.values()).map(Scope::words));
                    words(json, "grade", Stream.of(Grade.values()).map(Grade::letter));
                    json.object("source", () -> json.text("type", "string"));
                });
            });
        });
    }

    private static void list(JsonText json, String name, Dimension dimension, int count) {
        json.object(name, () -> {
            json.text("type", "array");
            json.object("items", () -> json.text("$ref", "#/$defs/" + name(dimension)));
            json.whole("minItems", count);
            json.whole("maxItems", count);
        });
    }

    private static void words(JsonText json, String name, Stream<String> words) {
        json.object(name, () -> json.list("enum", () -> words.forEach(json::text)));
    }

    private static String name(Dimension dimension) {
        return Quantity.kind(dimension).replaceFirst("^an? ", "").toLowerCase(Locale.ROOT);
    }

    private static String of(Dimension dimension) {
        return NUMBER + "\\s*" + units(dimension) + "(?:\\s+exactly)?";
    }

    private static String spread(Dimension dimension) {
        String units = units(dimension);
        String sign = "\\s*(?:±|\\+/-|\\+-)\\s*";
        return NUMBER + "\\s*(?:" + units + "(?:\\s+exactly)?|" + units + "?" + sign + NUMBER + "\\s*(?:" + units
                + "|%))";
    }

    /** Every way to write a unit of this kind. */
    private static String units(Dimension dimension) {
        String all = Unit.of(dimension).stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.symbol()), unit.aliases().stream()))
                .map(symbol -> symbol.replace("²", "(?:²|\\^2)")
                        .replace("³", "(?:³|\\^3)")
                        .replace("/", "\\/"))
                .collect(Collectors.joining("|"));
        return "(?:" + all + ")";
    }
}
