package org.reckoner.bulk;

import org.reckoner.environment.Box;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.environment.Triangles;

/** Level ground that ends so far from the lip. */
record SmallTerrain(double z, double reach) implements Terrain {
    private Terrain flat(double x, double y, double up) {
        if (!(Math.abs(x) <= reach && Math.abs(y) <= reach)) {
            throw new OutsideTerrainException(x, y, up, box(), "the map ends");
        }
        return new FlatTerrain(z);
    }

    @Override
    public double groundBelow(double x, double y, double up) {
        return flat(x, y, up).groundBelow(x, y, up);
    }

    @Override
    public double distance(double x, double y, double up) {
        return flat(x, y, up).distance(x, y, up);
    }

    @Override
    public Nearest nearest(double x, double y, double up) {
        return flat(x, y, up).nearest(x, y, up);
    }

    @Override
    public Box box() {
        return new Box(-reach, -reach, z, reach, reach, z);
    }

    @Override
    public Triangles triangles(Box crop) {
        return new FlatTerrain(z).triangles(crop);
    }

    @Override
    public double accuracy() {
        return 0;
    }
}
