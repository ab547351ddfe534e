package org.reckoner.report;

/**
 * The answer at the top of every view: the state, and the sentence that says why.
 *
 * @param sentence with the state's word in it
 */
public record Verdict(State state, String sentence) {}
