package org.reckoner.validation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reckoner.environment.Gravity;
import org.reckoner.stunt.Dimension;

/** Gravity of the Earth's ellipsoid. */
final class GravityBench implements Bench {
    @Override
    public String name() {
        return "gravity";
    }

    @Override
    public String meaning() {
        return "normal gravity at a latitude and a height above the ellipsoid";
    }

    @Override
    public Collection<Word> inputs() {
        return List.of(new Word("latitude", Dimension.ANGLE, "geodetic; must be stated"));
    }

    @Override
    public Collection<Word> questions() {
        return List.of(new Word("gravity", Dimension.ACCELERATION, "gravitation and centrifugal force together"));
    }

    @Override
    public Set<Mark> moments() {
        return Set.of(Mark.HEIGHT);
    }

    @Override
    public Answers run(Settings settings) {
        double latitude = settings.number("latitude", Dimension.ANGLE);
        return (question, moment) -> Gravity.normal(latitude, AirBench.height(moment));
    }
}
