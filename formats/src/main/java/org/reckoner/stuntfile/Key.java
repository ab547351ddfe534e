package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.stunt.Input;

/**
 * A key of the stunt file that is not an {@link Input}: where it stands and what belongs there. Parser, schema and
 * reference page read this one table.
 *
 * @param path sections joined by dots; {@code []} stands for every item of a list
 * @param kind what belongs there
 * @param meaning in words
 * @param example as a person would write it
 */
record Key(String path, Kind kind, String meaning, String example) {
    /** What belongs behind a key. */
    enum Kind {
        TEXT,
        FLAG,
        PLACE,
        HEIGHT,
        BEARING,
        QUANTITY,
        FILE,
        LIST,
        /** Kept as it is written, whatever it holds. */
        KEPT
    }

    static final List<Key> ALL = table();

    private static List<Key> table() {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key("stunt.name", Kind.TEXT, "what people call the stunt", "Helsetkopen, six seconds"));
        keys.add(new Key(
                "stunt.illustrative",
                Kind.FLAG,
                "true when the inputs are made up; marked wherever they appear",
                "true"));
        keys.add(new Key("stunt.note", Kind.TEXT, "anything worth knowing", "plan B"));
        keys.add(new Key("spread.meaning", Kind.TEXT, "what ± means: 1 sigma, 95 %, never beyond", "1 sigma"));
        keys.add(new Key(
                "spread.scope",
                Kind.TEXT,
                "how often a value is redrawn: per take, per day, per performer, fixed, unknown",
                "per take"));
        keys.add(new Key("site.name", Kind.TEXT, "the place", "Helsetkopen"));
        keys.add(new Key("site.lip.at", Kind.PLACE, "coordinates of the lip, latitude first", "62.0579 N 6.9715 E"));
        keys.add(new Key("site.lip.height", Kind.HEIGHT, "height of the lip with its datum", "1247 m MSL"));
        keys.add(new Key(
                "site.geoid",
                Kind.QUANTITY,
                "height of sea level (the geoid) above the ellipsoid at the site; needed with a map",
                "46.3 m"));
        keys.add(new Key("site.heading", Kind.BEARING, "take-off heading, clockwise from true north", "270°"));
        keys.add(new Key("site.terrain.file", Kind.FILE, "GeoTIFF, ESRI ASCII or .hgt elevation map", "terrain.tif"));
        keys.add(new Key(
                "site.terrain.datum", Kind.TEXT, "what the map's heights are measured from: MSL or ellipsoid", "MSL"));
        keys.add(new Key(
                "site.terrain.crs", Kind.TEXT, "map projection of a file that does not carry one", "EPSG:25832"));
        keys.add(new Key("site.terrain.accuracy", Kind.QUANTITY, "one standard deviation of the heights", "2 m"));
        keys.add(new Key(
                "site.terrain.cell",
                Kind.QUANTITY,
                "spacing of the grid that is flown over; the map's own unless given",
                "10 m"));
        keys.add(new Key("site.terrain.radius", Kind.QUANTITY, "how far around the lip the map is read", "3 km"));
        keys.add(new Key("site.terrain.level", Kind.HEIGHT, "instead of a file: level ground", "1092 m below lip"));
        keys.add(new Key("site.wall.profile", Kind.FILE, "laser profile of the wall below the lip", "wall.csv"));
        keys.add(new Key(
                "site.wall.order",
                Kind.TEXT,
                "order of its numbers: out-and-down, from-below, down-and-out or detect",
                "out-and-down"));
        keys.add(new Key("site.wall.width", Kind.QUANTITY, "how wide the wall is, left to right", "120 m"));
        keys.add(new Key(
                "site.wall.mesh",
                Kind.FILE,
                "instead of a profile: scanned triangles (OBJ or STL), metres east, north, up of the lip",
                "wall.obj"));
        keys.add(new Key("site.wall.accuracy", Kind.QUANTITY, "one standard deviation of the wall's place", "1 m"));
        keys.add(new Key("site.bowl.at", Kind.PLACE, "where the wind in the bowl is measured", "62.0575 N 6.9682 E"));
        keys.add(new Key("site.bowl.height", Kind.HEIGHT, "height of that place", "1000 m MSL"));
        for (String list : List.of("site.landing_zones[]", "site.outs[]")) {
            String what = list.contains("outs") ? "alternate landing place" : "landing zone";
            keys.add(new Key(list + ".name", Kind.TEXT, "name of the " + what, "Helset field"));
            keys.add(new Key(list + ".at", Kind.PLACE, "its middle", "62.0552 N 6.9460 E"));
            keys.add(new Key(list + ".height", Kind.HEIGHT, "its height; the terrain's unless given", "149 m MSL"));
            keys.add(new Key(list + ".radius", Kind.QUANTITY, "how far from the middle still counts", "100 m"));
        }
        keys.add(new Key("site.obstacles[].name", Kind.TEXT, "what stands in the way", "mast"));
        keys.add(new Key("site.obstacles[].at", Kind.PLACE, "where it stands", "62.0580 N 6.9650 E"));
        keys.add(new Key("site.obstacles[].height", Kind.QUANTITY, "how high it stands above the ground", "20 m"));
        keys.add(new Key("site.obstacles[].radius", Kind.QUANTITY, "half its width", "2 m"));
        keys.add(new Key("conditions.source", Kind.TEXT, "where air and wind come from", "mast at the lip, 09:40"));
        keys.add(new Key("conditions.time", Kind.TEXT, "when they hold, UTC", "2020-09-06T10:00:00Z"));
        keys.add(new Key("conditions.air.temperature", Kind.QUANTITY, "measured temperature", "8 °C"));
        keys.add(new Key(
                "conditions.air.pressure",
                Kind.QUANTITY,
                "pressure measured there, not reduced to sea level",
                "872 hPa"));
        keys.add(new Key("conditions.air.at", Kind.HEIGHT, "height of thermometer and barometer", "1247 m MSL"));
        keys.add(new Key("conditions.air.vapour", Kind.QUANTITY, "mass of vapour per mass of air", "0.005"));
        keys.add(new Key(
                "conditions.air.temperature_offset", Kind.QUANTITY, "warmer than the standard atmosphere by", "5 K"));
        keys.add(new Key(
                "conditions.air.density", Kind.QUANTITY, "one density at every height; 0 is vacuum", "1.15 kg/m³"));
        keys.add(new Key(
                "conditions.gravity",
                Kind.QUANTITY,
                "one gravity everywhere, for comparisons; the Earth then does not turn",
                "9.80665 m/s²"));
        for (String place : List.of("lip", "bowl", "landing_zone")) {
            keys.add(new Key(
                    "conditions.wind." + place + ".sensor",
                    Kind.QUANTITY,
                    "height of the sensor above ground",
                    "10 m"));
            keys.add(new Key(
                    "conditions.wind." + place + ".source", Kind.TEXT, "where the wind comes from", "forecast"));
        }
        keys.add(new Key("conditions.wind.layers[].height", Kind.HEIGHT, "height of the row", "1000 m MSL"));
        keys.add(new Key("conditions.wind.layers[].speed", Kind.QUANTITY, "wind speed there", "5 m/s"));
        keys.add(new Key("conditions.wind.layers[].from", Kind.BEARING, "where it comes from", "240°"));
        keys.add(new Key(
                "conditions.wind.power_law.height",
                Kind.QUANTITY,
                "height of the sensor above the ground; 10 m unless given",
                "10 m"));
        keys.add(new Key(
                "conditions.wind.power_law.exponent",
                Kind.QUANTITY,
                "power of the height with which the wind grows; 1/7 unless given, as over open country",
                "0.143"));
        keys.add(new Key(
                "conditions.wind.power_law.ground",
                Kind.HEIGHT,
                "height of the ground from which both count; that of the landing zone unless given",
                "149 m MSL"));
        keys.add(new Key("performer.name", Kind.TEXT, "who", "performer A"));
        keys.add(new Key("performer.suit", Kind.TEXT, "what the performer wears", "jumpsuit"));
        keys.add(new Key("vehicle.model", Kind.TEXT, "a motorcycle of the catalogue", "CRF250R"));
        keys.add(new Key("vehicle.torque[].at", Kind.QUANTITY, "own torque curve: engine speed", "9500 rpm"));
        keys.add(new Key(
                "vehicle.torque[].torque",
                Kind.QUANTITY,
                "torque at the rear wheel, referred to the crank",
                "25.5 N m"));
        keys.add(new Key("vehicle.gears", Kind.LIST, "own gear ratios, first gear first", "[2.142, 1.750, 1.450]"));
        keys.add(new Key("vehicle.primary", Kind.QUANTITY, "own primary reduction", "3.05"));
        keys.add(new Key("vehicle.final_drive", Kind.QUANTITY, "own sprocket reduction", "3.692"));
        keys.add(new Key("parachute.kind", Kind.TEXT, "what kind of canopy it is: ram air or round", "ram air"));
        keys.add(new Key("parachute.canopy", Kind.TEXT, "a canopy of the catalogue", "BASE 7-cell 240"));
        keys.add(new Key("parachute.slider", Kind.TEXT, "where the slider is packed: up or down", "up"));
        keys.add(new Key(
                "plan.run_up.throttle", Kind.TEXT, "what the rider does with it: hold speed or full", "hold speed"));
        keys.add(new Key(
                "plan.ramp.throttle",
                Kind.TEXT,
                "what the rider does with it: hold speed, full or closed",
                "hold speed"));
        keys.add(new Key(
                "plan.airborne.throttle",
                Kind.TEXT,
                "what the rider does with it: hold speed, full, closed or brake",
                "hold speed"));
        keys.add(new Key(
                "plan.exit.from", Kind.TEXT, "what is left: helicopter, aircraft, standing or ramp", "helicopter"));
        keys.add(new Key(
                "plan.freefall.postures[].posture",
                Kind.TEXT,
                "how the body is held: belly, head down, track, tracking suit, unstable, upright, custom or load",
                "track"));
        keys.add(new Key("plan.freefall.postures[].after", Kind.QUANTITY, "time since the freefall began", "0.4 s"));
        keys.add(new Key(
                "plan.freefall.postures[].heading",
                Kind.BEARING,
                "heading flown; the take-off heading unless given",
                "257°"));
        keys.add(new Key(
                "plan.deployment.counts",
                Kind.TEXT,
                "what the delay counts from: from T0 or after separation",
                "from T0"));
        keys.add(new Key(
                "plan.deployment.opening",
                Kind.TEXT,
                "what opens the parachute when it is time: pilot chute or by clock",
                "pilot chute"));
        keys.add(new Key("plan.canopy.pilot", Kind.TEXT, "who steers: pattern or hands off", "pattern"));
        keys.add(new Key("plan.canopy.zone", Kind.TEXT, "landing zone that the pilot flies to", "Helset field"));
        keys.add(new Key("plan.landing", Kind.KEPT, "the end; takes no values", "{}"));
        keys.add(new Key("branches[].failure", Kind.TEXT, "what goes wrong", "no pull"));
        keys.add(new Key("branches[].probability", Kind.QUANTITY, "share of takes", "0.001"));
        keys.add(new Key("branches[].grade", Kind.TEXT, "evidence: M*, S, D, M or J", "J"));
        keys.add(new Key("branches[].source", Kind.TEXT, "where that comes from", "judgement"));
        keys.add(new Key("correlations[].one", Kind.TEXT, "key of an uncertain number", "conditions.wind.lip.speed"));
        keys.add(new Key(
                "correlations[].other",
                Kind.TEXT,
                "key of the number that goes with it",
                "conditions.wind.landing_zone.speed"));
        keys.add(new Key(
                "correlations[].value",
                Kind.QUANTITY,
                "correlation of their normal scores, -1 to 1; what is not named does not go together",
                "0.6"));
        keys.add(new Key("correlations[].source", Kind.TEXT, "where that comes from", "both stations, one summer"));
        keys.add(new Key("limits[].name", Kind.TEXT, "what people call the limit", "wall"));
        keys.add(new Key("limits[].figure", Kind.TEXT, "the figure it bounds", "freefall clearance"));
        keys.add(new Key("limits[].at least", Kind.QUANTITY, "the figure must not fall below", "25 m"));
        keys.add(new Key("limits[].at most", Kind.QUANTITY, "the figure must not rise above", "7 g"));
        keys.add(new Key("limits[].owner", Kind.TEXT, "who set it and can change it", "BASE coordinator"));
        keys.add(new Key("limits[].reason", Kind.TEXT, "why it stands there", "room for a half turn"));
        keys.add(new Key("cameras", Kind.KEPT, "camera setups; kept", "[]"));
        keys.add(new Key("crew", Kind.KEPT, "people; kept", "{}"));
        return List.copyOf(keys);
    }

    /** Keys that an uncertain value may hold when it is written as a map. */
    static final List<String> OF_SPREAD = List.of(
            "value",
            "plus_minus",
            "uniform",
            "lognormal",
            "triangular",
            "mixture",
            "fitted",
            "meaning",
            "scope",
            "grade",
            "source");
}
