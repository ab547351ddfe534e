/**
 * What a person asks of one stunt: the figures of its nominal flight, a first band around each, what drives it, how many
 * seconds are to spare, and what its nearest misfortunes look like.
 *
 * <p>Everything here is a function of flights. A single flight can show that a limit is broken, never that it is kept:
 * until the spread is flown the state of a kept limit is unknown.
 */
@NullMarked
package org.reckoner.prediction;

import org.jspecify.annotations.NullMarked;
