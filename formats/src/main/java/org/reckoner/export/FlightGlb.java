package org.reckoner.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.ObstacleBody;
import org.reckoner.dynamics.RampBody;
import org.reckoner.environment.Box;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Triangles;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Zone;

/**
 * Flight and terrain as one scene that plays in Blender, Unreal or a browser: the triangles that the flight was tested
 * against, bodies of true size that move at 25 steps a second, and their paths.
 *
 * <p>Metres; X east, Y up, Z south; the lip is the origin. Animation time starts with the first body, so T0 is at
 * {@code t0_offset_s} of the extras. Places are 32-bit numbers, which are good to 0.3 mm within 4 km.
 */
public final class FlightGlb {
    private static final int FRAME_MILLISECONDS = 40;
    private static final int PATH_MILLISECONDS = 50;
    private static final int RIM_POINTS = 64;

    /** How far the ground is drawn around the paths (m), and how far where that makes too much of it. */
    private static final double WIDE = 400;

    private static final double NARROW = 100;
    private static final int MOST_TRIANGLES = 600_000;

    private final FlownStunt flown;
    private final GlbFile glb = new GlbFile();
    private final double start;

    private FlightGlb(FlownStunt flown) {
        this.flown = flown;
        this.start = flown.flight().bodies().values().stream()
                .mapToDouble(Trajectory::start)
                .min()
                .orElse(0);
    }

    public static byte[] of(FlownStunt flown) {
        FlightGlb scene = new FlightGlb(flown);
        scene.terrain();
        scene.standing();
        scene.zones();
        scene.performer();
        scene.canopy();
        scene.vehicle();
        scene.events();
        return scene.glb.bytes(flown.title(), scene::extras);
    }

    private void extras(JsonText json) {
        json.text("stunt", flown.stunt().name());
        json.flag("illustrative", flown.stunt().illustrative());
        json.text("standing", FlownStunt.NOT_A_CLEARANCE);
        PredictionJson.provenance(json, flown.provenance());
        json.quantity("t0_offset", FileUnit.SECOND, -start);
        json.text("scene_axes", "X east, Y up, Z south, metres; origin at the centre of the lip edge");
        json.object("frames", () -> PredictionJson.frames(json, flown.stunt().frame()));
    }

    private void terrain() {
        Triangles ground = ground();
        int count = 0;
        for (int t = 0; t < ground.count(); t++) {
            count += ground.wall(t) ? 1 : 0;
        }
        if (count < ground.count()) {
            ground("terrain", Ink.TERRAIN, ground, false, ground.count() - count);
        }
        if (count > 0) {
            ground("wall", Ink.WALL, ground, true, count);
        }
    }

    /** Ramp and obstacles, each a mesh of its own: the bodies that contact uses. */
    private void standing() {
        if (flown.stunt().plan().has(Phase.Ramp.class)) {
            Triangles ramp = RampBody.of(
                            flown.stunt().inputs(), flown.stunt().frame().heading())
                    .triangles()
                    .apart();
            ground("ramp", Ink.RAMP, ramp, false, ramp.count());
        }
        for (Obstacle obstacle : flown.stunt().obstacles()) {
            Triangles body = new ObstacleBody(obstacle).triangles().apart();
            ground("obstacle: " + obstacle.name(), Ink.OBSTACLE, body, false, body.count());
        }
    }

    private Triangles ground() {
        Box paths = paths();
        Triangles wide = flown.terrain().triangles(grown(paths, WIDE));
        return wide.count() <= MOST_TRIANGLES ? wide : flown.terrain().triangles(grown(paths, NARROW));
    }

    /** Level extent of paths and landing zones; as deep and high as the mapped ground. */
    private Box paths() {
        Box reach = flown.terrain().box();
        Box box = new Box(0, 0, Math.min(0, reach.minZ()), 0, 0, Math.max(0, reach.maxZ()));
        for (Trajectory trajectory : flown.flight().bodies().values()) {
            for (int k = 0; k < trajectory.size(); k++) {
                box = box.with(around(trajectory.place(k), 0));
            }
        }
        for (Zone zone : flown.stunt().zones()) {
            box = box.with(around(zone.centre(), zone.radius()));
        }
        return box;
    }

    private static Box around(Vector3D place, double radius) {
        double x = place.getX();
        double y = place.getY();
        double z = place.getZ();
        return new Box(x - radius, y - radius, z, x + radius, y + radius, z);
    }

    private static Box grown(Box box, double margin) {
        return new Box(
                box.minX() - margin,
                box.minY() - margin,
                box.minZ(),
                box.maxX() + margin,
                box.maxY() + margin,
                box.maxZ());
    }

    private void ground(String name, Ink ink, Triangles all, boolean wall, int count) {
        int[] number = new int[all.vertexCount()];
        double[] normal = new double[3 * all.vertexCount()];
        int[] corners = new int[3 * count];
        int used = 0;
        int written = 0;
        for (int t = 0; t < all.count(); t++) {
            if (all.wall(t) != wall) {
                continue;
            }
            addNormal(all, t, normal);
            for (int k = 0; k < 3; k++) {
                int vertex = all.corner(t, k);
                if (number[vertex] == 0) {
                    number[vertex] = ++used;
                }
                corners[written++] = number[vertex] - 1;
            }
        }
        float[] places = new float[3 * used];
        float[] normals = new float[3 * used];
        for (int vertex = 0; vertex < number.length; vertex++) {
            if (number[vertex] > 0) {
                int at = number[vertex] - 1;
                SceneAxes.put(places, at, all.x(vertex), all.y(vertex), all.z(vertex));
                double nx = normal[3 * vertex];
                double ny = normal[3 * vertex + 1];
                double nz = normal[3 * vertex + 2];
                double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
                // Faces that cancel out leave no direction; any unit vector is legal there.
                SceneAxes.put(
                        normals,
                        at,
                        length > 0 ? nx / length : 0,
                        length > 0 ? ny / length : 0,
                        length > 0 ? nz / length : 1);
            }
        }
        int mesh = glb.surface(
                name,
                glb.positions(places),
                glb.normals(normals),
                glb.indices(corners),
                glb.material(name, ink, true, true));
        glb.node(name, json -> json.whole("mesh", mesh));
    }

    /** Adds twice a triangle's area along its normal to its corners, so that large faces count more. */
    private static void addNormal(Triangles all, int t, double[] normal) {
        int a = all.corner(t, 0);
        int b = all.corner(t, 1);
        int c = all.corner(t, 2);
        double ux = all.x(b) - all.x(a);
        double uy = all.y(b) - all.y(a);
        double uz = all.z(b) - all.z(a);
        double vx = all.x(c) - all.x(a);
        double vy = all.y(c) - all.y(a);
        double vz = all.z(c) - all.z(a);
        for (int k = 0; k < 3; k++) {
            int at = 3 * all.corner(t, k);
            normal[at] += uy * vz - uz * vy;
            normal[at + 1] += uz * vx - ux * vz;
            normal[at + 2] += ux * vy - uy * vx;
        }
    }

    private void zones() {
        if (flown.stunt().zones().isEmpty()) {
            return;
        }
        int material = glb.material("landing zone", Ink.ZONE, false, false);
        for (Zone zone : flown.stunt().zones()) {
            float[] rim = new float[3 * RIM_POINTS];
            for (int i = 0; i < RIM_POINTS; i++) {
                double angle = 2 * StrictMath.PI * i / RIM_POINTS;
                double x = zone.centre().getX() + zone.radius() * StrictMath.cos(angle);
                double y = zone.centre().getY() + zone.radius() * StrictMath.sin(angle);
                SceneAxes.put(rim, i, x, y, groundAt(x, y, zone.centre().getZ()));
            }
            int mesh = glb.line(zone.name(), GlbFile.Mode.LINE_LOOP, glb.positions(rim), material);
            glb.node("zone: " + zone.name(), json -> {
                json.whole("mesh", mesh);
                json.object("extras", () -> {
                    json.quantity("radius", FileUnit.METRE, zone.radius());
                    json.flag("out", zone.out());
                });
            });
        }
    }

    private double groundAt(double x, double y, double otherwise) {
        try {
            double top = flown.terrain().box().maxZ() + 1;
            return flown.terrain().box().coversLevel(x, y) ? flown.terrain().groundBelow(x, y, top) : otherwise;
        } catch (OutsideTerrainException hole) {
            return otherwise;
        }
    }

    private double input(Input input) {
        return flown.stunt().inputs().centre(input);
    }

    private void performer() {
        Trajectory trajectory = flown.flight().performer();
        Solid body = Solid.capsule(input(Input.PERFORMER_LENGTH), input(Input.PERFORMER_RADIUS));
        int node = body("performer", Ink.PERFORMER, body);
        move(node, trajectory, true);
        double open = flown.flight()
                .first(FlightEvent.OpenCanopy.class)
                .map(FlightEvent::time)
                .orElse(trajectory.end());
        int blue = glb.material("performer path", Ink.PERFORMER, false, false);
        path("performer path", BodyName.PERFORMER, trajectory.start(), open, blue);
        if (open < trajectory.end()) {
            int lighter = glb.material("canopy path", Ink.CANOPY, false, false);
            path("canopy path", BodyName.PERFORMER, open, trajectory.end(), lighter);
        }
    }

    private void canopy() {
        Trajectory trajectory = flown.flight().performer();
        double[] times = SampleTimes.beat(trajectory, FRAME_MILLISECONDS);
        float[] sizes = new float[3 * times.length];
        double most = 0;
        for (int i = 0; i < times.length; i++) {
            double fill = Math.max(0, trajectory.channelAt(Channel.FILL, times[i]));
            most = Math.max(most, fill);
            // Fill is a share of area, size one of length.
            Arrays.fill(sizes, 3 * i, 3 * i + 3, (float) Math.sqrt(fill));
        }
        if (most == 0) {
            return;
        }
        double span = input(Input.CANOPY_SPAN);
        double chord = input(Input.CANOPY_AREA) / span;
        Solid wing = Solid.ellipsoid(span / 2, 0.3, chord / 2, input(Input.LINE_LENGTH));
        int node = body("canopy", Ink.CANOPY, wing);
        move(node, trajectory, false);
        glb.animate(node, "scale", glb.times(seconds(times)), glb.values(sizes, 3));
    }

    private void vehicle() {
        flown.flight().vehicle().ifPresent(trajectory -> {
            Solid machine = Solid.motorcycle(input(Input.WHEELBASE), 0.25);
            int node = body("vehicle", Ink.VEHICLE, machine);
            move(node, trajectory, true);
            int orange = glb.material("vehicle path", Ink.VEHICLE, false, false);
            path("vehicle path", BodyName.VEHICLE, trajectory.start(), trajectory.end(), orange);
        });
    }

    private int body(String name, Ink ink, Solid solid) {
        int mesh = glb.surface(
                name,
                glb.positions(solid.positions()),
                glb.normals(solid.normals()),
                glb.indices(solid.indices()),
                glb.material(name, ink, true, false));
        return glb.node(name, json -> json.whole("mesh", mesh));
    }

    private void move(int node, Trajectory trajectory, boolean pitched) {
        double[] times = SampleTimes.beat(trajectory, FRAME_MILLISECONDS);
        float[] places = new float[3 * times.length];
        float[] turns = new float[4 * times.length];
        for (int i = 0; i < times.length; i++) {
            SceneAxes.put(places, i, trajectory.placeAt(times[i]));
            SceneAxes.put(turns, i, turn(trajectory, times[i], pitched));
        }
        int beat = glb.times(seconds(times));
        glb.animate(node, "translation", beat, glb.values(places, 3));
        glb.animate(node, "rotation", beat, glb.values(turns, 4));
    }

    private static double[] turn(Trajectory trajectory, double time, boolean pitched) {
        double heading = trajectory.channelAt(Channel.HEADING, time);
        double pitch = pitched ? trajectory.channelAt(Channel.PITCH, time) : 0;
        double roll = trajectory.channelAt(Channel.ROLL, time);
        return trajectory.channelAt(Channel.FILL, time) > 0
                ? SceneAxes.hanging(heading, pitch, roll)
                : SceneAxes.attitude(heading, pitch, roll);
    }

    private float[] seconds(double[] times) {
        float[] seconds = new float[times.length];
        for (int i = 0; i < times.length; i++) {
            seconds[i] = (float) (times[i] - start);
        }
        return seconds;
    }

    private void path(String name, BodyName body, double from, double to, int material) {
        Trajectory trajectory = Objects.requireNonNull(flown.flight().bodies().get(body));
        double[] times = SampleTimes.between(flown.flight(), body, PATH_MILLISECONDS, from, to);
        if (times.length < 2) {
            return;
        }
        float[] line = new float[3 * times.length];
        for (int i = 0; i < times.length; i++) {
            SceneAxes.put(line, i, trajectory.placeAt(times[i]));
        }
        int mesh = glb.line(name, GlbFile.Mode.LINE_STRIP, glb.positions(line), material);
        glb.node(name, json -> json.whole("mesh", mesh));
    }

    private void events() {
        List<String> taken = new ArrayList<>();
        for (FlightEvent event : flown.flight().events()) {
            FlightPoint point = FlightPoint.of(flown, event);
            String name = "event: " + event.words();
            long before = taken.stream().filter(name::equals).count();
            taken.add(name);
            float[] place = new float[3];
            SceneAxes.put(place, 0, point.place());
            glb.node(before == 0 ? name : name + " " + (before + 1), json -> {
                json.list("translation", () -> {
                    for (float coordinate : place) {
                        json.exact(coordinate);
                    }
                });
                json.object("extras", () -> {
                    json.quantity("time", FileUnit.SECOND, event.time());
                    json.text("body", event.body().words());
                    json.text("words", event.words());
                    json.quantity("height_msl", FileUnit.METRE, point.heightMsl());
                });
            });
        }
    }
}
