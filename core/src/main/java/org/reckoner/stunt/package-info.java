/**
 * The stunt as plain data: who flies, on what, off which ramp, in which order, within which limits.
 *
 * <p>Nothing here computes a flight. Every number that a person could dispute is an {@link org.reckoner.stunt.Input}:
 * it has the key of the stunt file, a unit, a default with its source and grade, and the range that the models accept.
 * {@link org.reckoner.stunt.Inputs} holds one value for each of them, so that a study can change any number by name.
 */
@NullMarked
package org.reckoner.stunt;

import org.jspecify.annotations.NullMarked;
