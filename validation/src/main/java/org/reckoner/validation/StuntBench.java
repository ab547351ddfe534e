package org.reckoner.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.Flight;
import org.reckoner.prediction.Solver;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.BadStuntFile;
import org.reckoner.stuntfile.StuntFile;

/** A whole stunt, from a stunt file. */
final class StuntBench implements Bench {
    private static final String OF_VEHICLE = "vehicle ";

    @Override
    public String name() {
        return "stunt";
    }

    @Override
    public String meaning() {
        return "a whole stunt from a stunt file, with every number at its centre";
    }

    @Override
    public Collection<Word> inputs() {
        List<Word> words = new ArrayList<>();
        words.add(new Word(
                "stunt", null, "path of a stunt file, from the folder of the case, or its whole text; must be stated"));
        words.add(new Word("branch", null, "a failure to fly, in the words of the stunt file; none unless stated"));
        words.addAll(FlightAnswers.figures());
        for (Input input : Input.values()) {
            words.add(new Word(input.key(), input.dimension(), "instead of what the stunt file says"));
        }
        return words;
    }

    @Override
    public Collection<Word> questions() {
        List<Word> words = new ArrayList<>(FlightAnswers.words());
        for (Word word : FlightAnswers.along()) {
            words.add(new Word(OF_VEHICLE + word.name(), word.dimension(), "the same for the vehicle"));
        }
        return words;
    }

    @Override
    public Set<Mark> moments() {
        return FlightAnswers.MOMENTS;
    }

    @Override
    public Answers run(Settings settings) {
        StuntFile file = file(settings);
        Stunt stunt = file.stunt();
        for (Input input : Input.values()) {
            if (settings.has(input.key())) {
                stunt = stunt.with(input, settings.number(input.key(), input.dimension()));
            }
        }
        Settings.Search search = settings.search();
        if (search != null) {
            double wanted =
                    settings.number(search.figure().words(), search.figure().dimension());
            try {
                Solver.Solution found = Solver.solve(
                        stunt, file.conditions(), search.find(), search.figure(), wanted, search.low(), search.high());
                return answers(found.flight(), found.stunt(), file.conditions());
            } catch (Solver.NoSolutionException none) {
                throw search.where()
                        .bad("", "finds nothing: " + none.getMessage(), "from and to lie too close together");
            }
        }
        return answers(new Simulator().fly(stunt, file.conditions(), failure(settings)), stunt, file.conditions());
    }

    private static @Nullable Failure failure(Settings settings) {
        if (!settings.has("branch")) {
            return null;
        }
        String words = settings.text("branch", "");
        return Arrays.stream(Failure.values())
                .filter(f -> f.words().equals(words))
                .findFirst()
                .orElseThrow(() -> settings.need("branch")
                        .where()
                        .bad(
                                words,
                                "is no branch",
                                Word.nearest(
                                                words,
                                                Arrays.stream(Failure.values())
                                                        .map(Failure::words)
                                                        .toList()) + " is meant"));
    }

    private static Answers answers(Flight flight, Stunt stunt, Conditions conditions) {
        FlightAnswers performer = FlightAnswers.performer(flight, stunt, conditions);
        return (question, moment) -> {
            boolean ofVehicle =
                    question.startsWith(OF_VEHICLE) && Figure.named(question).isEmpty();
            if (!ofVehicle) {
                return performer.to(question, moment);
            }
            if (flight.vehicle().isEmpty()) {
                throw new NoAnswerException("the stunt has no vehicle");
            }
            return FlightAnswers.vehicle(flight, stunt, conditions).to(question.substring(OF_VEHICLE.length()), moment);
        };
    }

    private static StuntFile file(Settings settings) {
        Piece piece = settings.need("stunt");
        String text = Amount.text(piece);
        Path folder = Objects.requireNonNullElse(settings.folder(), Path.of("."));
        try {
            if (text.contains("\n")) {
                // Empty lines before it, so that its errors name the line of the case.
                return StuntFile.parse(
                        piece.where().file(), "\n".repeat(piece.where().line()) + text, folder);
            }
            return StuntFile.read(folder.resolve(text));
        } catch (BadStuntFile bad) {
            throw new BadCaseException(String.valueOf(bad.getMessage()));
        }
    }
}
