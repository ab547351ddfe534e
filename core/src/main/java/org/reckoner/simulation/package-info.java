/**
 * The reference engine: one flight at a time, to tight tolerances, with dense output and located events.
 *
 * <p>The only room that knows Hipparchus' integrators. It flies the legs of an {@link org.reckoner.dynamics.Itinerary}
 * through the same kernels as the block engine, as eight equal lanes, and starts the integrator anew at every event:
 * no step ever spans a discontinuity.
 */
@NullMarked
package org.reckoner.simulation;

import org.jspecify.annotations.NullMarked;
