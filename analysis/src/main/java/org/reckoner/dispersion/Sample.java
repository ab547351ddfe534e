package org.reckoner.dispersion;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.prediction.Measured;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Limit;

/**
 * What is kept of one flight among many.
 *
 * @param number of the sample
 * @param outcome how it ended for the performer
 * @param figures in the order of {@link Figure}, NaN where the flight has none (SI unit of each)
 * @param down where the performer came down, in site axes; absent where that is not known (m)
 * @param machine where the machine first hit, in site axes (m)
 */
public record Sample(
        long number,
        Outcome outcome,
        double[] figures,
        @Nullable Vector3D down,
        @Nullable Vector3D machine) {

    /** What is kept of a flight. */
    public static Sample of(long number, Flight flight, Measured measured) {
        double[] figures = new double[Figure.values().length];
        for (Figure figure : Figure.values()) {
            figures[figure.ordinal()] = measured.get(figure).orElse(Double.NaN);
        }
        return new Sample(
                number, flight.outcome(), figures, place(flight, BodyName.PERFORMER), place(flight, BodyName.VEHICLE));
    }

    private static @Nullable Vector3D place(Flight flight, BodyName body) {
        return flight.all(FlightEvent.Contact.class)
                .filter(contact -> contact.body() == body)
                .map(FlightEvent.Contact::place)
                .findFirst()
                .orElse(null);
    }

    /** @return the figure, NaN where the flight has none (SI unit of the figure) */
    public double figure(Figure figure) {
        return figures[figure.ordinal()];
    }

    /** Whether a limit is broken; a figure that the flight does not have was not kept. */
    public boolean breaks(Limit limit) {
        double value = figure(limit.figure());
        return Double.isNaN(value) || limit.margin(value) < 0;
    }
}
