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
 * </table>
 *
 * <p>Off the map there is no answer: {@link org.reckoner.environment.OutsideTerrainException} names
 * the point and the box that is covered.
 */
@NullMarked
package org.reckoner.environment;

import org.jspecify.annotations.NullMarked;
