/**
 * The stunt file: readable text in, a {@link org.reckoner.stunt.Stunt} with its conditions out, or every problem at once.
 *
 * <p>The way of a file: bytes become positioned entries ({@code YamlText}); entries are checked against the table of keys
 * ({@code Key}, with {@link org.reckoner.stunt.Input} for all numbers that decide a flight), which reports every
 * unknown key, wrong type, missing key and value out of range with its line and column; what is left is put together
 * part by part ({@code SiteReader}, {@code AirReader}, {@code PlanReader} and their neighbours), which adds the
 * problems that only show when parts meet ({@code Assembly}). The JSON Schema ({@code StuntSchema}) and the tables of the
 * reference page ({@code KeyTables}) are written from the same table; {@code StuntSchemaTest} says how to write them again.
 *
 * <p>Units are converted here and nowhere else: {@link org.reckoner.stuntfile.Unit} is the one table of factors.
 */
@NullMarked
package org.reckoner.stuntfile;

import org.jspecify.annotations.NullMarked;
