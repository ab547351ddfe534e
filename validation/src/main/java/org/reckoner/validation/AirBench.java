package org.reckoner.validation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Air;
import org.reckoner.environment.Atmosphere;
import org.reckoner.stunt.Dimension;

/** The air column at a height, as flights feel it. */
final class AirBench implements Bench {
    @Override
    public String name() {
        return "air";
    }

    @Override
    public String meaning() {
        return "the air at a height: density and speed of sound as the flights read them, temperature and pressure of the same day";
    }

    @Override
    public Collection<Word> inputs() {
        return List.of(
                new Word(
                        "temperature_offset",
                        Dimension.TEMPERATURE,
                        "warmer than the standard day at every height; 0 K unless stated"),
                new Word("sea_level_pressure", Dimension.PRESSURE, "1013.25 hPa unless stated"));
    }

    @Override
    public Collection<Word> questions() {
        return List.of(
                new Word("density", Dimension.DENSITY, "of the air"),
                new Word("temperature", Dimension.TEMPERATURE, "of the air"),
                new Word("pressure", Dimension.PRESSURE, "of the air"),
                new Word("sound speed", Dimension.SPEED, "of the air"));
    }

    @Override
    public Set<Mark> moments() {
        return Set.of(Mark.HEIGHT);
    }

    @Override
    public Answers run(Settings settings) {
        Atmosphere day = Atmosphere.standard(
                settings.number("temperature_offset", Dimension.TEMPERATURE, 0),
                settings.number("sea_level_pressure", Dimension.PRESSURE, Atmosphere.STANDARD_PRESSURE),
                0);
        Air air = day.compile();
        return (question, moment) -> {
            double height = height(moment);
            return switch (question) {
                case "density" -> air.density(height);
                case "sound speed" -> air.soundSpeed(height);
                case "temperature" -> day.temperature(height);
                default -> day.pressure(height);
            };
        };
    }

    static double height(@Nullable Moment moment) throws NoAnswerException {
        if (moment == null) {
            throw new NoAnswerException("no height is given");
        }
        return moment.amount();
    }
}
