package org.reckoner.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.javagl.jgltf.model.AccessorFloatData;
import de.javagl.jgltf.model.AccessorModel;
import de.javagl.jgltf.model.AnimationModel;
import de.javagl.jgltf.model.GltfModel;
import de.javagl.jgltf.model.MeshPrimitiveModel;
import de.javagl.jgltf.model.NodeModel;
import de.javagl.jgltf.model.io.GltfModelReader;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.dynamics.RampBody;
import org.reckoner.environment.Box;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.Triangles;

class FlightGlbTest {
    private final FlownStunt flown = Fixture.flown();
    private final byte[] bytes = FlightGlb.of(flown);

    @Test
    void terrainHasTheTrianglesOfContact() throws Exception {
        MeshPrimitiveModel ground = primitive("terrain");
        Triangles all = flown.terrain().triangles(new Box(-1e4, -1e4, -1e4, 1e4, 1e4, 1e4));
        AccessorModel places = ground.getAttributes().get("POSITION");
        double[] least = {1e9, 1e9, 1e9};
        double[] most = {-1e9, -1e9, -1e9};
        for (int v = 0; v < all.vertexCount(); v++) {
            double[] scene = {all.x(v), all.z(v), -all.y(v)};
            for (int axis = 0; axis < 3; axis++) {
                least[axis] = Math.min(least[axis], scene[axis]);
                most[axis] = Math.max(most[axis], scene[axis]);
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            double low = places.getMin()[axis].doubleValue();
            double high = places.getMax()[axis].doubleValue();
            if (axis == 1) {
                assertThat(high).isCloseTo(most[1], within(1e-3));
                assertThat(low).isGreaterThanOrEqualTo(least[1] - 1e-3);
            } else {
                // Cropped around the flight, never wider than the map.
                assertThat(low).isBetween(least[axis] - 1e-3, -200.0 + 1e-3);
                assertThat(high).isBetween(200.0, most[axis] + 1e-3);
            }
        }
        assertThat(ground.getIndices().getCount()).isGreaterThan(3 * 2000).isLessThanOrEqualTo(3 * all.count());
    }

    @Test
    void theRampIsTheBodyThatContactUses() throws Exception {
        Triangles body = RampBody.of(
                        flown.stunt().inputs(), flown.stunt().frame().heading())
                .triangles();
        MeshPrimitiveModel ramp = primitive("ramp");
        assertThat(ramp.getIndices().getCount()).isEqualTo(3 * body.count());
        double highest = -1e9;
        for (int v = 0; v < body.vertexCount(); v++) {
            highest = Math.max(highest, body.z(v));
        }
        assertThat(ramp.getAttributes().get("POSITION").getMax()[1].doubleValue())
                .isCloseTo(highest, within(1e-5));
    }

    @Test
    void theFlightPlaysFromRunUpToTouchdown() throws Exception {
        AnimationModel flight = model().getAnimationModels().get(0);
        double longest = 0;
        for (AnimationModel.Channel channel : flight.getChannels()) {
            AccessorModel times = channel.getSampler().getInput();
            assertThat(times.getMin()[0].doubleValue()).isZero();
            longest = Math.max(longest, times.getMax()[0].doubleValue());
            assertThat(channel.getSampler().getInterpolation()).isEqualTo(AnimationModel.Interpolation.LINEAR);
            AccessorFloatData seconds = (AccessorFloatData) times.getAccessorData();
            for (int i = 1; i < seconds.getNumElements(); i++) {
                assertThat(seconds.get(i)).isGreaterThan(seconds.get(i - 1));
            }
        }
        assertThat(longest).isCloseTo(4 + Fixture.DOWN, within(1e-5));
        assertThat(extras()).containsEntry("t0_offset_s", 4.0).containsEntry("illustrative", true);
    }

    @Test
    void thePerformerIsWhereTheFlightSays() throws Exception {
        AccessorFloatData places = output("performer", "translation");
        AccessorFloatData turns = output("performer", "rotation");
        int frame = (int) Math.rint((4 + 5) / 0.04);
        Vector3D place = flown.flight().performer().placeAt(5);
        assertThat(new double[] {places.get(frame, 0), places.get(frame, 1), places.get(frame, 2)})
                .containsExactly(new double[] {place.getX(), place.getZ(), -place.getY()}, within(1e-3));
        // Head forward along heading 255 degrees, 0.26 rad below the horizon.
        double[] forward = rotated(turns, frame, 0, 0, 1);
        double level = StrictMath.cos(-0.26);
        double heading = StrictMath.toRadians(255);
        assertThat(forward)
                .containsExactly(
                        new double[] {
                            level * StrictMath.sin(heading), StrictMath.sin(-0.26), -level * StrictMath.cos(heading)
                        },
                        within(1e-6));
        assertThat(rotated(turns, frame, 0, 1, 0)[1]).as("back up").isGreaterThan(0.9);
    }

    @Test
    void aBankToTheRightLowersTheRightSide() {
        double[] q = SceneAxes.attitude(0, 0, 0.3);
        float[] turn = new float[4];
        SceneAxes.put(turn, 0, q);
        // Heading north is -Z, so right is east, +X; the body's right is its -X.
        double[] right = rotated(turn, -1, 0, 0);
        assertThat(right).containsExactly(new double[] {StrictMath.cos(0.3), -StrictMath.sin(0.3), 0}, within(1e-6));
    }

    @Test
    void aBankTiltsWhoHangsUnderTheWing() {
        float[] turn = new float[4];
        SceneAxes.put(turn, 0, SceneAxes.hanging(0, StrictMath.PI / 2, 0.3));
        // Feet to head, seen on a northward flight that banks right: up and east.
        assertThat(rotated(turn, 0, 0, 1))
                .containsExactly(new double[] {StrictMath.sin(0.3), StrictMath.cos(0.3), 0}, within(1e-6));
    }

    @Test
    void theCanopyGrowsAsItFills() throws Exception {
        AccessorFloatData sizes = output("canopy", "scale");
        assertThat(sizes.get((int) Math.rint((4 + 5) / 0.04), 0)).isZero();
        assertThat(sizes.get((int) Math.rint((4 + 20) / 0.04), 0)).isEqualTo(1);
    }

    @Test
    void bodiesHaveTheirTrueSize() throws Exception {
        AccessorModel performer = primitive("performer").getAttributes().get("POSITION");
        assertThat(performer.getMax()[2].doubleValue() - performer.getMin()[2].doubleValue())
                .isCloseTo(1.9, within(1e-5));
        assertThat(performer.getMax()[1].doubleValue()).isCloseTo(0.35, within(1e-5));
        AccessorModel vehicle = primitive("vehicle").getAttributes().get("POSITION");
        assertThat(vehicle.getMax()[2].doubleValue() - vehicle.getMin()[2].doubleValue())
                .isCloseTo(1.48 + 2 * 0.34, within(1e-5));
    }

    @Test
    void facesLookOutward() {
        for (Solid solid :
                List.of(Solid.capsule(1.9, 0.35), Solid.ellipsoid(4, 0.3, 1.4, 3), Solid.motorcycle(1.48, 0.3))) {
            float[] places = solid.positions();
            float[] normals = solid.normals();
            int[] corners = solid.indices();
            for (int t = 0; t < corners.length; t += 3) {
                Vector3D a = at(places, corners[t]);
                Vector3D face = at(places, corners[t + 1])
                        .subtract(a)
                        .crossProduct(at(places, corners[t + 2]).subtract(a));
                assertThat(face.getNorm()).as("triangle %d has an area", t / 3).isGreaterThan(1e-9);
                assertThat(face.dotProduct(at(normals, corners[t])))
                        .as("triangle %d", t / 3)
                        .isPositive();
            }
        }
        assertThat(List.of(Solid.capsule(1.9, 0.35)))
                .allMatch(solid -> solid.normals().length == solid.positions().length);
    }

    @Test
    void theContainerIsAlignedAndItsBoundsAreExact() {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getInt(0)).isEqualTo(0x46546c67);
        assertThat(file.getInt(4)).isEqualTo(2);
        assertThat(file.getInt(8)).isEqualTo(bytes.length);
        int jsonLength = file.getInt(12);
        assertThat(jsonLength % 4).isZero();
        assertThat(file.getInt(20 + jsonLength + 4)).isEqualTo(0x004e4942);
        assertThat(bytes.length % 4).isZero();
        int binary = 20 + jsonLength + 8;
        Map<String, Object> json = json();
        List<Map<String, Object>> views = ReadJson.objects(json.get("bufferViews"));
        for (Map<String, Object> accessor : ReadJson.objects(json.get("accessors"))) {
            Map<String, Object> view = views.get(((Double) accessor.get("bufferView")).intValue());
            int offset = ((Double) view.get("byteOffset")).intValue();
            assertThat(offset % 4).isZero();
            if (!accessor.containsKey("min")) {
                continue;
            }
            int width = accessor.get("type").equals("SCALAR") ? 1 : 3;
            int count = ((Double) accessor.get("count")).intValue();
            List<?> min = (List<?>) accessor.get("min");
            List<?> max = (List<?>) accessor.get("max");
            for (int k = 0; k < width; k++) {
                float least = Float.POSITIVE_INFINITY;
                float most = Float.NEGATIVE_INFINITY;
                for (int i = 0; i < count; i++) {
                    float value = file.getFloat(binary + offset + 4 * (width * i + k));
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
                assertThat((Double) min.get(k)).isEqualTo((double) least);
                assertThat((Double) max.get(k)).isEqualTo((double) most);
            }
        }
    }

    @Test
    void flatGroundAndAFlightWithoutVehicleAreFine() throws Exception {
        FlownStunt plain = new FlownStunt(
                flown.stunt(),
                new org.reckoner.flight.Flight(
                        Map.of(
                                org.reckoner.flight.BodyName.PERFORMER,
                                flown.flight().performer()),
                        List.of(),
                        List.of(),
                        flown.flight().outcome(),
                        flown.flight().effort()),
                new FlatTerrain(-600),
                flown.provenance());
        GltfModel model = new GltfModelReader().readWithoutReferences(new ByteArrayInputStream(FlightGlb.of(plain)));
        assertThat(model.getNodeModels())
                .extracting(NodeModel::getName)
                .contains("terrain")
                .doesNotContain("vehicle");
    }

    private GltfModel model() throws Exception {
        return new GltfModelReader().readWithoutReferences(new ByteArrayInputStream(bytes));
    }

    private Map<String, Object> json() {
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
        return ReadJson.of(new String(bytes, 20, length, StandardCharsets.UTF_8));
    }

    private Map<String, Object> extras() {
        return ReadJson.object(ReadJson.object(json().get("asset")).get("extras"));
    }

    private MeshPrimitiveModel primitive(String node) throws Exception {
        NodeModel found = model().getNodeModels().stream()
                .filter(n -> n.getName().equals(node))
                .findFirst()
                .orElseThrow();
        return found.getMeshModels().get(0).getMeshPrimitiveModels().get(0);
    }

    private AccessorFloatData output(String node, String path) throws Exception {
        return model().getAnimationModels().get(0).getChannels().stream()
                .filter(c ->
                        c.getNodeModel().getName().equals(node) && c.getPath().equals(path))
                .map(c -> (AccessorFloatData) c.getSampler().getOutput().getAccessorData())
                .findFirst()
                .orElseThrow();
    }

    private static double[] rotated(AccessorFloatData turns, int i, double x, double y, double z) {
        return rotated(new float[] {turns.get(i, 0), turns.get(i, 1), turns.get(i, 2), turns.get(i, 3)}, x, y, z);
    }

    /** v + 2 w (q x v) + 2 q x (q x v). */
    private static double[] rotated(float[] q, double x, double y, double z) {
        Vector3D axis = new Vector3D(q[0], q[1], q[2]);
        Vector3D v = new Vector3D(x, y, z);
        Vector3D once = axis.crossProduct(v);
        return v.add(once.scalarMultiply(2 * q[3]))
                .add(axis.crossProduct(once).scalarMultiply(2))
                .toArray();
    }

    private static Vector3D at(float[] xyz, int i) {
        return new Vector3D(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]);
    }
}
