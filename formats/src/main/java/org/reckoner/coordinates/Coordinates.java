package org.reckoner.coordinates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.geo.GeodeticPoint;

/**
 * A place on the map without its height, as someone wrote it down.
 *
 * @param latitude north positive (rad)
 * @param longitude east positive (rad)
 */
public record Coordinates(double latitude, double longitude) {
    private static final Pattern UTM = Pattern.compile(
            "(?:UTM\\s*)?(\\d{1,2})\\s*([A-Z])\\s+(\\d{5,7}(?:\\.\\d+)?)\\s*(?:ME|M E|E|M)?[\\s,]+(\\d{1,8}(?:\\.\\d+)?)\\s*(?:MN|M N|N|M)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");
    private static final int LONGEST = 100;

    public Coordinates {
        new GeodeticPoint(latitude, longitude, 0);
    }

    /**
     * A place given in degrees.
     *
     * @param latitude north positive (deg)
     * @param longitude east positive (deg)
     */
    public static Coordinates ofDegrees(double latitude, double longitude) {
        return new Coordinates(StrictMath.toRadians(latitude), StrictMath.toRadians(longitude));
    }

    /**
     * The point at this place.
     *
     * @param heightEllipsoid above the WGS 84 ellipsoid (m)
     */
    public GeodeticPoint at(double heightEllipsoid) {
        return new GeodeticPoint(latitude, longitude, heightEllipsoid);
    }

    /**
     * Understands decimal degrees ({@code 62.0579 N, 6.9715 E}), degrees and minutes
     * ({@code 62°03.474'N 6°58.290'E}), degrees, minutes and seconds ({@code 62°03'28.4"N 6°58'17.4"E})
     * and UTM with zone and band ({@code 32V 393883 6882345}); latitude first unless letters say
     * otherwise.
     *
     * @throws IllegalArgumentException with what is wrong and a line that begins "Maybe"
     */
    public static Coordinates parse(String text) {
        if (text.length() > LONGEST) {
            throw refused(text.substring(0, LONGEST) + "…", "is too long for a pair of coordinates");
        }
        String plain = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[°º˚]", " D ")
                .replaceAll("[″”“\"]|''|′′", " S_ ")
                .replaceAll("[′’‘']", " M_ ")
                .replace('\u2212', '-')
                .replace('\u00A0', ' ');
        Matcher utm = UTM.matcher(plain);
        if (utm.matches()) {
            return UtmGrid.parse(
                    Integer.parseInt(utm.group(1)),
                    utm.group(2).charAt(0),
                    Double.parseDouble(utm.group(3)),
                    Double.parseDouble(utm.group(4)));
        }
        List<String> words = words(text, plain);
        List<List<String>> halves = halves(text, words);
        Angle first = Angle.of(text, halves.get(0));
        Angle second = Angle.of(text, halves.get(1));
        if (first.isLongitude() || second.isLatitude()) {
            Angle swap = first;
            first = second;
            second = swap;
        }
        if (first.isLongitude() || second.isLatitude()) {
            throw refused(text, "gives two latitudes or two longitudes");
        }
        if (Math.abs(first.degrees()) > 90) {
            throw refused(text, "has a latitude beyond 90°");
        }
        if (Math.abs(second.degrees()) > 180) {
            throw refused(text, "has a longitude beyond 180°");
        }
        return ofDegrees(first.degrees(), second.degrees());
    }

    private static List<String> words(String text, String plain) {
        List<String> words = new ArrayList<>();
        Matcher m = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?|[NSEW](?![A-Z_])|D|M_|S_|[,;]|\\S")
                .matcher(plain);
        while (m.find()) {
            String word = m.group();
            if (!NUMBER.matcher(word).matches() && !word.matches("[NSEW]|D|M_|S_|[,;]")) {
                throw refused(text, "holds \"" + word + "\", which belongs to no notation known here");
            }
            words.add(word.equals(";") ? "," : word);
        }
        return words;
    }

    /** Splits at a comma, at the letters of the compass, or in the middle of the numbers. */
    private static List<List<String>> halves(String text, List<String> words) {
        int commas = (int) words.stream().filter(","::equals).count();
        if (commas > 1) {
            throw new IllegalArgumentException("coordinates (" + text + ") hold more than one comma."
                    + "\nMaybe they were written with decimal commas; use points.");
        }
        int split = words.indexOf(",");
        if (split < 0) {
            split = letterSplit(words);
        }
        if (split < 0) {
            split = middle(words);
        }
        if (split <= 0 || split >= words.size()) {
            throw refused(text, "does not hold a latitude and a longitude");
        }
        List<String> left = new ArrayList<>(words.subList(0, split));
        List<String> right = new ArrayList<>(words.subList(split, words.size()));
        right.remove(",");
        return List.of(left, right);
    }

    private static int letterSplit(List<String> words) {
        List<Integer> letters = new ArrayList<>();
        for (int k = 0; k < words.size(); k++) {
            if (words.get(k).matches("[NSEW]")) {
                letters.add(k);
            }
        }
        if (letters.size() != 2) {
            return -1;
        }
        return letters.get(0) == 0 ? letters.get(1) : letters.get(0) + 1;
    }

    private static int middle(List<String> words) {
        List<Integer> numbers = new ArrayList<>();
        for (int k = 0; k < words.size(); k++) {
            if (NUMBER.matcher(words.get(k)).matches()) {
                numbers.add(k);
            }
        }
        return numbers.size() % 2 == 0 && !numbers.isEmpty() ? numbers.get(numbers.size() / 2) : -1;
    }

    static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException("coordinates (" + text + ") cannot be used: the text " + why + "."
                + "\nMaybe write them like 62.0579 N, 6.9715 E or 32V 393883 6882345.");
    }

    private record Angle(double degrees, char letter) {
        static Angle of(String text, List<String> words) {
            char letter = 0;
            List<Double> parts = new ArrayList<>();
            boolean negative = false;
            List<String> rest = new ArrayList<>(words);
            for (int k = 0; k < words.size(); k++) {
                String word = words.get(k);
                if (word.matches("[NSEW]")) {
                    if (letter != 0) {
                        throw refused(text, "gives two compass letters for one number");
                    }
                    if (k != 0 && k != words.size() - 1) {
                        throw refused(text, "has a compass letter among the numbers");
                    }
                    letter = word.charAt(0);
                    rest.remove(word);
                }
            }
            String[] marks = {"D", "M_", "S_"};
            boolean fraction = false;
            for (int k = 0; k < rest.size(); k++) {
                String word = rest.get(k);
                if (NUMBER.matcher(word).matches()) {
                    if (fraction || parts.size() == 3) {
                        throw refused(text, "has a number after a fraction, or more than degrees, minutes and seconds");
                    }
                    if (!parts.isEmpty() && (word.startsWith("-") || word.startsWith("+"))) {
                        throw refused(text, "has a sign before minutes or seconds");
                    }
                    negative |= word.startsWith("-");
                    fraction = word.indexOf('.') >= 0;
                    parts.add(Math.abs(Double.parseDouble(word)));
                } else if (parts.isEmpty() || !word.equals(marks[parts.size() - 1])) {
                    throw refused(text, "has its marks for degrees, minutes and seconds in the wrong place");
                }
            }
            return new Angle(sum(text, parts) * (negative ? -1 : 1), letter).signed(text, negative);
        }

        private static double sum(String text, List<Double> parts) {
            if (parts.isEmpty()) {
                throw refused(text, "lacks a number");
            }
            double degrees = parts.get(0);
            for (int k = 1; k < parts.size(); k++) {
                if (parts.get(k) >= 60) {
                    throw refused(text, "has " + parts.get(k) + " minutes or seconds; they go to 60");
                }
                degrees += parts.get(k) / (k == 1 ? 60 : 3600);
            }
            return degrees;
        }

        private Angle signed(String text, boolean negative) {
            if (letter != 0 && negative) {
                throw refused(text, "has both a minus sign and a compass letter");
            }
            return letter == 'S' || letter == 'W' ? new Angle(-degrees, letter) : this;
        }

        boolean isLatitude() {
            return letter == 'N' || letter == 'S';
        }

        boolean isLongitude() {
            return letter == 'E' || letter == 'W';
        }
    }
}
