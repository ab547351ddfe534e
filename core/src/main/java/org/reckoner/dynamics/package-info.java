/**
 * Every force and every equation of motion, once.
 *
 * <p>A formula is one static expression with its source beside it. A kernel is a short loop of it over lanes: one lane
 * is one flight, one column ({@code double[]}) one quantity. A {@link org.reckoner.dynamics.PhaseModel} names the columns
 * of a phase and gives their rates; an {@link org.reckoner.dynamics.Itinerary} says in which order a stunt goes through
 * its {@link org.reckoner.dynamics.Leg legs}, what ends or marks each and how the next one is entered. Nothing here knows
 * an integrator or a clock: the reference engine (room {@code simulation}) and the block engine (room {@code bulk}) both
 * run these same loops, so deleting a formula breaks both.
 */
@NullMarked
package org.reckoner.dynamics;

import org.jspecify.annotations.NullMarked;
