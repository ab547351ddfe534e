package org.reckoner.web;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Box;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.export.JsonText;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Zone;

/** Heights of the ground on a grid around the flight, for the plan view. */
final class GroundView {
    private static final int CELLS = 180;
    private static final double MARGIN = 150;

    /** Neither side is much shorter than the other, so that a map of it fills its room, which is a little wider than tall. */
    private static final double WIDE = 1.25;

    private static final double TALL = 0.9;

    private GroundView() {}

    static String of(Prediction prediction) {
        Terrain terrain = prediction.conditions().terrain();
        Box reach = terrain.box();
        double west = 0;
        double east = 0;
        double south = 0;
        double north = 0;
        for (Trajectory path : prediction.flight().bodies().values()) {
            for (int k = 0; k < path.size(); k++) {
                west = Math.min(west, path.x(k));
                east = Math.max(east, path.x(k));
                south = Math.min(south, path.y(k));
                north = Math.max(north, path.y(k));
            }
        }
        for (Zone zone : prediction.stunt().zones()) {
            Vector3D centre = zone.centre();
            west = Math.min(west, centre.getX() - zone.radius());
            east = Math.max(east, centre.getX() + zone.radius());
            south = Math.min(south, centre.getY() - zone.radius());
            north = Math.max(north, centre.getY() + zone.radius());
        }
        double wide = Math.max(east - west, WIDE * (north - south)) / 2 + MARGIN;
        double tall = Math.max(north - south, TALL * (east - west)) / 2 + MARGIN;
        double left = Math.max(reach.minX(), (west + east) / 2 - wide);
        double right = Math.min(reach.maxX(), (west + east) / 2 + wide);
        double bottom = Math.max(reach.minY(), (south + north) / 2 - tall);
        double top = Math.min(reach.maxY(), (south + north) / 2 + tall);
        double cell = Math.max(right - left, top - bottom) / CELLS;
        int columns = (int) Math.floor((right - left) / cell);
        int rows = (int) Math.floor((top - bottom) / cell);
        return JsonText.compact(json -> {
            json.number("west_m", left, 3);
            json.number("south_m", bottom, 3);
            json.number("cell_m", cell, 5);
            json.whole("columns", columns);
            json.whole("rows", rows);
            json.list("height_above_lip_m", () -> {
                for (int row = 0; row < rows; row++) {
                    for (int column = 0; column < columns; column++) {
                        height(json, terrain, left + (column + 0.5) * cell, bottom + (row + 0.5) * cell);
                    }
                }
            });
        });
    }

    private static void height(JsonText json, Terrain terrain, double x, double y) {
        try {
            json.number(terrain.groundBelow(x, y, 1e5), 1);
        } catch (OutsideTerrainException hole) {
            json.nothing();
        }
    }
}
