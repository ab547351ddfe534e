/**
 * Terrain files: from bytes on disk to ground in site axes.
 *
 * <p>{@link org.reckoner.raster.RasterFile} reads an elevation map (GeoTIFF, ESRI ASCII grid, SRTM
 * tile) into a {@link org.reckoner.raster.Raster} that still lies in the map's own projection;
 * {@link org.reckoner.raster.SiteTerrain} carries it over to a grid in site axes.
 * {@link org.reckoner.raster.ProfileFile} reads a laser profile of a wall and
 * {@link org.reckoner.raster.MeshFile} a surface of triangles.
 *
 * <p>Whatever is wrong with a file ends as one
 * {@link org.reckoner.raster.UnreadableTerrainException} with a plain message. A decoder is trusted
 * neither to be careful nor to be modest: sizes and offsets are checked before it is let near a file.
 */
@NullMarked
package org.reckoner.raster;

import org.jspecify.annotations.NullMarked;
