package org.reckoner.prediction;

import org.reckoner.flight.Flight;

/** A flight close to the plan in which one thing goes wrong. */
public record Sibling(String name, Flight flight, Measured measured) {}
