package org.reckoner.sampling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Sobol' points by index, from the direction numbers of S. Joe and F. Y. Kuo (2008, file new-joe-kuo-6.21201), which come
 * with Hipparchus.
 */
final class SobolTable {
    /** Rows of the file, and the first dimension, which has none. */
    static final int MOST_DIMENSIONS = 21_201;

    private static final String FILE = "/assets/org/hipparchus/random/new-joe-kuo-6.21201";

    /** For each dimension the direction numbers of index bit 0, 1, ...: the first binary digit is the highest bit. */
    private final int[] directions;

    SobolTable(int dimensions) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("a Sobol' design has 1 to " + MOST_DIMENSIONS + " dimensions, not "
                    + dimensions + "\n  Maybe the takes are fewer, or the design is plain.");
        }
        directions = new int[dimensions * Integer.SIZE];
        for (int k = 0; k < Integer.SIZE; k++) {
            directions[k] = 1 << (Integer.SIZE - 1 - k);
        }
        try (InputStream in = SobolSequenceGenerator.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Hipparchus has no direction numbers " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            lines.readLine();
            for (int dimension = 1; dimension < dimensions; dimension++) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IllegalStateException("the direction numbers end before dimension " + dimension);
                }
                row(dimension * Integer.SIZE, new StringTokenizer(line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One row: dimension, degree s of its polynomial, the polynomial's inner coefficients a, then m1 to ms. */
    private void row(int from, StringTokenizer words) {
        words.nextToken();
        int degree = Integer.parseInt(words.nextToken());
        int polynomial = Integer.parseInt(words.nextToken());
        for (int k = 0; k < Integer.SIZE; k++) {
            int direction;
            if (k < degree) {
                direction = Integer.parseInt(words.nextToken()) << (Integer.SIZE - 1 - k);
            } else {
                direction = directions[from + k - degree] ^ directions[from + k - degree] >>> degree;
                for (int j = 1; j < degree; j++) {
                    if ((polynomial >>> (degree - 1 - j) & 1) != 0) {
                        direction ^= directions[from + k - j];
                    }
                }
            }
            directions[from + k] = direction;
        }
    }

    /** The first 32 binary digits of one coordinate of a point, points in the order of Gray's code. */
    int point(long index, int dimension) {
        int bits = 0;
        int from = dimension * Integer.SIZE;
        for (long gray = index ^ index >>> 1; gray != 0; gray &= gray - 1) {
            bits ^= directions[from + Long.numberOfTrailingZeros(gray)];
        }
        return bits;
    }
}
