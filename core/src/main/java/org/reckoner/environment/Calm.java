package org.reckoner.environment;

/** Still air. */
public final class Calm extends WindField {

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public int inputs() {
        return 0;
    }

    @Override
    public double[] nominal() {
        return new double[0];
    }

    @Override
    public void fill(double[] inputs, double[][] lane, int i) {
        // Still air has nothing to draw.
    }

    @Override
    public void at(
            double[] x, double[] y, double[] z, double[][] lane, double[] wx, double[] wy, double[] wz, int lanes) {
        for (int i = 0; i < lanes; i++) {
            wx[i] = 0.0;
            wy[i] = 0.0;
            wz[i] = 0.0;
        }
    }
}
