package org.reckoner.flight;

/**
 * From when to when a body was in a phase.
 *
 * @param body whose phase
 * @param phase its name
 * @param start time since T0 (s)
 * @param end time since T0 (s)
 */
public record PhaseSpan(BodyName body, String phase, double start, double end) {}
