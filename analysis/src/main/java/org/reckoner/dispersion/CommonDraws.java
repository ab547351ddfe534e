package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.reckoner.bulk.Draw;
import org.reckoner.bulk.Extent;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gust;
import org.reckoner.sampling.Design;
import org.reckoner.sampling.Draws;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.Take;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;

/**
 * One throw of the dice for several variants of a stunt: flight 7 of each meets the same gusts and is as late, as heavy and as
 * unlucky as flight 7 of the others, so that a difference between variants is theirs and not chance.
 *
 * <p>Plain samples: flight i of a variant is flight i of a plain dispersion of it with the same seed.
 */
public final class CommonDraws {
    private final Stunt stunt;
    private final Conditions conditions;
    private final long seed;
    private final int threads;
    private final List<Inputs> variants = new ArrayList<>();
    private final List<Scatter> scatters = new ArrayList<>();
    private final List<Draws> draws = new ArrayList<>();

    /**
     * Begins without any variant.
     *
     * @param stunt of which the variants differ in nothing but numbers
     * @param threads how many work at once; changes the speed, never the answer
     */
    public CommonDraws(Stunt stunt, Conditions conditions, long seed, int threads) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.seed = seed;
        this.threads = threads;
    }

    /** One flight that is wanted: which variant, which throw of the dice. */
    public record Wanted(int variant, long sample) {}

    /** Adds a variant and says its number. */
    public int add(Inputs numbers) {
        Scatter scatter = Scatter.of(numbers, List.of());
        variants.add(numbers);
        scatters.add(scatter);
        draws.add(Draws.of(seed, Design.PLAIN, Draws.LARGEST, scatter.coordinates(), 1));
        return variants.size() - 1;
    }

    /** Flies what is wanted; the samples stand in the same order. */
    public List<Sample> fly(List<Wanted> wanted, IntConsumer progress) {
        Sample[] flown = new Sample[wanted.size()];
        int[] done = new int[1];
        byRamp(wanted).forEach((ramp, places) -> {
            Stunt built = stunt.with(variants.get(wanted.get(places.get(0)).variant()));
            List<Sample> samples = new Sampler(built, conditions, null, Extent.WHOLE, threads)
                    .fly(
                            places.size(),
                            k -> draw(wanted.get(places.get(k))),
                            k -> wanted.get(places.get(k)).sample(),
                            some -> progress.accept(done[0] += some));
            for (int k = 0; k < places.size(); k++) {
                flown[places.get(k)] = samples.get(k);
            }
        });
        return List.of(flown);
    }

    /** The ramp as a body is built once from its planned measures, so each ramp needs an itinerary of its own. */
    private Map<List<Double>, List<Integer>> byRamp(List<Wanted> wanted) {
        Map<List<Double>, List<Integer>> places = new LinkedHashMap<>();
        for (int k = 0; k < wanted.size(); k++) {
            Inputs inputs = variants.get(wanted.get(k).variant());
            List<Double> ramp = new ArrayList<>();
            for (Input input : Input.values()) {
                if (input.key().startsWith("ramp.")) {
                    ramp.add(inputs.centre(input));
                }
            }
            places.computeIfAbsent(ramp, any -> new ArrayList<>()).add(k);
        }
        return places;
    }

    private Draw draw(Wanted one) {
        double[] numbers = scatters.get(one.variant).take(draws.get(one.variant), one.sample, Take.FIRST);
        return new Draw(numbers, Gust.drawn(seed, one.sample));
    }
}
