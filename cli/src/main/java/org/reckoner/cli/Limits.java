package org.reckoner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Stunt;

/** Finds the limits that a command was asked for. */
final class Limits {
    private Limits() {}

    /** The limits of these names, all where none is named; one clear error where there is no such limit. */
    static List<Limit> named(Path file, Stunt stunt, List<String> names) {
        if (stunt.limits().isEmpty()) {
            throw new BadInputException(
                    file + "\n  states no limits, so there is no margin to judge.\n  Maybe add one under limits:.");
        }
        for (String name : names) {
            if (stunt.limits().stream().noneMatch(limit -> limit.name().equalsIgnoreCase(name.strip()))) {
                throw new BadInputException("--limit " + name + "\n  is no limit of " + file
                        + ".\n  Maybe one of these is meant: "
                        + stunt.limits().stream().map(Limit::name).collect(Collectors.joining("; ")) + ".");
            }
        }
        return stunt.limits().stream()
                .filter(limit -> names.isEmpty()
                        || names.stream().anyMatch(name -> limit.name().equalsIgnoreCase(name.strip())))
                .toList();
    }
}
