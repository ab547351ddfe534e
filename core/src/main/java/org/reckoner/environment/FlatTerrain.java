package org.reckoner.environment;

/**
 * Level ground that reaches as far as anyone goes.
 *
 * @param z site height of the ground (m)
 * @param accuracy one standard deviation of that height (m)
 */
public record FlatTerrain(double z, double accuracy) implements Terrain {
    private static final double DRAWN = 5_000;

    public FlatTerrain {
        if (!Double.isFinite(z)) {
            throw new IllegalArgumentException("ground height (" + z + " m) must be a finite number");
        }
        if (!(accuracy >= 0 && accuracy < 1e4)) {
            throw new IllegalArgumentException("terrain accuracy (" + accuracy + " m) must be zero or more");
        }
    }

    /**
     * Level ground whose height is known exactly.
     *
     * @param z site height of the ground (m)
     */
    public FlatTerrain(double z) {
        this(z, 0);
    }

    @Override
    public double groundBelow(double x, double y, double z) {
        requireNumber(x, y, z);
        return this.z;
    }

    @Override
    public double distance(double x, double y, double z) {
        requireNumber(x, y, z);
        return z - this.z;
    }

    @Override
    public Nearest nearest(double x, double y, double z) {
        return new Nearest(distance(x, y, z), x, y, this.z, 0, 0, 1, false);
    }

    @Override
    public Box box() {
        return new Box(-DRAWN, -DRAWN, z, DRAWN, DRAWN, z);
    }

    @Override
    public Triangles triangles(Box crop) {
        Triangles.Collector out = new Triangles.Collector();
        int a = out.vertex(crop.minX(), crop.minY(), z);
        int b = out.vertex(crop.maxX(), crop.minY(), z);
        int c = out.vertex(crop.maxX(), crop.maxY(), z);
        int d = out.vertex(crop.minX(), crop.maxY(), z);
        out.triangle(a, b, c, false);
        out.triangle(a, c, d, false);
        return out.done();
    }

    private void requireNumber(double x, double y, double z) {
        if (!Double.isFinite(x + y + z)) {
            throw new OutsideTerrainException(x, y, z, box(), "the point is not a number");
        }
    }
}
