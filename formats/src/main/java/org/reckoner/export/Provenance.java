package org.reckoner.export;

/**
 * Which program made a result, from which inputs.
 *
 * @param version of the program
 * @param seed of the random draws
 * @param inputHash SHA-256 over everything that decides the result, in 64 hexadecimal digits
 */
public record Provenance(String version, long seed, String inputHash) {
    public Provenance {
        if (!inputHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an input hash has 64 hexadecimal digits, not \"" + inputHash + "\"");
        }
    }
}
