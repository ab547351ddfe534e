package org.reckoner.stuntfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gravity;
import org.reckoner.environment.Terrain;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Vehicle;
import org.reckoner.stunt.Zone;

/**
 * A stunt file as read: the stunt, the conditions it is flown in, and what a person should know about the reading.
 *
 * @param name of the file, as the person gave it
 * @param text the file to the last character
 * @param stunt everything that is flown
 * @param conditions ground, air, wind and gravity
 * @param files the files that it names, as written and as found
 * @param warnings what was assumed because the file does not say it
 */
public record StuntFile(
        String name, String text, Stunt stunt, Conditions conditions, List<Named> files, List<String> warnings) {

    public StuntFile {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /** A file that the stunt file names: as written, and where it was found. */
    public record Named(String written, Path found) {}

    /**
     * Reads a stunt file with everything that it names.
     *
     * @throws BadStuntFile with every problem of the file, when it cannot be flown as it stands
     */
    public static StuntFile read(Path file) {
        Reading reading = new Reading(file.toString());
        byte[] bytes;
        try {
            if (Files.isDirectory(file)) {
                reading.report(Place.START, "", null, "is a folder", "the file in it is meant: " + file.resolve("stunt.yaml"));
            }
            reading.throwIfBad();
            if (Files.size(file) > 4L * YamlText.MOST_BYTES) {
                reading.report(Place.START, "", null, "is far too long for a stunt file", "this is another file");
            }
            reading.throwIfBad();
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            reading.report(Place.START, "", null, "is not there", "the name is mistyped; \"reckoner new bike-to-base DIR\" writes a file to start from");
            reading.throwIfBad();
            throw new AssertionError(absent);
        } catch (IOException unreadable) {
            reading.report(Place.START, "", null, "cannot be read: " + unreadable.getMessage(), "its owner can change that");
            reading.throwIfBad();
            throw new AssertionError(unreadable);
        }
        Path base = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("."));
        return read(file.toString(), new String(bytes, StandardCharsets.UTF_8), YamlText.decode(bytes, reading), base, reading);
    }

    /**
     * Reads a stunt file from text.
     *
     * @param name for messages
     * @param base folder from which the names of files count
     * @throws BadStuntFile with every problem, when it cannot be flown as it stands
     */
    public static StuntFile parse(String name, String text, Path base) {
        Reading reading = new Reading(name);
        return read(name, text, YamlText.clean(text, reading), base, reading);
    }

    private static StuntFile read(String name, String exact, String text, Path base, Reading first) {
        Entry.Mapping map = YamlTree.read(text, first);
        Document head = new Document(map, "", first, base);
        Document spread = head.section("spread");
        Meaning meaning = spread == null ? null : spread.choice("meaning", List.of(Meaning.values()), Meaning::words);
        Scope scope = spread == null ? null : spread.choice("scope", List.of(Scope.values()), Scope::words);
        Reading reading = first.with(meaning, scope);
        Document root = new Document(map, "", reading, base);
        new KnownKeys().check(map, reading);
        return new Assembly(root, map, reading).assemble(name, exact);
    }

    /** Puts the parts together, and reports what only shows when they meet. */
    private static final class Assembly {
        private final Document root;
        private final Entry.Mapping map;
        private final Reading reading;
        private final List<String> warnings = new ArrayList<>();

        Assembly(Document root, Entry.Mapping map, Reading reading) {
            this.root = root;
            this.map = map;
            this.reading = reading;
        }

        StuntFile assemble(String name, String exact) {
            Document head = root.section("stunt");
            String title = head == null ? "" : head.required("name", "Helsetkopen, six seconds");
            boolean illustrative = head != null && head.flag("illustrative");
            if (head == null) {
                root.missing("stunt", "{name: Helsetkopen, six seconds}");
            }
            Document conditions = root.section("conditions");
            AirReader air = new AirReader(conditions, warnings);
            MachineReader machine = new MachineReader(root.section("vehicle"), root.section("parachute"));
            Inputs inputs = new InputReader(reading).read(map, machine.catalogued(Inputs.standard()));
            inputs = air.fillPlaces(air.spreadOfDensity(inputs));
            Vehicle vehicle = machine.engine();
            Document site = root.section("site");
            if (site == null) {
                root.missing("site", "where the lip is");
                reading.throwIfBad();
                throw new AssertionError("a missing site must have been reported");
            }
            SiteReader place = new SiteReader(site, warnings);
            SiteFrame frame = place.frame();
            Plan plan = new PlanReader(root, frame == null ? 0 : frame.heading().angle()).plan();
            List<Limit> limits = plan == null ? List.of() : new LimitReader(root).limits(plan);
            List<SiteReader.Spot> spots = place.spots();
            Terrain terrain = frame == null ? null : place.terrain(frame, spots);
            if (plan != null) {
                needs(plan, vehicle);
            }
            List<Zone> zones = List.of();
            List<Obstacle> obstacles = List.of();
            if (frame != null && terrain != null) {
                zones = place.zones(frame, terrain, spots);
                obstacles = place.obstacles(frame, terrain);
                place.checkLip(terrain, plan != null && plan.has(Phase.Ramp.class));
            }
            if (plan != null && spots.size() == zones.size()) {
                plan.find(Phase.Canopy.class).ifPresent(canopy -> namesZone(canopy, spots));
            }
            if (reading.firstSpread() != null) {
                reading.report(Objects.requireNonNull(reading.firstSpread()), "spread", null,
                        "is missing, and this value has a ±: what it means must never be guessed",
                        "two lines belong at the head: \"spread:\" and \"  meaning: 1 sigma\" with \"  scope: per take\"");
            }
            reading.throwIfBad();
            return finish(name, exact, title, illustrative, Objects.requireNonNull(frame), Objects.requireNonNull(terrain), place, zones,
                    obstacles, vehicle, machine, Objects.requireNonNull(plan), limits, inputs, air);
        }

        private void needs(Plan plan, @Nullable Vehicle vehicle) {
            if (plan.has(Phase.Ramp.class) && vehicle == null && !root.has("vehicle")) {
                root.missing("vehicle", "{model: CRF250R}");
            }
            if (plan.has(Phase.Canopy.class) && InputReader.find(map, "site.landing_zones") == null) {
                reading.report(root.placeOf("site"), "site.landing_zones", null, "is missing, and the plan flies a canopy",
                        "a list with name, at and radius belongs here");
            }
        }

        private void namesZone(Phase.Canopy canopy, List<SiteReader.Spot> spots) {
            List<String> names = spots.stream().map(SiteReader.Spot::name).toList();
            if (!canopy.zone().isEmpty() && !names.contains(canopy.zone())) {
                String near = KnownKeys.nearest(canopy.zone(), names);
                Document doc = Objects.requireNonNull(Objects.requireNonNull(root.section("plan")).section("canopy"));
                doc.report("zone", "is none of the landing zones: " + String.join(", ", names),
                        near.isEmpty() ? "a zone of that name is missing" : near + " is meant");
            }
        }

        private StuntFile finish(
                String name,
                String exact,
                String title,
                boolean illustrative,
                SiteFrame frame,
                Terrain terrain,
                SiteReader place,
                List<Zone> zones,
                List<Obstacle> obstacles,
                @Nullable Vehicle vehicle,
                MachineReader machine,
                Plan plan,
                List<Limit> limits,
                Inputs inputs,
                AirReader air) {
            Vector3D bowl = place.bowl(frame);
            Gravity gravity = air.gravity(frame);
            Vector3D zone = plan.find(Phase.Canopy.class)
                    .flatMap(canopy -> zones.stream().filter(z -> z.name().equals(canopy.zone())).findFirst())
                    .or(() -> zones.stream().findFirst())
                    .map(Zone::centre)
                    .orElse(null);
            Conditions day = new Conditions(
                    terrain, air.atmosphere().compile(), air.wind(inputs, frame, bowl, zone, gravity), gravity);
            reading.throwIfBad();
            Stunt stunt = new Stunt(
                    title, illustrative, frame, bowl, zones, obstacles, vehicle, machine.slider(), plan, limits, inputs);
            return new StuntFile(name, exact, stunt, day, place.files(), warnings);
        }
    }
}
