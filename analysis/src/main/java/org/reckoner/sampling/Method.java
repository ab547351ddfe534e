package org.reckoner.sampling;

/** Where an interval comes from. */
public enum Method {
    /** Counting independent samples (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934). */
    COUNT("exact count"),
    /** The scatter of whole replicates, judged by Student's t. */
    REPLICATES("replicates"),
    /** Two of the sorted samples between which a quantile lies, whatever the distribution. */
    ORDER("order statistics"),
    /** Independent repetitions of a walk towards the rare event. */
    SUBSET("subset simulation"),
    /** Samples drawn mostly where it fails, each with its weight. */
    IMPORTANCE("importance sampling");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    /** As results write it. */
    public String words() {
        return words;
    }
}
