/**
 * Which samples to fly, and what may be said from those that were flown: the mathematics of uncertainty, and nothing of
 * flights.
 *
 * <p>Three questions, three groups of classes:
 *
 * <ul>
 *   <li>What is sample 4711? {@link org.reckoner.sampling.Draws} gives its even numbers, {@link
 *       org.reckoner.sampling.Scatter} turns them into one value for every input, {@link org.reckoner.sampling.Take}
 *       says which of them two takes of one day share. A sample depends on seed, design and its number only: it can be
 *       drawn alone, in any order, on any machine, with the same bits.
 *   <li>What do the results mean? {@link org.reckoner.sampling.Share}, {@link org.reckoner.sampling.Interval}, {@link
 *       org.reckoner.sampling.Histogram}, {@link org.reckoner.sampling.Branches} and the like turn counts and values into estimates with intervals.
 *   <li>What else should be flown? {@link org.reckoner.sampling.SobolIndices} for what drives a figure, {@link
 *       org.reckoner.sampling.SubsetSimulation} and {@link org.reckoner.sampling.ImportanceSampling} for what hardly
 *       ever happens. Both ask for values of many points at once, because flights fly in blocks.
 * </ul>
 *
 * <p>Results hang on index order only, never on threads: whoever flies samples in parallel hands the values back in the
 * order of the samples.
 */
@NullMarked
package org.reckoner.sampling;

import org.jspecify.annotations.NullMarked;
