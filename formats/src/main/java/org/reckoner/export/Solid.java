package org.reckoner.export;

import java.util.ArrayList;
import java.util.List;

/**
 * The surface of a simple body for the scene, in glTF axes: forward is +Z, up is +Y, so left is +X.
 *
 * <p>Shapes stand for sizes that matter in a shot, not for looks.
 */
final class Solid {
    private static final int AROUND = 20;
    private static final int ARCS = 6;

    private final List<double[]> places = new ArrayList<>();
    private final List<double[]> normals = new ArrayList<>();
    private final List<Integer> corners = new ArrayList<>();

    float[] positions() {
        return flat(places);
    }

    float[] normals() {
        return flat(normals);
    }

    int[] indices() {
        return corners.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * A rod with round ends along the forward axis: a person stretched out.
     *
     * @param length from end to end (m)
     * @param radius of the rod (m)
     */
    static Solid capsule(double length, double radius) {
        Solid solid = new Solid();
        double half = Math.max(0, length / 2 - radius);
        for (int ring = 0; ring <= 2 * ARCS + 1; ring++) {
            boolean front = ring > ARCS;
            int arc = front ? ring - 1 : ring;
            double latitude = -StrictMath.PI / 2 + StrictMath.PI * arc / (2 * ARCS);
            solid.ring(0, 0, (front ? half : -half), latitude, radius, radius, radius);
        }
        solid.joinRings(0, 2 * ARCS + 2);
        return solid;
    }

    /**
     * An egg shape around a point.
     *
     * @param x half width, left to right (m)
     * @param y half height (m)
     * @param z half length, forward (m)
     * @param up how far its middle lies above the origin (m)
     */
    static Solid ellipsoid(double x, double y, double z, double up) {
        Solid solid = new Solid();
        for (int ring = 0; ring <= 2 * ARCS; ring++) {
            solid.ring(0, up, 0, -StrictMath.PI / 2 + StrictMath.PI * ring / (2 * ARCS), x, y, z);
        }
        solid.joinRings(0, 2 * ARCS + 1);
        return solid;
    }

    /**
     * Two wheels and a block between them.
     *
     * @param wheelbase distance of the wheels' axles (m)
     * @param axleDrop how far the axles lie below the centre of mass (m)
     */
    static Solid motorcycle(double wheelbase, double axleDrop) {
        double wheel = 0.34;
        Solid solid = new Solid();
        solid.box(0.13, -axleDrop, 0.36, -0.55 * wheelbase, 0.45 * wheelbase);
        solid.box(0.40, 0.36, 0.44, 0.25 * wheelbase, 0.30 * wheelbase);
        solid.wheel(wheel, 0.06, -axleDrop, wheelbase / 2);
        solid.wheel(wheel, 0.06, -axleDrop, -wheelbase / 2);
        return solid;
    }

    private void ring(double cx, double cy, double cz, double latitude, double rx, double ry, double rz) {
        double sin = StrictMath.sin(latitude);
        double cos = StrictMath.cos(latitude);
        for (int i = 0; i < AROUND; i++) {
            double longitude = 2 * StrictMath.PI * i / AROUND;
            double ux = cos * StrictMath.cos(longitude);
            double uy = cos * StrictMath.sin(longitude);
            add(cx + rx * ux, cy + ry * uy, cz + rz * sin, ux / rx, uy / ry, sin / rz);
        }
    }

    private void joinRings(int first, int rings) {
        for (int ring = 0; ring + 1 < rings; ring++) {
            for (int i = 0; i < AROUND; i++) {
                int a = first + ring * AROUND + i;
                int b = first + ring * AROUND + (i + 1) % AROUND;
                if (ring > 0) {
                    triangle(a, b, b + AROUND);
                }
                if (ring + 2 < rings) {
                    triangle(a, b + AROUND, a + AROUND);
                }
            }
        }
    }

    private void box(double halfWidth, double low, double high, double back, double front) {
        double[] x = {-halfWidth, halfWidth};
        double[] y = {low, high};
        double[] z = {back, front};
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                int first = places.size();
                for (int corner = 0; corner < 4; corner++) {
                    int u = corner == 1 || corner == 2 ? 1 : 0;
                    int v = corner >> 1;
                    double n = side == 0 ? -1 : 1;
                    switch (axis) {
                        case 0 -> add(x[side], y[u], z[v], n, 0, 0);
                        case 1 -> add(x[v], y[side], z[u], 0, n, 0);
                        default -> add(x[u], y[v], z[side], 0, 0, n);
                    }
                }
                triangle(first, first + 2 - side, first + 1 + side);
                triangle(first, first + 3 - side, first + 2 + side);
            }
        }
    }

    private void wheel(double radius, double halfWidth, double up, double forward) {
        for (int side = -1; side <= 1; side += 2) {
            int hub = add(side * halfWidth, up, forward, side, 0, 0);
            for (int i = 0; i < AROUND; i++) {
                double[] rim = rim(radius, i);
                add(side * halfWidth, up + rim[0], forward + rim[1], side, 0, 0);
            }
            for (int i = 0; i < AROUND; i++) {
                int a = hub + 1 + i;
                int b = hub + 1 + (i + 1) % AROUND;
                triangle(hub, side > 0 ? a : b, side > 0 ? b : a);
            }
        }
        int tread = places.size();
        for (int i = 0; i < AROUND; i++) {
            double[] rim = rim(radius, i);
            add(-halfWidth, up + rim[0], forward + rim[1], 0, rim[0], rim[1]);
            add(halfWidth, up + rim[0], forward + rim[1], 0, rim[0], rim[1]);
        }
        for (int i = 0; i < AROUND; i++) {
            int a = tread + 2 * i;
            int b = tread + 2 * ((i + 1) % AROUND);
            triangle(a, b, b + 1);
            triangle(a, b + 1, a + 1);
        }
    }

    private static double[] rim(double radius, int i) {
        double angle = 2 * StrictMath.PI * i / AROUND;
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }

    private int add(double x, double y, double z, double nx, double ny, double nz) {
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        places.add(new double[] {x, y, z});
        normals.add(new double[] {nx / length, ny / length, nz / length});
        return places.size() - 1;
    }

    private void triangle(int a, int b, int c) {
        corners.add(a);
        corners.add(b);
        corners.add(c);
    }

    private static float[] flat(List<double[]> vectors) {
        float[] flat = new float[3 * vectors.size()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) vectors.get(i / 3)[i % 3];
        }
        return flat;
    }
}
