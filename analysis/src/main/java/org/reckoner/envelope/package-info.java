/**
 * How far the plan may be moved before a limit is no longer shown to be kept: the region over two numbers of the plan, with
 * the limit that binds on each side of it.
 *
 * <p>{@link org.reckoner.envelope.Survey} flies the points of a lattice, all with the same throw of the dice
 * ({@link org.reckoner.dispersion.CommonDraws}), and sets further points where neighbours differ.
 * {@link org.reckoner.envelope.Envelope} is the finished map: what holds at any place, straight between its points.
 */
@NullMarked
package org.reckoner.envelope;

import org.jspecify.annotations.NullMarked;
