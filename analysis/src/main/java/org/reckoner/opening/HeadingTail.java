package org.reckoner.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

/**
 * How often canopies open in which direction, parted into the many that open about right and the few that may open anywhere:
 * the tail, whose weight nobody knows.
 *
 * <p>In a mixture the heaviest part is the core and all others are the tail, in their own proportions. Any other spread is
 * the core, and the tail opens in every direction alike.
 *
 * @param core how the many scatter
 * @param tail how the few scatter; weights add up to 1
 * @param weight of the tail as the stunt has it (1)
 */
public record HeadingTail(Spread core, List<Spread.Mixture.Part> tail, double weight) {
    private static final double ROUND = 2 * Math.PI;

    /** So often round a very wide part is followed; more would add less than a millionth. */
    private static final int TURNS = 2;

    public HeadingTail {
        tail = List.copyOf(tail);
    }

    /** Of the opening heading of a stunt. */
    static HeadingTail of(Uncertain heading) {
        if (!(heading.spread() instanceof Spread.Mixture mixture)
                || mixture.parts().size() < 2) {
            return new HeadingTail(
                    heading.spread(), List.of(new Spread.Mixture.Part(1, new Spread.Uniform(-Math.PI, Math.PI))), 0);
        }
        Spread.Mixture.Part core = mixture.parts().stream()
                .max(Comparator.comparingDouble(Spread.Mixture.Part::weight))
                .orElseThrow();
        double weight = 1 - core.weight();
        List<Spread.Mixture.Part> tail = new ArrayList<>();
        int kept = mixture.parts().indexOf(core);
        for (int k = 0; k < mixture.parts().size(); k++) {
            Spread.Mixture.Part part = mixture.parts().get(k);
            if (k != kept) {
                tail.add(new Spread.Mixture.Part(part.weight() / weight, part.spread()));
            }
        }
        return new HeadingTail(core.spread(), tail, weight);
    }

    /**
     * The share of openings between two directions.
     *
     * @param centre of the opening heading (rad)
     * @param from clockwise off the body's heading (rad)
     * @param to the same, farther round (rad)
     * @param heavy weight of the tail (1)
     * @return of all openings (1)
     */
    double share(double centre, double from, double to, double heavy) {
        double inTail = 0;
        for (Spread.Mixture.Part part : tail) {
            inTail += part.weight() * round(part.spread(), centre, from, to);
        }
        return (1 - heavy) * round(core, centre, from, to) + heavy * inTail;
    }

    private static double round(Spread spread, double centre, double from, double to) {
        double share = 0;
        for (int turn = -TURNS; turn <= TURNS; turn++) {
            share += spread.share(centre, to + turn * ROUND) - spread.share(centre, from + turn * ROUND);
        }
        return share;
    }
}
