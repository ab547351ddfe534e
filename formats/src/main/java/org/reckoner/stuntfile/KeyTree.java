package org.reckoner.stuntfile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.geo.HeightDatum;
import org.reckoner.raster.ProfileOrder;
import org.reckoner.stunt.CanopyKind;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Opening;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Throttle;

/**
 * All keys of a stunt file as a tree of sections, in the order in which a person writes them: what the schema and the
 * reference page are made from.
 */
final class KeyTree {
    /** The sections of a file, in the usual order. */
    static final List<String> SECTIONS = List.of(
            "stunt",
            "spread",
            "site",
            "conditions",
            "performer",
            "vehicle",
            "ramp",
            "parachute",
            "plan",
            "branches",
            "correlations",
            "limits",
            "cameras",
            "crew");

    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("", List.of("stunt", "site", "plan")),
            Map.entry("stunt", List.of("name")),
            Map.entry("spread", List.of("meaning", "scope")),
            Map.entry("site", List.of("lip", "heading", "terrain")),
            Map.entry("site.lip", List.of("at", "height")),
            Map.entry("site.landing_zones[]", List.of("name", "at")),
            Map.entry("site.outs[]", List.of("name", "at")),
            Map.entry("site.obstacles[]", List.of("name", "at")),
            Map.entry("conditions.wind.layers[]", List.of("height", "speed", "from")),
            Map.entry("conditions.wind.power_law", List.of("speed", "from")),
            Map.entry("conditions.wind.lip", List.of("speed", "from")),
            Map.entry("conditions.wind.bowl", List.of("speed", "from")),
            Map.entry("conditions.wind.landing_zone", List.of("speed", "from")),
            Map.entry("vehicle.torque[]", List.of("at", "torque")),
            Map.entry("plan", List.of("landing")),
            Map.entry("plan.freefall.postures[]", List.of("posture")),
            Map.entry("plan.canopy", List.of("zone")),
            Map.entry("branches[]", List.of("failure")),
            Map.entry("correlations[]", List.of("one", "other", "value")),
            Map.entry("limits[]", List.of("name", "figure", "owner", "reason")));

    private final String name;
    private final String path;
    private final Map<String, KeyTree> children = new LinkedHashMap<>();
    private @Nullable Key key;
    private @Nullable Input input;

    private KeyTree(String name, String path) {
        this.name = name;
        this.path = path;
    }

    /** The tree of every key. */
    static KeyTree whole() {
        KeyTree root = new KeyTree("", "");
        for (String section : SECTIONS) {
            root.child(section);
        }
        for (Key key : Key.ALL) {
            root.at(key.path()).key = key;
        }
        for (Input input : Input.values()) {
            root.at(input.key()).input = input;
        }
        return root;
    }

    private KeyTree at(String keyPath) {
        KeyTree node = this;
        for (String step : keyPath.replace("[]", ".[]").split("\\.")) {
            node = node.child(step);
        }
        return node;
    }

    private KeyTree child(String step) {
        String below = step.equals("[]") ? path + "[]" : path.isEmpty() ? step : path + "." + step;
        return children.computeIfAbsent(step, s -> new KeyTree(s, below));
    }

    String name() {
        return name;
    }

    /** Keys joined by dots, {@code []} for each item of a list. */
    String path() {
        return path;
    }

    @Nullable
    Key key() {
        return key;
    }

    @Nullable
    Input input() {
        return input;
    }

    boolean isList() {
        return children.containsKey("[]");
    }

    /** What each item of a list holds. */
    KeyTree item() {
        return child("[]");
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** What stands below, phases in the order in which they follow each other. */
    List<KeyTree> below() {
        List<KeyTree> below = List.copyOf(children.values());
        return path.equals("plan")
                ? below.stream()
                        .sorted(Comparator.comparingInt(node -> Plan.ORDER.indexOf(node.name)))
                        .toList()
                : below;
    }

    /** Keys without which the section is refused. */
    List<String> required() {
        return REQUIRED.getOrDefault(path, List.of());
    }

    /** The words among which a key chooses; empty where any text will do. */
    static List<String> choices(String path) {
        return switch (path) {
            case "spread.meaning" -> words(Meaning.values(), Meaning::words);
            case "spread.scope" -> words(Scope.values(), Scope::words);
            case "site.terrain.datum" -> words(HeightDatum.values(), d -> d == HeightDatum.MSL ? "MSL" : "ellipsoid");
            case "site.wall.order" -> words(ProfileOrder.values(), ProfileOrder::label);
            case "vehicle.model" ->
                Catalogue.motorcycles().stream().map(CatalogueEntry::name).toList();
            case "parachute.canopy" ->
                Catalogue.canopies().stream().map(CatalogueEntry::name).toList();
            case "parachute.kind" -> words(CanopyKind.values(), CanopyKind::words);
            case "parachute.slider" -> words(Slider.values(), Slider::words);
            case "plan.run_up.throttle" -> words(new Throttle[] {Throttle.HOLD_SPEED, Throttle.FULL}, Throttle::words);
            case "plan.ramp.throttle" ->
                words(new Throttle[] {Throttle.HOLD_SPEED, Throttle.FULL, Throttle.CLOSED}, Throttle::words);
            case "plan.airborne.throttle" -> words(Throttle.values(), Throttle::words);
            case "plan.exit.from" -> words(ExitFrom.values(), ExitFrom::words);
            case "plan.freefall.postures[].posture" -> words(Posture.values(), Posture::words);
            case "plan.deployment.counts" -> List.of("from T0", "after separation");
            case "plan.deployment.opening" -> words(Opening.values(), Opening::words);
            case "plan.canopy.pilot" -> words(PilotMode.values(), PilotMode::words);
            case "branches[].failure" -> words(Failure.values(), Failure::words);
            case "branches[].grade" -> words(Grade.values(), Grade::letter);
            case "limits[].figure" -> words(Figure.values(), Figure::words);
            default -> List.of();
        };
    }

    /** What a height may be measured from. */
    static List<String> datums(String path) {
        return switch (path) {
            case "site.lip.height" -> List.of("MSL", "ellipsoid");
            case "site.terrain.level" -> List.of("below lip", "above lip", "MSL");
            case "conditions.air.at", "conditions.wind.layers[].height" -> List.of("MSL");
            case "plan.deployment.height" -> List.of("AGL", "MSL");
            case "conditions.wind.power_law.ground" -> List.of("MSL", "below lip");
            default -> List.of("MSL", "ellipsoid", "below lip", "above lip");
        };
    }

    /** The kind of quantity behind a key of the table, told by its example; empty where it depends on another key. */
    static Optional<Dimension> dimension(Key key) {
        if (key.path().startsWith("limits[].at ")) {
            return Optional.empty();
        }
        for (Dimension dimension : Dimension.values()) {
            try {
                Quantity.parse(key.example(), dimension);
                return Optional.of(dimension);
            } catch (Misread other) {
                continue;
            }
        }
        throw new AssertionError(key.path() + " has no quantity as its example: " + key.example());
    }

    private static <E> List<String> words(E[] values, Function<E, String> words) {
        return Arrays.stream(values).map(words).toList();
    }
}
