package org.reckoner.stunt;

import java.util.List;
import org.reckoner.numeric.Elementary;
import org.reckoner.numeric.NormalQuantile;
import org.reckoner.numeric.NormalShare;

/** How an uncertain number scatters around its centre. */
public sealed interface Spread {

    /** The number is taken as known. */
    Spread NONE = new None();

    /**
     * The spread of the same number planned elsewhere. What hangs on the centre follows it anyway; bounds and tables move with
     * it.
     *
     * @param by how far the centre moves (SI unit of the quantity)
     */
    default Spread moved(double by) {
        return this;
    }

    /**
     * The value below which a share {@code u} of all draws lies.
     *
     * @param centre the centre of the quantity (its SI unit)
     * @param u share of draws, between 0 and 1 (1)
     * @return the quantile (its SI unit)
     */
    double quantile(double centre, double u);

    /**
     * The share of all draws that lies below a value or at it.
     *
     * @param centre the centre of the quantity (its SI unit)
     * @param value the value asked for (its SI unit)
     * @return share of draws, from 0 to 1 (1)
     */
    double share(double centre, double value);

    /**
     * Standard deviation of the draws.
     *
     * @param centre the centre of the quantity (its SI unit)
     * @return the standard deviation (its SI unit)
     */
    double standardDeviation(double centre);

    /**
     * Mean of the draws.
     *
     * @param centre the centre of the quantity (its SI unit)
     * @return the mean (its SI unit)
     */
    default double mean(double centre) {
        return centre;
    }

    /** Known exactly, as far as this stunt file goes. */
    record None() implements Spread {
        @Override
        public double quantile(double centre, double u) {
            return centre;
        }

        @Override
        public double share(double centre, double value) {
            return value < centre ? 0 : 1;
        }

        @Override
        public double standardDeviation(double centre) {
            return 0;
        }
    }

    /**
     * Bell curve around the centre.
     *
     * @param sigma standard deviation (SI unit of the quantity)
     */
    record Normal(double sigma) implements Spread {
        public Normal {
            requirePositive("standard deviation", sigma);
        }

        @Override
        public double quantile(double centre, double u) {
            return centre + sigma * NormalQuantile.of(u);
        }

        @Override
        public double share(double centre, double value) {
            return NormalShare.below((value - centre) / sigma);
        }

        @Override
        public double standardDeviation(double centre) {
            return sigma;
        }
    }

    /**
     * Bell curve of the logarithm: never below zero, with a longer tail upwards; the centre is the median.
     *
     * @param sigmaLog standard deviation of the natural logarithm (1)
     */
    record LogNormal(double sigmaLog) implements Spread {
        public LogNormal {
            requirePositive("log-normal spread", sigmaLog);
        }

        @Override
        public double quantile(double centre, double u) {
            return centre * Elementary.exp(sigmaLog * NormalQuantile.of(u));
        }

        @Override
        public double share(double centre, double value) {
            if (centre == 0) {
                return value < 0 ? 0 : 1;
            }
            double ratio = value / centre;
            // A centre below zero turns the draws over: what lies below a value is then the upper tail of the ratio.
            double below = ratio > 0 ? NormalShare.below(Elementary.log(ratio) / sigmaLog) : 0;
            return centre > 0 ? below : 1 - below;
        }

        @Override
        public double standardDeviation(double centre) {
            double s2 = sigmaLog * sigmaLog;
            return Math.abs(centre) * Math.sqrt((Elementary.exp(s2) - 1) * Elementary.exp(s2));
        }

        @Override
        public double mean(double centre) {
            return centre * Elementary.exp(0.5 * sigmaLog * sigmaLog);
        }
    }

    /**
     * Any value between two bounds, each as likely as the other.
     *
     * @param low least value (SI unit of the quantity)
     * @param high greatest value (SI unit of the quantity)
     */
    record Uniform(double low, double high) implements Spread {
        public Uniform {
            requireOrdered(low, high);
        }

        @Override
        public Spread moved(double by) {
            return new Uniform(low + by, high + by);
        }

        @Override
        public double quantile(double centre, double u) {
            return low + (high - low) * u;
        }

        @Override
        public double share(double centre, double value) {
            return Math.min(Math.max((value - low) / (high - low), 0), 1);
        }

        @Override
        public double standardDeviation(double centre) {
            return (high - low) / Math.sqrt(12);
        }

        @Override
        public double mean(double centre) {
            return 0.5 * (low + high);
        }
    }

    /**
     * Most likely in the middle, impossible beyond two bounds; the centre is the most likely value.
     *
     * @param low least value (SI unit of the quantity)
     * @param high greatest value (SI unit of the quantity)
     */
    record Triangular(double low, double high) implements Spread {
        public Triangular {
            requireOrdered(low, high);
        }

        @Override
        public Spread moved(double by) {
            return new Triangular(low + by, high + by);
        }

        @Override
        public double quantile(double centre, double u) {
            double split = (centre - low) / (high - low);
            return u < split
                    ? low + Math.sqrt(u * (high - low) * (centre - low))
                    : high - Math.sqrt((1 - u) * (high - low) * (high - centre));
        }

        @Override
        public double share(double centre, double value) {
            if (value <= low || value >= high) {
                return value <= low ? 0 : 1;
            }
            return value < centre
                    ? (value - low) * (value - low) / ((high - low) * (centre - low))
                    : 1 - (high - value) * (high - value) / ((high - low) * (high - centre));
        }

        @Override
        public double standardDeviation(double centre) {
            return Math.sqrt(
                    (low * low + centre * centre + high * high - low * centre - low * high - centre * high) / 18);
        }

        @Override
        public double mean(double centre) {
            return (low + centre + high) / 3;
        }
    }

    /** Several spreads, each with its share: for an opening heading that is mostly on and seldom far off. */
    record Mixture(List<Part> parts) implements Spread {
        public Mixture {
            parts = List.copyOf(parts);
            double sum = parts.stream().mapToDouble(Part::weight).sum();
            if (parts.isEmpty() || Math.abs(sum - 1) > 1e-9) {
                throw new IllegalArgumentException("the weights of a mixture must add up to 1, not " + sum);
            }
        }

        @Override
        public Spread moved(double by) {
            return new Mixture(parts.stream()
                    .map(part -> new Part(part.weight, part.spread.moved(by)))
                    .toList());
        }

        /**
         * One part of a mixture.
         *
         * @param weight share of draws that come from it (1)
         * @param spread how those draws scatter
         */
        public record Part(double weight, Spread spread) {
            public Part {
                requirePositive("weight", weight);
            }
        }

        @Override
        public double quantile(double centre, double u) {
            return MixtureQuantile.of(parts, centre, u);
        }

        @Override
        public double share(double centre, double value) {
            double share = 0;
            for (Part part : parts) {
                share += part.weight * part.spread.share(centre, value);
            }
            return share;
        }

        @Override
        public double standardDeviation(double centre) {
            double mean = mean(centre);
            double square = 0;
            for (Part part : parts) {
                double offset = part.spread.mean(centre) - mean;
                double sigma = part.spread.standardDeviation(centre);
                square += part.weight * (offset * offset + sigma * sigma);
            }
            return Math.sqrt(square);
        }

        @Override
        public double mean(double centre) {
            double mean = 0;
            for (Part part : parts) {
                mean += part.weight * part.spread.mean(centre);
            }
            return mean;
        }
    }

    /**
     * As seen before: any of these values, or one between two neighbours. The centre plays no part.
     *
     * @param values what was seen, in any order, at least two and not all equal (SI unit of the quantity)
     */
    record Empirical(List<Double> values) implements Spread {
        public Empirical {
            values = values.stream().sorted().toList();
            if (values.size() < 2 || !values.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "a spread from a table needs two finite values or more, not " + values);
            }
            requireOrdered(values.get(0), values.get(values.size() - 1));
        }

        @Override
        public Spread moved(double by) {
            return new Empirical(values.stream().map(value -> value + by).toList());
        }

        @Override
        public double quantile(double centre, double u) {
            double place = Math.min(Math.max(u, 0), 1) * (values.size() - 1);
            int below = Math.min((int) place, values.size() - 2);
            double low = values.get(below);
            return low + (place - below) * (values.get(below + 1) - low);
        }

        @Override
        public double share(double centre, double value) {
            int last = values.size() - 1;
            if (value < values.get(0) || value >= values.get(last)) {
                return value < values.get(0) ? 0 : 1;
            }
            int below = 0;
            while (values.get(below + 1) <= value) {
                below++;
            }
            double low = values.get(below);
            return (below + (value - low) / (values.get(below + 1) - low)) / last;
        }

        @Override
        public double mean(double centre) {
            double sum = 0;
            for (int i = 0; i + 1 < values.size(); i++) {
                sum += 0.5 * (values.get(i) + values.get(i + 1));
            }
            return sum / (values.size() - 1);
        }

        @Override
        public double standardDeviation(double centre) {
            // Between neighbours the density is even: its second moment is that of a straight line.
            double mean = mean(centre);
            double sum = 0;
            for (int i = 0; i + 1 < values.size(); i++) {
                double a = values.get(i) - mean;
                double b = values.get(i + 1) - mean;
                sum += (a * a + a * b + b * b) / 3;
            }
            return Math.sqrt(sum / (values.size() - 1));
        }
    }

    /** To be learnt from the training log named by a query; until it is, the number counts as not spread. */
    record Fitted(String query) implements Spread {
        @Override
        public double quantile(double centre, double u) {
            return centre;
        }

        @Override
        public double share(double centre, double value) {
            return value < centre ? 0 : 1;
        }

        @Override
        public double standardDeviation(double centre) {
            return 0;
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(Double.isFinite(value) && value > 0)) {
            throw new IllegalArgumentException(what + " (" + value + ") must be above zero");
        }
    }

    private static void requireOrdered(double low, double high) {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
            throw new IllegalArgumentException("low (" + low + ") must lie below high (" + high + ")");
        }
    }
}
