/**
 * Places as people write them: latitude and longitude in several notations, and UTM.
 *
 * <p>Latitude comes before longitude unless letters say otherwise. What cannot be understood in
 * exactly one way is refused.
 */
@NullMarked
package org.reckoner.coordinates;

import org.jspecify.annotations.NullMarked;
