package org.reckoner.bulk;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.FlightEvent;

/**
 * One event of one sample, with where its body was and how it moved.
 *
 * @param event what happened and when
 * @param place of the body that the leg follows, in site axes (m)
 * @param velocity over ground, in site axes (m/s)
 */
public record Moment(FlightEvent event, Vector3D place, Vector3D velocity) {
    /** The same moment on another clock. @param time since T0 (s) */
    Moment at(double time) {
        return new Moment(event.at(time), place, velocity);
    }
}
