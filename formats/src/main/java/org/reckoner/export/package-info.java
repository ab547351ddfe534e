/**
 * Carries a finished flight out of the program: tables, JSON, maps, a scene, and the folder that holds a run.
 *
 * <p>{@link org.reckoner.export.FlownStunt} is what gets written; each format is one class with one method that returns
 * the whole file as text or bytes:
 *
 * <ul>
 *   <li>{@link org.reckoner.export.TrajectoryCsv} and {@link org.reckoner.export.EventsCsv}: tables.
 *   <li>{@link org.reckoner.export.PredictionJson} and {@link org.reckoner.export.RunJson}: what came out, what went in.
 *   <li>{@link org.reckoner.export.FlightKml}: the flight on a map.
 *   <li>{@link org.reckoner.export.FlightGlb}: flight and terrain as a scene that plays.
 *   <li>{@link org.reckoner.export.RunFolder}: all of it together, complete or not there at all.
 * </ul>
 *
 * <p>Nothing here computes motion. Numbers leave through {@link org.reckoner.numeric.DecimalText} with their unit in
 * the column head or key, so one stunt file gives the same bytes on every machine.
 */
@NullMarked
package org.reckoner.export;

import org.jspecify.annotations.NullMarked;
