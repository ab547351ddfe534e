/**
 * Two plans flown with the same throw of the dice, and what that changes: which limit is kept now and was not before, how much
 * oftener it breaks, and where every figure moves.
 *
 * <p>Flight 7 of one plan and flight 7 of the other meet the same day, so chance cancels out of their difference and few
 * flights tell small changes apart.
 */
@NullMarked
package org.reckoner.comparison;

import org.jspecify.annotations.NullMarked;
