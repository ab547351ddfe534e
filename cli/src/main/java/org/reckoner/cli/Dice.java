package org.reckoner.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.reckoner.dispersion.Dispersion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that flies many samples asks for, and how it flies them while somebody waits. */
final class Dice {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every draw; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Flights at once; changes the speed, never the answer; default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    long seed() {
        return seed;
    }

    int threads() {
        return Math.max(1, threads);
    }

    /** Flies with a countdown on the screen; what the flying refuses is bad input of this stunt file. */
    <T> T fly(Path stuntFile, Function<Dispersion.Progress, T> flying) {
        Countdown countdown = new Countdown(spec.commandLine().getErr(), Terminals.watched());
        try {
            return flying.apply(countdown::flown);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException(stuntFile + "\n  " + refused.getMessage());
        } finally {
            countdown.done();
        }
    }
}
