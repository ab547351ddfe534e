package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gravity;
import org.reckoner.environment.Terrain;
import org.reckoner.environment.WindField;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Trigger;
import org.reckoner.stunt.Vehicle;
import org.reckoner.stunt.Zone;

/** Puts the parts of a stunt file together, and reports what only shows when they meet. */
final class Assembly {
    private final Document root;
    private final Entry.Mapping map;
    private final Reading reading;
    private final List<String> warnings = new ArrayList<>();

    Assembly(Document root, Entry.Mapping map, Reading reading) {
        this.root = root;
        this.map = map;
        this.reading = reading;
    }

    /** What a whole stunt file becomes. */
    record Parts(Stunt stunt, Conditions conditions, List<StuntFile.Named> files, List<String> warnings) {}

    /** Everything is looked at before the first problem stops the reading. */
    Parts assemble() {
        Document head = root.section("stunt");
        if (!root.has("stunt")) {
            root.missing("stunt", "{name: Helsetkopen, six seconds}");
        }
        String title = head == null ? "" : head.required("name", "Helsetkopen, six seconds");
        AirReader air = new AirReader(root.section("conditions"), warnings);
        Atmosphere atmosphere = air.atmosphere();
        MachineReader machine = new MachineReader(root.section("vehicle"), root.section("parachute"));
        Inputs inputs = new InputReader(reading).read(map, machine.catalogued(Inputs.standard()));
        inputs = air.fillPlaces(air.spreadOfDensity(inputs));
        Vehicle vehicle = machine.engine();
        machine.checkKind();
        Document site = root.section("site");
        if (!root.has("site")) {
            root.missing("site", "{lip: ..., heading: 270°, terrain: ...} with its keys in the next lines");
        }
        SiteReader place = site == null ? null : new SiteReader(site, warnings);
        SiteFrame frame = place == null ? null : place.frame();
        Plan plan = new PlanReader(
                        root,
                        machine.kind(),
                        frame == null ? 0 : frame.heading().angle())
                .plan();
        List<Limit> limits = new LimitReader(root).limits(plan);
        if (plan != null) {
            needs(plan);
            easement(inputs);
            times(plan, inputs, frame);
        }
        if (place == null || frame == null) {
            spreadBlock();
            reading.throwIfBad();
            throw new AssertionError("a site that cannot be placed must have been reported");
        }
        List<ZoneReader.Spot> spots = place.spots();
        ownNames(spots);
        if (plan != null) {
            plan.find(Phase.Canopy.class).ifPresent(canopy -> namesZone(canopy, spots));
        }
        Terrain terrain = place.terrain(frame, spots);
        List<Zone> zones = List.of();
        List<Obstacle> obstacles = List.of();
        if (terrain != null) {
            zones = place.zones(frame, terrain, spots);
            obstacles = place.obstacles(frame, terrain);
            place.checkLip(terrain, plan != null && plan.has(Phase.Ramp.class));
            inputs = air.edgeDraught(inputs, plan, frame, terrain);
        }
        Vector3D bowl = place.bowl(frame);
        Gravity gravity = air.gravity(frame);
        WindField wind = air.wind(inputs, frame, bowl, planned(plan, zones), gravity, terrain);
        inputs = new CorrelationReader(root).read(inputs);
        spreadBlock();
        reading.throwIfBad();
        Conditions day = new Conditions(Objects.requireNonNull(terrain), atmosphere.compile(), wind, gravity);
        Stunt stunt = new Stunt(
                title,
                head != null && head.flag("illustrative"),
                frame,
                bowl,
                zones,
                obstacles,
                vehicle,
                machine.kind(),
                machine.slider(),
                Objects.requireNonNull(plan),
                limits,
                inputs);
        return new Parts(stunt, day, place.files(), warnings);
    }

    private static @Nullable Vector3D planned(@Nullable Plan plan, List<Zone> zones) {
        String name = plan == null
                ? ""
                : plan.find(Phase.Canopy.class).map(Phase.Canopy::zone).orElse("");
        return zones.stream()
                .filter(zone -> zone.name().equals(name))
                .findFirst()
                .or(() -> zones.stream().findFirst())
                .map(Zone::centre)
                .orElse(null);
    }

    private void needs(Plan plan) {
        if (plan.has(Phase.Ramp.class) && !root.has("vehicle")) {
            root.missing("vehicle", "{model: CRF250R}");
        }
        if (plan.has(Phase.Canopy.class) && InputReader.find(map, "site.landing_zones") == null && root.has("site")) {
            reading.report(
                    root.placeOf("site"),
                    "site.landing_zones",
                    null,
                    "is missing, and the plan flies a canopy",
                    "a list with name, at and radius belongs here");
        }
    }

    /** Both easements of a curve must fit into its turn; else the ramp could not be built as it is written. */
    private void easement(Inputs inputs) {
        Entry stated = InputReader.find(map, Input.EASEMENT.key());
        double turn = Math.abs(inputs.centre(Input.LIP_ANGLE) - inputs.centre(Input.RUN_UP_SLOPE));
        double longest = inputs.centre(Input.TRANSITION_RADIUS) * turn;
        if (stated != null && inputs.centre(Input.EASEMENT) > longest) {
            reading.report(
                    stated.place(),
                    Input.EASEMENT.key(),
                    stated.text(),
                    "does not fit: a curve of this radius to this lip angle leaves room for an easement of "
                            + Quantity.words(longest, Unit.of(Dimension.LENGTH).get(0)) + " at most",
                    "the kicker is meant, or the radius is greater");
        }
    }

    /** A throw before the rider has left the machine cannot be flown as a plan. */
    private void times(Plan plan, Inputs inputs, @Nullable SiteFrame frame) {
        Trigger trigger =
                plan.find(Phase.Deployment.class).map(Phase.Deployment::trigger).orElse(Trigger.HEIGHT_MSL);
        Entry height = InputReader.find(map, Input.DEPLOYMENT_HEIGHT.key());
        if (height != null
                && frame != null
                && trigger == Trigger.HEIGHT_MSL
                && inputs.centre(Input.DEPLOYMENT_HEIGHT) >= frame.lipHeightMsl()) {
            reading.report(
                    height.place(),
                    Input.DEPLOYMENT_HEIGHT.key(),
                    height.text(),
                    "lies above the lip, which is at " + Plain.number(Math.rint(frame.lipHeightMsl()))
                            + " m MSL: the throw would never come",
                    "AGL is meant, or another number");
            return;
        }
        Entry delayed = InputReader.find(map, Input.DELAY.key());
        if (delayed == null) {
            return;
        }
        double delay = inputs.centre(Input.DELAY);
        boolean separates = plan.has(Phase.Separation.class);
        boolean fromLip = trigger == Trigger.DELAY_FROM_T0;
        double separation = separates ? inputs.centre(Input.SEPARATION_TIME) : 0;
        if (fromLip && separates && delay <= separation) {
            reading.report(
                    delayed.place(),
                    Input.DELAY.key(),
                    delayed.text(),
                    "is over before the rider leaves the machine, " + seconds(separation) + " after T0",
                    "\"counts: after separation\" is meant");
        } else if (delay - (fromLip ? separation : 0) < inputs.centre(Input.REACH)) {
            warnings.add("plan.deployment.delay of " + seconds(delay) + " leaves less than the reach of "
                    + seconds(inputs.centre(Input.REACH)) + (separates ? " after the separation" : " after T0")
                    + ": the hand would have to start before the feet leave");
        }
    }

    private static String seconds(double time) {
        return Quantity.words(time, Unit.of(Dimension.TIME).get(0));
    }

    /** Two places of one name cannot be told apart by the plan, nor by anybody who reads a result. */
    private void ownNames(List<ZoneReader.Spot> spots) {
        Set<String> seen = new HashSet<>();
        for (ZoneReader.Spot spot : spots) {
            if (!spot.name().isEmpty() && !seen.add(spot.name().toLowerCase(Locale.ROOT))) {
                spot.doc()
                        .report(
                                "name",
                                "is the name of two landing places",
                                "a number or a compass point tells them apart");
            }
        }
    }

    private void namesZone(Phase.Canopy canopy, List<ZoneReader.Spot> spots) {
        List<String> names = spots.stream()
                .map(ZoneReader.Spot::name)
                .filter(name -> !name.isEmpty())
                .toList();
        if (canopy.zone().isEmpty() || names.isEmpty() || names.contains(canopy.zone())) {
            return;
        }
        String near = KnownKeys.nearest(canopy.zone(), names);
        Document doc = Objects.requireNonNull(
                Objects.requireNonNull(root.section("plan")).section("canopy"));
        doc.report(
                "zone",
                "is none of the landing zones: " + String.join(", ", names),
                near.isEmpty() ? "a zone of that name is missing" : "\"" + near + "\" is meant");
    }

    /** What ± means and how often a value is redrawn must never be guessed. */
    private void spreadBlock() {
        Document spread = root.section("spread");
        if (spread == null) {
            Place first = reading.withoutMeaning() == null ? reading.withoutScope() : reading.withoutMeaning();
            if (first != null && !root.has("spread")) {
                reading.report(
                        first,
                        "spread",
                        null,
                        "is missing, and this value has a spread: what ± means must never be guessed",
                        "three lines belong at the head: \"spread:\", \"  meaning: 1 sigma\" and \"  scope: per take\"");
            }
            return;
        }
        if (reading.withoutMeaning() != null && !spread.has("meaning")) {
            spread.missing("meaning", "1 sigma");
        }
        if (reading.withoutScope() != null && !spread.has("scope")) {
            spread.missing("scope", "per take");
        }
    }
}
