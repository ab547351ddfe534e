/**
 * What a stunt's figures hang on, and how often the worst happens.
 *
 * <p>{@link org.reckoner.risk.Sensitivity} tells which inputs decide how far a stunt keeps from each of its limits, so that
 * people measure first what matters most. {@link org.reckoner.risk.Risk} adds up how often a limit is broken or a flight ends
 * in misfortune: by the plan's own flights, by failures with a probability of their own, and by walks towards what plain
 * flights never met. Both send points of {@code sampling} through one {@link org.reckoner.risk.Flights} and read them as
 * {@code dispersion} does.
 */
@NullMarked
package org.reckoner.risk;

import org.jspecify.annotations.NullMarked;
