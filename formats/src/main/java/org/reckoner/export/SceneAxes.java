package org.reckoner.export;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** Turns site axes (east, north, up) into those of glTF: X east, Y up, Z south, so that north is -Z. */
final class SceneAxes {
    private SceneAxes() {}

    /** Writes a place at {@code 3 * index}. */
    static void put(float[] xyz, int index, Vector3D place) {
        put(xyz, index, place.getX(), place.getY(), place.getZ());
    }

    /** @param east (m) @param north (m) @param up (m) */
    static void put(float[] xyz, int index, double east, double north, double up) {
        xyz[3 * index] = (float) east;
        xyz[3 * index + 1] = (float) up;
        // Adding zero keeps a minus from standing before a zero.
        xyz[3 * index + 2] = (float) (0.0 - north);
    }

    /**
     * The turn that points a body's +Z along heading and pitch with its +Y up, as x, y, z, w of a unit quaternion:
     * about Y by half a turn less the heading, then about X by minus the pitch, then about Z by the roll.
     *
     * @param heading clockwise from north (rad)
     * @param pitch above the horizon (rad)
     * @param roll right side down (rad)
     */
    static double[] attitude(double heading, double pitch, double roll) {
        return product(product(yaw(heading), nose(pitch)), bank(roll));
    }

    /**
     * The same for a body that hangs under a wing: the wing's bank tilts it sideways, whatever its own pitch.
     *
     * @param heading clockwise from north (rad)
     * @param pitch of the body above the horizon (rad)
     * @param bank of the wing, right side down (rad)
     */
    static double[] hanging(double heading, double pitch, double bank) {
        return product(product(yaw(heading), bank(bank)), nose(pitch));
    }

    private static double[] yaw(double heading) {
        double half = 0.5 * (StrictMath.PI - heading);
        return new double[] {0, StrictMath.sin(half), 0, StrictMath.cos(half)};
    }

    private static double[] nose(double pitch) {
        return new double[] {-StrictMath.sin(0.5 * pitch), 0, 0, StrictMath.cos(0.5 * pitch)};
    }

    private static double[] bank(double roll) {
        return new double[] {0, 0, StrictMath.sin(0.5 * roll), StrictMath.cos(0.5 * roll)};
    }

    private static double[] product(double[] a, double[] b) {
        return new double[] {
            a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
            a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
            a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
            a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
        };
    }

    /** Writes a turn at {@code 4 * index}, on the side of the sphere where the turn before it lies. */
    static void put(float[] xyzw, int index, double[] turn) {
        double along = 0;
        for (int i = 0; i < 4 && index > 0; i++) {
            along += xyzw[4 * index - 4 + i] * turn[i];
        }
        double sign = along < 0 ? -1 : 1;
        for (int i = 0; i < 4; i++) {
            xyzw[4 * index + i] = (float) (sign * turn[i] + 0.0);
        }
    }
}
