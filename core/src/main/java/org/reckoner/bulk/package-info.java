/**
 * The block engine: many flights of one stunt side by side, for spreads and rare events.
 *
 * <p>It runs the same kernels as the reference engine and knows nothing of any phase. A conveyor moves the flights of one
 * {@link org.reckoner.dynamics.Leg leg} together: every lane has its own clock and its own step, a lane that meets a
 * crossing is taken out, its crossing located within the step, and handed into the next leg; a waiting flight or the last
 * lane takes its place. What a lane computes never depends on its neighbours, so any width and any number of threads give
 * the same bits.
 *
 * <p>Two questions can be asked of it: what happened when and how it ended ({@link org.reckoner.bulk.SampleFlight}), and
 * whatever a {@link org.reckoner.bulk.FlightReader} takes from the whole {@link org.reckoner.flight.Flight}, path and all.
 */
@NullMarked
package org.reckoner.bulk;

import org.jspecify.annotations.NullMarked;
