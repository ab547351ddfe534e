package org.reckoner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.envelope.Answer;
import org.reckoner.envelope.Direction;
import org.reckoner.envelope.Envelope;
import org.reckoner.envelope.Envelope.Stretch;
import org.reckoner.stunt.Dimension;

/** The sentences of an envelope, the same on paper and in a terminal. */
final class EnvelopeWords {
    /** Places along each way at which the map is counted. */
    private static final int COUNTED = 160;

    private final Envelope envelope;

    EnvelopeWords(Envelope envelope) {
        this.envelope = envelope;
    }

    /** A part of the map: what holds there, how much of the area, and how far it reaches along each way. */
    record Part(State state, String name, int limit, double share, String across, String upward) {}

    private Direction way(boolean alongX) {
        return alongX ? envelope.plan().x() : envelope.plan().y();
    }

    private boolean holdsPlan() {
        return envelope.plan().x().holdsPlan() && envelope.plan().y().holdsPlan();
    }

    private Answer planned() {
        return envelope.at(envelope.plan().x().planned(), envelope.plan().y().planned());
    }

    /** State of the plan's own place; a limit that never applies leaves it unknown. */
    State state() {
        if (!holdsPlan()) {
            return State.UNKNOWN;
        }
        State state = state(planned());
        return state == State.WITHIN && !envelope.neverApply().isEmpty() ? State.UNKNOWN : state;
    }

    static State state(Answer answer) {
        return switch (answer.state()) {
            case KEPT -> State.WITHIN;
            case BROKEN -> State.OUTSIDE;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    String kept() {
        return Figures.fixed(100 * envelope.plan().kept(), 0) + Figures.FIXED_SPACE + "%";
    }

    String name(int limit) {
        return envelope.stunt().limits().get(limit).name();
    }

    /** The answer on top. */
    String verdict() {
        if (!holdsPlan()) {
            return "unknown for the plan itself, which lies outside this map (" + planWords() + ").";
        }
        Answer answer = planned();
        return switch (answer.state()) {
            case KEPT ->
                (envelope.neverApply().isEmpty()
                                ? "within limits"
                                : "unknown: one limit never applies, the others are kept")
                        + " as planned (" + planWords() + "): " + room() + ".";
            case BROKEN ->
                "outside limits as planned (" + planWords() + "): " + name(answer.limit()) + " is broken in about "
                        + share(answer.limit()) + " of takes.";
            case UNKNOWN ->
                "unknown as planned (" + planWords() + "), which counts as outside: so many flights do not show that "
                        + name(answer.limit()) + " is kept in " + kept() + " of takes; about "
                        + share(answer.limit()) + " break it.";
        };
    }

    private String share(int limit) {
        double broken = envelope.broken(
                limit, envelope.plan().x().planned(), envelope.plan().y().planned());
        return Figures.fixed(100 * broken, broken < 0.1 ? 1 : 0) + Figures.FIXED_SPACE + "%";
    }

    String planWords() {
        Direction x = envelope.plan().x();
        Direction y = envelope.plan().y();
        return x.words() + " " + value(true, x.planned()) + ", " + y.words() + " " + value(false, y.planned());
    }

    private String room() {
        return "every limit is kept from " + interval(true) + " and from " + interval(false);
    }

    private String interval(boolean alongX) {
        Stretch home = home(alongX);
        Direction way = way(alongX);
        return value(alongX, home.from(), false) + " to " + value(alongX, home.to()) + " of " + way.words();
    }

    private Stretch home(boolean alongX) {
        Direction way = way(alongX);
        for (Stretch stretch : line(alongX)) {
            if (way.planned() <= stretch.to()) {
                return stretch;
            }
        }
        throw new AssertionError(way);
    }

    private List<Stretch> line(boolean alongX) {
        return envelope.along(alongX, way(!alongX).planned());
    }

    String value(boolean alongX, double si) {
        return value(alongX, si, true);
    }

    private String value(boolean alongX, double si, boolean unit) {
        Direction way = way(alongX);
        Measure measure = measure(way);
        double reach = measure.first(way.high() - way.low());
        int decimals = reach >= 60 ? 0 : reach >= 2 ? 1 : reach >= 0.2 ? 2 : 4;
        return unit && !measure.symbol().isEmpty()
                ? measure.text(si, decimals)
                : Figures.fixed(measure.first(si), decimals);
    }

    /** Name and unit of a way, for the head of a column. */
    String heading(boolean alongX) {
        String unit = measure(way(alongX)).symbol();
        return way(alongX).words() + (unit.isEmpty() ? "" : ", " + unit);
    }

    static Measure measure(Direction way) {
        return way.parts().get(0).input().key().startsWith("conditions.wind") && way.dimension() == Dimension.SPEED
                ? Measure.WIND_SPEED
                : Measure.of(way.dimension());
    }

    /** One sentence for each side of the plan along one way, or what that way offers a plan that is not kept. */
    List<String> edges(boolean alongX) {
        if (!holdsPlan()) {
            return List.of("The plan lies outside the range of " + way(alongX).words() + ".");
        }
        List<Stretch> line = line(alongX);
        Stretch home = home(alongX);
        if (!home.answer().kept()) {
            List<String> told = new ArrayList<>(List.of(offers(alongX, line)));
            String fails = fails(alongX, line);
            if (!fails.isEmpty()) {
                told.add(fails);
            }
            return told;
        }
        List<String> edges = new ArrayList<>();
        int at = line.indexOf(home);
        edges.add(side(alongX, line, at, -1));
        edges.add(side(alongX, line, at, 1));
        return edges;
    }

    private String offers(boolean alongX, List<Stretch> line) {
        Direction way = way(alongX);
        List<String> kept = new ArrayList<>();
        for (Stretch stretch : line) {
            if (stretch.answer().kept()) {
                kept.add(value(alongX, stretch.from(), false) + " to " + value(alongX, stretch.to()));
            }
        }
        String other = "with " + way(!alongX).words() + " as planned";
        return kept.isEmpty()
                ? "No " + way.words() + " from " + value(alongX, way.low(), false) + " to " + value(alongX, way.high())
                        + " is shown to keep every limit, " + other + "."
                : "Every limit is kept from " + String.join(" and from ", kept) + " of " + way.words() + ", " + other
                        + ".";
    }

    /** Where along one way which limit fails, for a plan that is not shown to be kept itself. */
    private String fails(boolean alongX, List<Stretch> line) {
        Direction way = way(alongX);
        List<String> told = new ArrayList<>();
        for (Stretch stretch : line) {
            if (stretch.answer().state() == Answer.State.BROKEN) {
                boolean lowest = stretch.from() == way.low();
                boolean highest = stretch.to() == way.high();
                String of = told.isEmpty() ? " of " + way.words() : "";
                String where = lowest && highest
                        ? "whatever the " + way.words() + ","
                        : lowest
                                ? "below " + value(alongX, stretch.to()) + of
                                : highest
                                        ? "above " + value(alongX, stretch.from()) + of
                                        : "from " + value(alongX, stretch.from(), false) + " to "
                                                + value(alongX, stretch.to()) + of;
                told.add(where + " " + name(stretch.answer().limit()) + " fails");
            }
        }
        return told.isEmpty() ? "" : capital(String.join("; ", told)) + ".";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String side(boolean alongX, List<Stretch> line, int home, int step) {
        Direction way = way(alongX);
        Stretch last = line.get(home);
        String word = step < 0 ? "Below " : "Above ";
        Integer unsure = null;
        for (int k = home + step; k >= 0 && k < line.size(); k += step) {
            Stretch next = line.get(k);
            if (next.answer().state() == Answer.State.UNKNOWN && unsure == null) {
                unsure = next.answer().limit();
            }
            if (next.answer().state() == Answer.State.BROKEN) {
                double edge = step < 0 ? next.to() : next.from();
                double kept = step < 0 ? last.from() : last.to();
                String fails = word + value(alongX, edge) + " of " + way.words() + " "
                        + name(next.answer().limit()) + " fails";
                return unsure == null
                        ? fails + "."
                        : fails + "; from there to " + value(alongX, kept) + " the flights cannot tell.";
            }
        }
        double kept = step < 0 ? last.from() : last.to();
        if (unsure != null) {
            return word + value(alongX, kept) + " of " + way.words() + " it is unknown whether " + name(unsure)
                    + " is kept, to the end of the map at " + value(alongX, step < 0 ? way.low() : way.high()) + ".";
        }
        return (step < 0 ? "Down to " : "Up to ") + value(alongX, step < 0 ? way.low() : way.high()) + " of "
                + way.words() + ", the end of the map, every limit is kept.";
    }

    /** What the map consists of: the kept part first, then each limit that binds, then what cannot be told. */
    List<Part> parts() {
        Map<Answer, double[]> sums = new LinkedHashMap<>();
        int[] doubts = new int[envelope.stunt().limits().size()];
        for (int r = 0; r < COUNTED; r++) {
            for (int c = 0; c < COUNTED; c++) {
                double x = envelope.plan().x().at((c + 0.5) / COUNTED);
                double y = envelope.plan().y().at((r + 0.5) / COUNTED);
                Answer answer = envelope.at(x, y);
                if (answer.state() == Answer.State.UNKNOWN) {
                    doubts[answer.limit()]++;
                }
                Answer of = answer.state() == Answer.State.UNKNOWN ? new Answer(answer.state(), -1) : answer;
                double[] sum = sums.computeIfAbsent(of, any -> new double[] {
                    0,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY
                });
                sum[0]++;
                sum[1] = Math.min(sum[1], x);
                sum[2] = Math.max(sum[2], x);
                sum[3] = Math.min(sum[3], y);
                sum[4] = Math.max(sum[4], y);
            }
        }
        List<Part> parts = new ArrayList<>();
        sums.entrySet().stream()
                .sorted((a, b) -> {
                    int byState = a.getKey().state().compareTo(b.getKey().state());
                    return byState != 0 ? byState : Double.compare(b.getValue()[0], a.getValue()[0]);
                })
                .forEach(entry -> parts.add(part(entry.getKey(), entry.getValue(), doubted(doubts))));
        return parts;
    }

    /** The limits that most often cannot be told, for the name of the unknown part. */
    private String doubted(int[] doubts) {
        List<Integer> order = new ArrayList<>();
        for (int l = 0; l < doubts.length; l++) {
            if (doubts[l] > 0) {
                order.add(l);
            }
        }
        order.sort((a, b) -> Integer.compare(doubts[b], doubts[a]));
        return order.isEmpty() ? "" : ": " + name(order.get(0)) + (order.size() > 1 ? " and others" : "");
    }

    private Part part(Answer answer, double[] sum, String doubted) {
        String name = switch (answer.state()) {
            case KEPT -> "every limit kept";
            case BROKEN -> name(answer.limit()) + " fails";
            case UNKNOWN -> "unknown" + doubted;
        };
        return new Part(
                state(answer),
                name,
                answer.limit(),
                sum[0] / (COUNTED * (double) COUNTED),
                value(true, sum[1], false) + ".." + value(true, sum[2], false),
                value(false, sum[3], false) + ".." + value(false, sum[4], false));
    }
}
