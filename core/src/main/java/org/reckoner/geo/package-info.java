/**
 * Where things are: points on the Earth, the frame of one site, bearings and heights.
 *
 * <p>Everything inside the program is measured in the <em>site frame</em>: metres, origin at the
 * centre of the lip, x east, y north, z up. The axes are those of the tangent plane at the lip and
 * stay fixed there, so a point far out at z = 0 is a little higher above the ellipsoid than the lip:
 * about 2 m at 5 km. {@link org.reckoner.geo.SiteFrame} converts exactly, gives the short form used
 * in equations of motion, and refuses a site that reaches further than 5 km from its lip.
 *
 * <p>Angles are radians inside, degrees only in names that say so. A height always says what it is
 * measured from ({@link org.reckoner.geo.HeightDatum}); a direction is a
 * {@link org.reckoner.geo.Bearing}, clockwise from true north.
 */
@NullMarked
package org.reckoner.geo;

import org.jspecify.annotations.NullMarked;
