/**
 * Arithmetic that gives the same bits on every machine.
 *
 * <p>The library functions {@code Math.exp}, {@code Math.sin} and the like may differ in the last bit
 * between processors, and {@code StrictMath} is slow inside a loop. Everything here is built from
 * addition, multiplication, division and square root only, which the Java language defines bit for
 * bit, so one seed gives one answer on any JDK, block width and number of threads.
 *
 * <ul>
 *   <li>{@link org.reckoner.numeric.Elementary}: exponential, logarithm, angles.
 *   <li>{@link org.reckoner.numeric.PiecewisePolynomial}: any smooth table or formula of one variable,
 *       compiled once and read many times.
 *   <li>{@link org.reckoner.numeric.KeyedRandom}: a random number that depends on its name only.
 *   <li>{@link org.reckoner.numeric.DecimalText}: a number as text, the same characters everywhere.
 *   <li>{@link org.reckoner.numeric.CompensatedSum}: a long sum without drift.
 * </ul>
 *
 * <p>This room knows nothing of stunts. Methods with an {@code int lanes} argument work on columns,
 * one entry per flight, and never allocate.
 */
@NullMarked
package org.reckoner.numeric;

import org.jspecify.annotations.NullMarked;
