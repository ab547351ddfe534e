/**
 * The world the performer flies through: rock, air and wind, as they are on the day.
 *
 * <p><b>Terrain.</b> {@link org.reckoner.environment.Terrain} answers two questions: how high is the
 * ground straight below a point, and how far is the nearest rock in any direction. The second is the
 * one that matters beside a cliff. All coordinates are site axes (x east, y north, z up, metres,
 * origin at the lip), and the triangles that answer are the triangles that pictures show.
 *
 * <table>
 * <caption>Kinds of terrain</caption>
 * <tr><td>{@link org.reckoner.environment.FlatTerrain}</td><td>one level plane</td></tr>
 * <tr><td>{@link org.reckoner.environment.GridTerrain}</td><td>heights on a regular grid, no overhangs</td></tr>
 * <tr><td>{@link org.reckoner.environment.MeshTerrain}</td><td>any triangles, overhangs allowed</td></tr>
 * <tr><td>{@link org.reckoner.environment.CliffTerrain}</td><td>a grid into which a wall is set</td></tr>
 * <tr><td>{@link org.reckoner.environment.ScannedTerrain}</td><td>a grid into which a scanned wall is set</td></tr>
 * </table>
 *
 * <p>Off the map there is no answer: {@link org.reckoner.environment.OutsideTerrainException} names
 * the point and the box that is covered.
 *
 * <p><b>Air.</b> {@link org.reckoner.environment.Atmosphere} says what is known of the day; it is compiled into
 * {@link org.reckoner.environment.Air}, the density and speed of sound that flights read.
 *
 * <p><b>Wind.</b> Compass directions say where a wind comes from. {@link
 * org.reckoner.environment.WindVelocity} turns them into vectors that point where the air goes, and
 * everything inside uses those. {@link org.reckoner.environment.WindField} gives the mean wind at any
 * point: {@link org.reckoner.environment.Calm}, {@link org.reckoner.environment.ThreePlaces} joined
 * smoothly, or a table of {@link org.reckoner.environment.Layers}.
 *
 * <p><b>Gravity.</b> {@link org.reckoner.environment.Gravity} holds the pull, the curvature and the turning
 * of the Earth as constants of one site.
 *
 * <p>Air, wind and gravity are read in loops over lanes ({@code double[]} columns, one entry per flight)
 * that never allocate and give the same bits as a single flight does.
 */
@NullMarked
package org.reckoner.environment;

import org.jspecify.annotations.NullMarked;
