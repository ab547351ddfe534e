package org.reckoner.raster;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reckoner.environment.WallProfile;
import org.reckoner.environment.WallProfile.Point;

/**
 * Reads the laser profile of a wall: two numbers in metres on each line, separated by comma, slash,
 * semicolon or space. Empty lines, lines that begin with {@code #} and one line of headings are skipped.
 */
public final class ProfileFile {
    private static final long MOST_BYTES = 1L << 20;
    /** A rangefinder at the lip may look slightly up to the edge (m); engineering judgement. */
    private static final double LEVEL = 2;

    private ProfileFile() {}

    /** Points from the top edge to the foot, measured from the lip. */
    public static List<Point> read(Path file, ProfileOrder stated) {
        List<double[]> rows = rows(file);
        if (rows.size() < 2) {
            throw new UnreadableTerrainException(file, "holds " + rows.size() + " points; a wall needs at least 2");
        }
        ProfileOrder order = stated == ProfileOrder.DETECT ? detect(file, rows) : stated;
        List<Point> points = new ArrayList<>();
        double[] top = rows.get(0);
        for (double[] row : rows) {
            top = row[1] > top[1] ? row : top;
        }
        try {
            for (double[] row : rows) {
                points.add(point(row, order, top));
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableTerrainException(file, String.valueOf(e.getMessage()));
        }
        boolean rising = points.get(points.size() - 1).up() > points.get(0).up();
        if (order == ProfileOrder.FROM_BELOW && rising) {
            Collections.reverse(points);
        }
        return List.copyOf(points);
    }

    /**
     * A wall from a profile, checked to be a cliff one can leave from.
     *
     * @param halfWidth how far the wall reaches to either side (m)
     * @param accuracy one standard deviation of the wall's place (m)
     */
    public static WallProfile wall(Path file, ProfileOrder stated, double halfWidth, double accuracy) {
        try {
            return WallProfile.below(read(file, stated), halfWidth, accuracy, WallProfile.UNDERCUT_LIMIT);
        } catch (IllegalArgumentException e) {
            throw new UnreadableTerrainException(file, String.valueOf(e.getMessage()));
        }
    }

    private static Point point(double[] row, ProfileOrder order, double[] top) {
        switch (order) {
            case OUT_AND_DOWN:
                return new Point(row[0], row[1]);
            case DOWN_AND_OUT:
                return new Point(row[1], row[0]);
            case FROM_BELOW:
                // The observer stands out in front, so what is farther from him is less far out.
                return new Point(top[0] - row[0], row[1] - top[1]);
            default:
                throw new AssertionError(order);
        }
    }

    private static ProfileOrder detect(Path file, List<double[]> rows) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] row : rows) {
            for (int k = 0; k < 2; k++) {
                least[k] = Math.min(least[k], row[k]);
                most[k] = Math.max(most[k], row[k]);
            }
        }
        boolean outAndDown = most[1] <= LEVEL && least[1] < -LEVEL && most[0] > 0;
        boolean downAndOut = most[0] <= LEVEL && least[0] < -LEVEL && most[1] > 0;
        boolean startsAtLip = rows.get(0)[0] == 0 && rows.get(0)[1] == 0;
        boolean fromBelow = least[0] >= 0 && least[1] >= 0 && !startsAtLip;
        if (outAndDown && !downAndOut) {
            return ProfileOrder.OUT_AND_DOWN;
        }
        if (downAndOut && !outAndDown) {
            return ProfileOrder.DOWN_AND_OUT;
        }
        if (fromBelow) {
            return ProfileOrder.FROM_BELOW;
        }
        throw new UnreadableTerrainException(
                file,
                "could be read in more than one way (first numbers " + least[0] + " to "
                        + most[0] + " m, second numbers " + least[1] + " to " + most[1] + " m)."
                        + "\nMaybe state the order: " + ProfileOrder.OUT_AND_DOWN.label()
                        + " (from the top, heights negative), "
                        + ProfileOrder.FROM_BELOW.label() + " or " + ProfileOrder.DOWN_AND_OUT.label() + ".");
    }

    private static List<double[]> rows(Path file) {
        List<String> lines;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableTerrainException(file, "is larger than 1 MB; a laser profile is a short list");
            }
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new UnreadableTerrainException(file, "is not there");
        } catch (CharacterCodingException e) {
            throw new UnreadableTerrainException(file, "is not a text file");
        } catch (IOException e) {
            throw new UnreadableTerrainException(file, "could not be read");
        }
        List<double[]> rows = new ArrayList<>();
        boolean headings = false;
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (rows.isEmpty() && !headings && line.chars().noneMatch(Character::isDigit)) {
                headings = true;
                continue;
            }
            rows.add(row(file, k + 1, line));
        }
        return rows;
    }

    private static double[] row(Path file, int number, String line) {
        boolean semicolon = line.indexOf(';') >= 0;
        if (line.indexOf(',') >= 0 && (semicolon || line.indexOf('/') >= 0)) {
            throw new UnreadableTerrainException(
                    file,
                    number,
                    "mixes separators (" + shown(line) + ")."
                            + "\nMaybe it was written with decimal commas; use points.");
        }
        String[] words = line.split("\\s*[,/;]\\s*|\\s+");
        if (words.length != 2) {
            throw new UnreadableTerrainException(
                    file,
                    number,
                    "needs two numbers, distance and height in metres (" + shown(line) + ")"
                            + (words.length > 2 ? "\nMaybe it was written with decimal commas; use points." : ""));
        }
        try {
            double[] row = {Double.parseDouble(words[0]), Double.parseDouble(words[1])};
            if (Double.isFinite(row[0] + row[1])) {
                return row;
            }
        } catch (NumberFormatException e) {
            // Falls through to the message below, which says it better.
        }
        throw new UnreadableTerrainException(
                file,
                number,
                "does not hold two plain numbers in metres (" + shown(line)
                        + ").\nMaybe it holds units or degrees; convert to metres out and metres up.");
    }

    private static String shown(String line) {
        StringBuilder text = new StringBuilder();
        for (char c : line.substring(0, Math.min(40, line.length())).toCharArray()) {
            text.append(Character.isISOControl(c) ? '·' : c);
        }
        return text.toString();
    }
}
