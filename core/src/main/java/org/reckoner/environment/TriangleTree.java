package org.reckoner.environment;

/**
 * A tree of boxes over loose triangles, for the nearest place and for what lies above and below.
 *
 * <p>Boxes are split at the median of the triangle centres along their longer side until few are left.
 */
final class TriangleTree {
    private static final int LEAF = 4;

    /** Twice the area of a triangle over the square of its longest side, below which it is a sliver (1). */
    private static final double SLIVER = 1e-4;

    private final Triangles triangles;
    private final double[] vertices;
    private final int[] corners;
    private final int[] order;
    private final double[] bounds;
    private final int[] first;
    private final int[] count;
    /** Of each triangle the unit normal of its plane and the plane's distance from the lip. */
    private final double[] planes;

    private int nodes;

    TriangleTree(Triangles triangles) {
        this.triangles = triangles;
        this.vertices = triangles.vertexArray();
        this.corners = triangles.cornerArray();
        this.planes = new double[4 * triangles.count()];
        int kept = 0;
        int[] all = new int[triangles.count()];
        for (int t = 0; t < all.length; t++) {
            if (doubledArea(t) > 1e-10) {
                all[kept++] = t;
                fillPlane(t);
            }
        }
        order = java.util.Arrays.copyOf(all, kept);
        int most = Math.max(1, 2 * kept);
        bounds = new double[6 * most];
        first = new int[most];
        count = new int[most];
        if (kept > 0) {
            double[] centres = new double[3 * all.length];
            for (int t : order) {
                for (int axis = 0; axis < 3; axis++) {
                    centres[3 * t + axis] = coordinate(t, 0, axis) + coordinate(t, 1, axis) + coordinate(t, 2, axis);
                }
            }
            build(0, kept, centres);
        }
    }

    boolean isEmpty() {
        return nodes == 0;
    }

    Triangles triangles() {
        return triangles;
    }

    private double coordinate(int t, int k, int axis) {
        return vertices[3 * corners[3 * t + k] + axis];
    }

    private double doubledArea(int t) {
        double[] n = new double[3];
        normal(t, n);
        return Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    }

    /** Normal of a triangle, as long as twice its area, on the side from which it runs anticlockwise. */
    void normal(int t, double[] out) {
        double abx = coordinate(t, 1, 0) - coordinate(t, 0, 0);
        double aby = coordinate(t, 1, 1) - coordinate(t, 0, 1);
        double abz = coordinate(t, 1, 2) - coordinate(t, 0, 2);
        double acx = coordinate(t, 2, 0) - coordinate(t, 0, 0);
        double acy = coordinate(t, 2, 1) - coordinate(t, 0, 1);
        double acz = coordinate(t, 2, 2) - coordinate(t, 0, 2);
        out[0] = aby * acz - abz * acy;
        out[1] = abz * acx - abx * acz;
        out[2] = abx * acy - aby * acx;
    }

    /** A sliver's normal says little: its plane stays nought, which is near to everything. */
    private void fillPlane(int t) {
        double[] n = new double[3];
        normal(t, n);
        double area = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        double longest = 0;
        for (int k = 0; k < 3; k++) {
            double side = 0;
            for (int axis = 0; axis < 3; axis++) {
                double d = coordinate(t, (k + 1) % 3, axis) - coordinate(t, k, axis);
                side += d * d;
            }
            longest = Math.max(longest, side);
        }
        if (area > SLIVER * longest) {
            for (int axis = 0; axis < 3; axis++) {
                planes[4 * t + axis] = n[axis] / area;
                planes[4 * t + 3] += planes[4 * t + axis] * coordinate(t, 0, axis);
            }
        }
    }

    /** Lays out the node for a run of triangles and returns its number. */
    private int build(int from, int to, double[] centres) {
        int node = nodes++;
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int k = from; k < to; k++) {
            for (int corner = 0; corner < 3; corner++) {
                for (int axis = 0; axis < 3; axis++) {
                    double v = coordinate(order[k], corner, axis);
                    box[axis] = Math.min(box[axis], v);
                    box[axis + 3] = Math.max(box[axis + 3], v);
                }
            }
        }
        System.arraycopy(box, 0, bounds, 6 * node, 6);
        if (to - from <= LEAF) {
            first[node] = from;
            count[node] = to - from;
            return node;
        }
        int axis = 0;
        for (int a = 1; a < 3; a++) {
            if (box[a + 3] - box[a] > box[axis + 3] - box[axis]) {
                axis = a;
            }
        }
        int middle = (from + to) >>> 1;
        select(from, to - 1, middle, axis, centres);
        build(from, middle, centres);
        // The left child follows its parent; only the right one has to be remembered.
        first[node] = build(middle, to, centres);
        return node;
    }

    /** Puts the triangle of a rank at its place with no greater ones before it (Hoare's selection). */
    private void select(int from, int to, int rank, int axis, double[] centres) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = centres[3 * order[(low + high) >>> 1] + axis];
            int i = low;
            int j = high;
            while (i <= j) {
                while (centres[3 * order[i] + axis] < pivot) {
                    i++;
                }
                while (centres[3 * order[j] + axis] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swap = order[i];
                    order[i++] = order[j];
                    order[j--] = swap;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** Improves the probe with every triangle that can be nearer than what it holds. */
    void search(Probe probe) {
        if (isEmpty()) {
            return;
        }
        int base = probe.depth;
        probe.push(0, bound(probe, 0));
        while (probe.depth > base) {
            int top = --probe.depth;
            if (probe.bounds[top] > probe.limit) {
                continue;
            }
            int node = (int) probe.nodes[top];
            if (count[node] > 0) {
                for (int k = first[node]; k < first[node] + count[node]; k++) {
                    offer(probe, order[k]);
                }
            } else {
                int left = node + 1;
                int right = first[node];
                double leftBound = bound(probe, left);
                double rightBound = bound(probe, right);
                if (leftBound <= rightBound) {
                    probe.push(right, rightBound);
                    probe.push(left, leftBound);
                } else {
                    probe.push(left, leftBound);
                    probe.push(right, rightBound);
                }
            }
        }
    }

    private void offer(Probe probe, int t) {
        double over =
                planes[4 * t] * probe.x + planes[4 * t + 1] * probe.y + planes[4 * t + 2] * probe.z - planes[4 * t + 3];
        if (over * over > probe.limit) {
            return;
        }
        int a = 3 * corners[3 * t];
        int b = 3 * corners[3 * t + 1];
        int c = 3 * corners[3 * t + 2];
        double[] v = vertices;
        probe.offer(t, v[a], v[a + 1], v[a + 2], v[b], v[b + 1], v[b + 2], v[c], v[c + 1], v[c + 2]);
    }

    private double bound(Probe probe, int node) {
        int at = 6 * node;
        double dx = Math.max(0, Math.max(bounds[at] - probe.x, probe.x - bounds[at + 3]));
        double dy = Math.max(0, Math.max(bounds[at + 1] - probe.y, probe.y - bounds[at + 4]));
        double dz = Math.max(0, Math.max(bounds[at + 2] - probe.z, probe.z - bounds[at + 5]));
        return dx * dx + dy * dy + dz * dz;
    }

    /** Highest surface at or below the probe in its column; minus infinity if there is none. */
    double surfaceBelow(Probe probe) {
        return column(probe, true);
    }

    /** Lowest surface at or above the probe in its column; plus infinity if there is none. */
    double surfaceAbove(Probe probe) {
        return column(probe, false);
    }

    /** Whether an odd number of surfaces lies above the probe in its column. */
    boolean oddAbove(Probe probe) {
        boolean odd = false;
        int base = probe.depth;
        if (!isEmpty()) {
            probe.push(0, 0);
        }
        while (probe.depth > base) {
            int node = (int) probe.nodes[--probe.depth];
            int at = 6 * node;
            boolean aside = probe.x < bounds[at]
                    || probe.x > bounds[at + 3]
                    || probe.y < bounds[at + 1]
                    || probe.y > bounds[at + 4];
            if (aside || bounds[at + 5] < probe.z) {
                continue;
            }
            if (count[node] == 0) {
                probe.push(node + 1, 0);
                probe.push(first[node], 0);
                continue;
            }
            for (int k = first[node]; k < first[node] + count[node]; k++) {
                odd ^= underColumn(order[k], probe.x, probe.y) && heightAt(order[k], probe.x, probe.y) > probe.z;
            }
        }
        return odd;
    }

    private double column(Probe probe, boolean below) {
        double best = below ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        if (isEmpty()) {
            return best;
        }
        int base = probe.depth;
        probe.push(0, 0);
        while (probe.depth > base) {
            int node = (int) probe.nodes[--probe.depth];
            int at = 6 * node;
            boolean outside = probe.x < bounds[at]
                    || probe.x > bounds[at + 3]
                    || probe.y < bounds[at + 1]
                    || probe.y > bounds[at + 4]
                    || (below
                            ? bounds[at + 2] > probe.z || bounds[at + 5] < best
                            : bounds[at + 5] < probe.z || bounds[at + 2] > best);
            if (outside) {
                continue;
            }
            if (count[node] == 0) {
                probe.push(node + 1, 0);
                probe.push(first[node], 0);
                continue;
            }
            for (int k = first[node]; k < first[node] + count[node]; k++) {
                if (underColumn(order[k], probe.x, probe.y)) {
                    double z = heightAt(order[k], probe.x, probe.y);
                    if (below ? z <= probe.z && z > best : z >= probe.z && z < best) {
                        best = z;
                    }
                }
            }
        }
        return best;
    }

    /** Crossing-number test from above; neighbours share an edge's arithmetic, so no column slips between. */
    private boolean underColumn(int t, double x, double y) {
        return crosses(t, 0, 1, x, y) ^ crosses(t, 1, 2, x, y) ^ crosses(t, 2, 0, x, y);
    }

    private boolean crosses(int t, int from, int to, double x, double y) {
        double ay = coordinate(t, from, 1);
        double by = coordinate(t, to, 1);
        if ((ay > y) == (by > y)) {
            return false;
        }
        int low = ay < by ? from : to;
        int high = ay < by ? to : from;
        double lx = coordinate(t, low, 0);
        double ly = coordinate(t, low, 1);
        double share = (y - ly) / (coordinate(t, high, 1) - ly);
        return x < lx + share * (coordinate(t, high, 0) - lx);
    }

    private double heightAt(int t, double x, double y) {
        double ax = coordinate(t, 0, 0);
        double ay = coordinate(t, 0, 1);
        double az = coordinate(t, 0, 2);
        double bz = coordinate(t, 1, 2);
        double cz = coordinate(t, 2, 2);
        double abx = coordinate(t, 1, 0) - ax;
        double aby = coordinate(t, 1, 1) - ay;
        double acx = coordinate(t, 2, 0) - ax;
        double acy = coordinate(t, 2, 1) - ay;
        double det = abx * acy - aby * acx;
        double lowest = Math.min(az, Math.min(bz, cz));
        double highest = Math.max(az, Math.max(bz, cz));
        if (det == 0) {
            return highest;
        }
        double v = ((x - ax) * acy - (y - ay) * acx) / det;
        double w = (abx * (y - ay) - aby * (x - ax)) / det;
        return Math.max(lowest, Math.min(highest, az + v * (bz - az) + w * (cz - az)));
    }

    Box box() {
        if (isEmpty()) {
            throw new IllegalArgumentException("the mesh holds no triangle with an area");
        }
        return new Box(bounds[0], bounds[1], bounds[2], bounds[3], bounds[4], bounds[5]);
    }

    /** Adds the triangles whose boxes touch the crop. */
    void collect(Box crop, Triangles.Collector out) {
        int[] numbers = new int[vertices.length / 3];
        java.util.Arrays.fill(numbers, -1);
        for (int t = 0; t < triangles.count(); t++) {
            if (doubledArea(t) > 1e-10 && touches(t, crop)) {
                int[] c = new int[3];
                for (int k = 0; k < 3; k++) {
                    int v = corners[3 * t + k];
                    if (numbers[v] < 0) {
                        numbers[v] = out.vertex(vertices[3 * v], vertices[3 * v + 1], vertices[3 * v + 2]);
                    }
                    c[k] = numbers[v];
                }
                out.triangle(c[0], c[1], c[2], triangles.wall(t));
            }
        }
    }

    private boolean touches(int t, Box crop) {
        return span(t, 0, crop.minX(), crop.maxX())
                && span(t, 1, crop.minY(), crop.maxY())
                && span(t, 2, crop.minZ(), crop.maxZ());
    }

    private boolean span(int t, int axis, double from, double to) {
        double a = coordinate(t, 0, axis);
        double b = coordinate(t, 1, axis);
        double c = coordinate(t, 2, axis);
        return Math.min(a, Math.min(b, c)) <= to && Math.max(a, Math.max(b, c)) >= from;
    }
}
