/**
 * Pictures and tables that a person looks at.
 *
 * <p>Every picture is a function of a flight to a {@link org.reckoner.report.Drawing}: lines, areas, dots and words on a
 * page. A drawing is written as SVG by {@link org.reckoner.report.SvgWriter}, byte for byte the same on any machine, and
 * as PNG by {@link org.reckoner.report.PngWriter}. Words are measured and, in PNG, drawn from the bundled Open Sans, so
 * no picture depends on the fonts of the computer. Colours, sizes and line styles come from one small set,
 * {@link org.reckoner.report.Look}. Numbers are set by {@link org.reckoner.report.Figures} and never follow the country
 * of the computer.
 *
 * <p>Each view answers one question in a sentence at its top; the picture below proves it. {@link
 * org.reckoner.report.SideElevation} is the one that a jumper must recognise.
 */
@NullMarked
package org.reckoner.report;

import org.jspecify.annotations.NullMarked;
