/**
 * What happened: a {@link org.reckoner.flight.Flight} is the unchanging record of one flown stunt.
 *
 * <p>Bodies with their trajectories, typed events, spans of phases, and an outcome. Nothing here computes motion and
 * nothing here draws. Time is seconds since T0: the rear contact passes the lip edge, or the feet leave. Places are in
 * site axes: x east, y north, z up, origin at the lip.
 */
@NullMarked
package org.reckoner.flight;

import org.jspecify.annotations.NullMarked;
