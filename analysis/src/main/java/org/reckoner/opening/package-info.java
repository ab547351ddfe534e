/**
 * What an open canopy may meet, and what it can reach: asked from where the canopies of many takes open.
 *
 * <p>{@link org.reckoner.opening.Openings} flies takes as far as the open canopy. {@link org.reckoner.opening.HeadingCircle}
 * lets them open in every direction in turn, with a pilot and with nobody at the toggles;
 * {@link org.reckoner.opening.Reach} asks which ground lies within a straight glide. Both draw the numbers that the flights
 * of a dispersion draw.
 */
@NullMarked
package org.reckoner.opening;

import org.jspecify.annotations.NullMarked;
