package org.reckoner.stunt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phases in order, and what can go wrong in them. */
public record Plan(List<Phase> phases, List<Branch> branches) {
    /** The keys of all phases, in the only order in which they can follow each other. */
    public static final List<String> ORDER =
            List.of("run_up", "ramp", "airborne", "separation", "exit", "freefall", "deployment", "canopy", "landing");

    public Plan {
        phases = List.copyOf(phases);
        branches = List.copyOf(branches);
        List<String> problems = problems(phases.stream().map(Phase::key).toList());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** What is wrong with an order of phases, in words; empty when they can follow each other. */
    public static List<String> problems(List<String> keys) {
        List<String> problems = new ArrayList<>();
        for (int i = 1; i < keys.size(); i++) {
            if (ORDER.indexOf(keys.get(i)) <= ORDER.indexOf(keys.get(i - 1))) {
                problems.add(keys.get(i) + " cannot follow " + keys.get(i - 1));
            }
        }
        boolean ramp = keys.contains("ramp");
        boolean exit = keys.contains("exit");
        if (ramp == exit) {
            problems.add("a plan leaves the ground by a ramp or by an exit, one of them");
        }
        require(problems, keys, "run_up", "ramp");
        require(problems, keys, "ramp", "run_up");
        require(problems, keys, "ramp", "airborne");
        require(problems, keys, "separation", "airborne");
        require(problems, keys, "separation", "freefall");
        require(problems, keys, "exit", "freefall");
        require(problems, keys, "deployment", "freefall");
        require(problems, keys, "deployment", "canopy");
        require(problems, keys, "canopy", "deployment");
        if (keys.contains("freefall") && ramp && !keys.contains("separation")) {
            problems.add("freefall after a ramp needs a separation before it");
        }
        if (!keys.contains("landing")) {
            problems.add("a plan ends with landing");
        }
        return problems;
    }

    private static void require(List<String> problems, List<String> keys, String phase, String other) {
        if (keys.contains(phase) && !keys.contains(other)) {
            problems.add(phase + " needs " + other);
        }
    }

    /** The phase of this kind, if the plan has one. */
    public <P extends Phase> Optional<P> find(Class<P> kind) {
        return phases.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    public boolean has(Class<? extends Phase> kind) {
        return find(kind).isPresent();
    }
}
