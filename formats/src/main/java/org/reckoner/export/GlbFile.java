package org.reckoner.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A binary glTF file in the making: numbers go into one buffer, and JSON says what they are.
 *
 * <p>Khronos Group, glTF 2.0 specification (2021): section 4.4 for the container, 3.6.2 for alignment and bounds.
 */
final class GlbFile {
    private static final int MAGIC = 0x46546c67;
    private static final int JSON_CHUNK = 0x4e4f534a;
    private static final int BINARY_CHUNK = 0x004e4942;
    private static final int FLOAT = 5126;
    private static final int UNSIGNED_INT = 5125;
    private static final int VERTICES = 34962;
    private static final int INDICES = 34963;

    private final ByteArrayOutputStream binary = new ByteArrayOutputStream(1 << 20);
    private final List<Consumer<JsonText>> views = new ArrayList<>();
    private final List<Consumer<JsonText>> accessors = new ArrayList<>();
    private final List<Consumer<JsonText>> materials = new ArrayList<>();
    private final List<Consumer<JsonText>> meshes = new ArrayList<>();
    private final List<Consumer<JsonText>> nodes = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();

    /** A moving property of a node: which, at which times, with which values. */
    private record Channel(int node, String path, int times, int values) {}

    /** What a mesh draws: 4 triangles, 3 an open line, 2 a closed line. */
    enum Mode {
        LINE_LOOP(2),
        LINE_STRIP(3),
        TRIANGLES(4);

        private final int number;

        Mode(int number) {
            this.number = number;
        }
    }

    /** Places of a mesh with bounds. @return number of the accessor */
    int positions(float[] xyz) {
        return accessor("VEC3", 3, xyz, VERTICES, true);
    }

    /** Unit normals of a mesh. @return number of the accessor */
    int normals(float[] xyz) {
        return accessor("VEC3", 3, xyz, VERTICES, false);
    }

    /** Times of an animation, with bounds (s). @return number of the accessor */
    int times(float[] seconds) {
        return accessor("SCALAR", 1, seconds, 0, true);
    }

    /** Values of an animation: three for a shift or a size, four for a turn. @return number of the accessor */
    int values(float[] numbers, int width) {
        return accessor("VEC" + width, width, numbers, 0, false);
    }

    /** Corner numbers of triangles. @return number of the accessor */
    int indices(int[] corners) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * corners.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(corners);
        int view = view(bytes.array(), INDICES);
        return add(accessors, json -> {
            json.whole("bufferView", view);
            json.whole("componentType", UNSIGNED_INT);
            json.whole("count", corners.length);
            json.text("type", "SCALAR");
        });
    }

    /** A matte surface, or with {@code lit} false a line of even colour. @return number of the material */
    int material(String name, Ink ink, boolean lit, boolean bothSides) {
        return add(materials, json -> {
            json.text("name", name);
            json.object("pbrMetallicRoughness", () -> {
                json.list("baseColorFactor", () -> {
                    for (int channel = 0; channel < 3; channel++) {
                        json.exact(Math.rint(ink.linear(channel) * 1e5) / 1e5);
                    }
                    json.whole(1);
                });
                json.whole("metallicFactor", 0);
                json.whole("roughnessFactor", 1);
            });
            if (bothSides) {
                json.flag("doubleSided", true);
            }
            if (!lit) {
                json.object("extensions", () -> json.object("KHR_materials_unlit", () -> {}));
            }
        });
    }

    /** Triangles with normals. @return number of the mesh */
    int surface(String name, int positions, int normals, int indices, int material) {
        return add(meshes, json -> {
            json.text("name", name);
            json.list(
                    "primitives",
                    () -> json.object(() -> {
                        json.object("attributes", () -> {
                            json.whole("POSITION", positions);
                            json.whole("NORMAL", normals);
                        });
                        json.whole("indices", indices);
                        json.whole("material", material);
                        json.whole("mode", Mode.TRIANGLES.number);
                    }));
        });
    }

    /** A line. @return number of the mesh */
    int line(String name, Mode mode, int positions, int material) {
        return add(meshes, json -> {
            json.text("name", name);
            json.list(
                    "primitives",
                    () -> json.object(() -> {
                        json.object("attributes", () -> json.whole("POSITION", positions));
                        json.whole("material", material);
                        json.whole("mode", mode.number);
                    }));
        });
    }

    /** A thing of the scene; whatever the content writes beside the name belongs to it. @return number of the node */
    int node(String name, Consumer<JsonText> content) {
        int node = add(nodes, json -> {
            json.text("name", name);
            content.accept(json);
        });
        roots.add(node);
        return node;
    }

    /** Lets a property of a node ({@code translation}, {@code rotation}, {@code scale}) move. */
    void animate(int node, String property, int times, int values) {
        channels.add(new Channel(node, property, times, values));
    }

    private int accessor(String type, int width, float[] numbers, int target, boolean bounds) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        int view = view(bytes.array(), target);
        float[] least = Arrays.copyOf(numbers, width);
        float[] most = least.clone();
        for (int i = 0; i < numbers.length; i++) {
            least[i % width] = Math.min(least[i % width], numbers[i]);
            most[i % width] = Math.max(most[i % width], numbers[i]);
        }
        return add(accessors, json -> {
            json.whole("bufferView", view);
            json.whole("componentType", FLOAT);
            json.whole("count", numbers.length / width);
            json.text("type", type);
            if (bounds) {
                bound(json, "min", least);
                bound(json, "max", most);
            }
        });
    }

    private static void bound(JsonText json, String key, float[] values) {
        json.list(key, () -> {
            for (float value : values) {
                json.exact(value);
            }
        });
    }

    private int view(byte[] bytes, int target) {
        int offset = binary.size();
        // Every element has four bytes, so each view starts and ends on a multiple of four.
        binary.writeBytes(bytes);
        return add(views, json -> {
            json.whole("buffer", 0);
            json.whole("byteOffset", offset);
            json.whole("byteLength", bytes.length);
            if (target != 0) {
                json.whole("target", target);
            }
        });
    }

    private static int add(List<Consumer<JsonText>> list, Consumer<JsonText> item) {
        list.add(item);
        return list.size() - 1;
    }

    /** The finished file. @param extras what the file says of itself */
    byte[] bytes(String sceneName, Consumer<JsonText> extras) {
        byte[] json = padded(
                JsonText.compact(out -> write(out, sceneName, extras)).getBytes(StandardCharsets.UTF_8), (byte) ' ');
        byte[] body = padded(binary.toByteArray(), (byte) 0);
        ByteBuffer file =
                ByteBuffer.allocate(12 + 8 + json.length + 8 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(MAGIC).putInt(2).putInt(file.capacity());
        file.putInt(json.length).putInt(JSON_CHUNK).put(json);
        file.putInt(body.length).putInt(BINARY_CHUNK).put(body);
        return file.array();
    }

    private static byte[] padded(byte[] content, byte filler) {
        byte[] padded = Arrays.copyOf(content, (content.length + 3) / 4 * 4);
        Arrays.fill(padded, content.length, padded.length, filler);
        return padded;
    }

    private void write(JsonText json, String sceneName, Consumer<JsonText> extras) {
        json.object("asset", () -> {
            json.text("version", "2.0");
            json.text("generator", "Reckoner");
            json.object("extras", () -> extras.accept(json));
        });
        json.list("extensionsUsed", () -> json.text("KHR_materials_unlit"));
        json.whole("scene", 0);
        json.list(
                "scenes",
                () -> json.object(() -> {
                    json.text("name", sceneName);
                    json.list("nodes", () -> roots.forEach(json::whole));
                }));
        list(json, "nodes", nodes);
        list(json, "meshes", meshes);
        list(json, "materials", materials);
        list(json, "accessors", accessors);
        list(json, "bufferViews", views);
        if (!channels.isEmpty()) {
            json.list("animations", () -> json.object(() -> animation(json)));
        }
        json.list("buffers", () -> json.object(() -> json.whole("byteLength", binary.size())));
    }

    private void animation(JsonText json) {
        json.text("name", "flight");
        json.list("channels", () -> {
            for (int i = 0; i < channels.size(); i++) {
                int sampler = i;
                json.object(() -> {
                    json.whole("sampler", sampler);
                    json.object("target", () -> {
                        json.whole("node", channels.get(sampler).node());
                        json.text("path", channels.get(sampler).path());
                    });
                });
            }
        });
        json.list("samplers", () -> {
            for (Channel channel : channels) {
                json.object(() -> {
                    json.whole("input", channel.times());
                    json.text("interpolation", "LINEAR");
                    json.whole("output", channel.values());
                });
            }
        });
    }

    private static void list(JsonText json, String key, List<Consumer<JsonText>> items) {
        json.list(key, () -> items.forEach(item -> json.object(() -> item.accept(json))));
    }
}
