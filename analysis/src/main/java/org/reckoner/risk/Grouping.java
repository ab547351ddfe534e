package org.reckoner.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.SobolIndices;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;

/**
 * Which inputs are judged alone and which together.
 *
 * @param groups in the order in which their indices come
 * @param single the input of each group that has only one; nothing for the others
 * @param joined the inputs that the screening found weak
 */
record Grouping(List<SobolIndices.Group> groups, List<@Nullable Input> single, List<Input> joined) {

    /** Inputs that go together are one group whether or not they showed an effect, and gusts are a group of their own. */
    static Grouping of(Scatter scatter, List<Input> apart) {
        List<SobolIndices.Group> groups = new ArrayList<>();
        List<@Nullable Input> single = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        scatter.correlation().inputs().forEach(input -> taken.add(input.key()));
        for (Input input : apart) {
            if (taken.add(input.key())) {
                groups.add(new SobolIndices.Group(input.key(), Set.of(input.key())));
                single.add(input);
            }
        }
        for (Set<Input> group : scatter.correlation().groups()) {
            List<String> keys = group.stream().map(Input::key).toList();
            groups.add(new SobolIndices.Group("together: " + String.join(", ", keys), Set.copyOf(keys)));
            single.add(null);
        }
        groups.add(new SobolIndices.Group(Flights.GUSTS, Set.of(Flights.GUSTS)));
        single.add(null);
        List<Input> joined = scatter.inputs().stream()
                .filter(input -> !taken.contains(input.key()))
                .toList();
        if (!joined.isEmpty()) {
            Set<String> keys = new HashSet<>(joined.stream().map(Input::key).toList());
            groups.add(new SobolIndices.Group("all " + joined.size() + " other inputs", keys));
            single.add(null);
        }
        return new Grouping(groups, single, joined);
    }

    /** The groups with what they do, the strongest first. */
    List<Sensitivity.Driver> drivers(Inputs inputs, List<SobolIndices> indices) {
        List<Sensitivity.Driver> drivers = new ArrayList<>();
        for (int g = 0; g < indices.size(); g++) {
            Input input = single.get(g);
            drivers.add(new Sensitivity.Driver(
                    groups.get(g).name(),
                    input,
                    input == null ? null : inputs.get(input).grade(),
                    indices.get(g)));
        }
        drivers.sort(Comparator.comparingDouble(Sensitivity.Driver::share).reversed());
        return drivers;
    }
}
