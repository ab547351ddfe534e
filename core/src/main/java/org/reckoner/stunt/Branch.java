package org.reckoner.stunt;

/**
 * A way in which the plan fails, with how often.
 *
 * @param failure what goes wrong
 * @param probability share of takes in which it does (1)
 * @param grade how good the evidence for that share is
 * @param source where the share comes from
 */
public record Branch(Failure failure, double probability, Grade grade, String source) {
    public Branch {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not " + probability);
        }
    }
}
