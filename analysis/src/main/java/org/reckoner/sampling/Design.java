package org.reckoner.sampling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the samples are spread over what may happen. */
public enum Design {
    /** Every draw on its own: slow to settle, simple to judge, any number of samples. */
    PLAIN("plain"),
    /**
     * Every input alone is spread evenly over its range in each replicate (M. D. McKay, R. J. Beckman and W. J. Conover, "A
     * comparison of three methods for selecting values of input variables", Technometrics 21, 1979).
     */
    LATIN_HYPERCUBE("latin hypercube"),
    /**
     * All inputs together are spread evenly: Sobol' points with the direction numbers of S. Joe and F. Y. Kuo,
     * "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30, 2008, scrambled.
     */
    SOBOL("sobol");

    private final String words;

    Design(String words) {
        this.words = words;
    }

    /** As the command line and results write it. */
    public String words() {
        return words;
    }

    /** Whether an interval must come from the scatter of whole replicates, since samples of one are not independent. */
    public boolean needsReplicates() {
        return this != PLAIN;
    }

    /** The design of this name, dashes and case ignored. */
    public static Optional<Design> named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return Arrays.stream(values()).filter(d -> d.words.equals(plain)).findFirst();
    }
}
