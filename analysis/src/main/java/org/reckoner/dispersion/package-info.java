/**
 * The stunt flown as often as its uncertainties demand: what spreads how far, which limit breaks how often, and what it
 * hangs on.
 *
 * <p>{@link org.reckoner.dispersion.Dispersion} draws samples ({@code sampling}), flies them through gusts in the block
 * engine ({@code bulk}) and keeps a {@link org.reckoner.dispersion.Sample} of each: its figures as {@code prediction}
 * measures them, how it ended and where. Every answer is a function of those.
 */
@NullMarked
package org.reckoner.dispersion;

import org.jspecify.annotations.NullMarked;
