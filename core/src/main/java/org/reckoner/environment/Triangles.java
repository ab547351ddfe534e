package org.reckoner.environment;

import java.util.Arrays;

/**
 * A set of triangles of the ground: shared corners and three corner numbers for each triangle,
 * anticlockwise seen from the air.
 */
public final class Triangles {
    private final double[] vertices;
    private final int[] corners;
    private final boolean[] wall;

    /**
     * Triangles over shared corners.
     *
     * @param vertices x, y, z of corner 0, then of corner 1, and so on (m)
     * @param corners three corner numbers for each triangle
     * @param wall for each triangle, whether it belongs to a wall set into the terrain
     */
    public Triangles(double[] vertices, int[] corners, boolean[] wall) {
        if (vertices.length % 3 != 0 || corners.length % 3 != 0 || wall.length * 3 != corners.length) {
            throw new IllegalArgumentException("triangles need three numbers for a corner, three corners for a"
                    + " triangle and one wall mark each (got " + vertices.length + ", " + corners.length + ", "
                    + wall.length + ")");
        }
        for (double v : vertices) {
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException("corner coordinate (" + v + " m) must be a finite number");
            }
        }
        for (int c : corners) {
            if (c < 0 || c >= vertices.length / 3) {
                throw new IllegalArgumentException(
                        "corner number (" + c + ") must lie between 0 and " + (vertices.length / 3 - 1));
            }
        }
        this.vertices = vertices.clone();
        this.corners = corners.clone();
        this.wall = wall.clone();
    }

    /** How many triangles. */
    public int count() {
        return wall.length;
    }

    /** How many corners they share. */
    public int vertexCount() {
        return vertices.length / 3;
    }

    /** Corner number of corner k (0, 1, 2) of triangle t. */
    public int corner(int t, int k) {
        return corners[3 * t + k];
    }

    /**
     * East coordinate of a corner.
     *
     * @return east (m)
     */
    public double x(int vertex) {
        return vertices[3 * vertex];
    }

    /**
     * North coordinate of a corner.
     *
     * @return north (m)
     */
    public double y(int vertex) {
        return vertices[3 * vertex + 1];
    }

    /**
     * Up coordinate of a corner.
     *
     * @return up (m)
     */
    public double z(int vertex) {
        return vertices[3 * vertex + 2];
    }

    /** Whether triangle t belongs to a wall that was set into the terrain. */
    public boolean wall(int t) {
        return wall[t];
    }

    /** The same triangles without shared corners, so that every face of a thing with edges is shaded as flat as it is. */
    public Triangles apart() {
        Collector out = new Collector();
        for (int t = 0; t < count(); t++) {
            int[] own = new int[3];
            for (int k = 0; k < 3; k++) {
                int v = corner(t, k);
                own[k] = out.vertex(x(v), y(v), z(v));
            }
            out.triangle(own[0], own[1], own[2], wall(t));
        }
        return out.done();
    }

    double[] vertexArray() {
        return vertices;
    }

    int[] cornerArray() {
        return corners;
    }

    /** Collects triangles whose number is not known beforehand. */
    public static final class Collector {
        private double[] vertices = new double[96];
        private int[] corners = new int[96];
        private boolean[] wall = new boolean[32];
        private int vertexCount;
        private int count;

        /** Adds a corner and returns its number. @param x east (m) @param y north (m) @param z up (m) */
        public int vertex(double x, double y, double z) {
            if (3 * vertexCount == vertices.length) {
                vertices = Arrays.copyOf(vertices, 2 * vertices.length);
            }
            vertices[3 * vertexCount] = x;
            vertices[3 * vertexCount + 1] = y;
            vertices[3 * vertexCount + 2] = z;
            return vertexCount++;
        }

        /** Adds a triangle of three corners, anticlockwise seen from the air. */
        public void triangle(int a, int b, int c, boolean ofWall) {
            if (count == wall.length) {
                wall = Arrays.copyOf(wall, 2 * count);
                corners = Arrays.copyOf(corners, 6 * count);
            }
            corners[3 * count] = a;
            corners[3 * count + 1] = b;
            corners[3 * count + 2] = c;
            wall[count++] = ofWall;
        }

        /** What was collected. */
        public Triangles done() {
            return new Triangles(
                    Arrays.copyOf(vertices, 3 * vertexCount),
                    Arrays.copyOf(corners, 3 * count),
                    Arrays.copyOf(wall, count));
        }
    }
}
