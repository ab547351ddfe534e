package org.reckoner.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.bulk.Steps;
import org.reckoner.stunt.Failure;

/**
 * Flies every shipped example with both engines and says where they differ: {@code ./check engines}.
 *
 * <p>{@code --samples 100}, {@code --seed 7}; {@code --write docs/physics/engines.md} renews the table of that page;
 * {@code --canopy 0.2} takes other steps under canopy than the block engine does (s).
 */
public final class EngineComparison {
    /** So many of all flights may part because a decision fell otherwise (1). */
    private static final double MOST_PARTED = 0.005;

    /** Below so many flights a distribution is told, not judged. */
    private static final int JUDGED = 1_000;

    private static final String BEGIN = "<!-- what ./check engines writes -->";
    private static final String END = "<!-- end -->";

    private EngineComparison() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        int samples = Integer.parseInt(after(given, "--samples").orElse("100"));
        long seed = Long.parseLong(after(given, "--seed").orElse("7"));
        Optional<String> write = after(given, "--write");
        Steps steps = after(given, "--canopy")
                .map(canopy -> underCanopy(Double.parseDouble(canopy)))
                .orElse(Steps.STANDARD);
        List<ComparedExample> compared = new ArrayList<>();
        int threads = Runtime.getRuntime().availableProcessors();
        for (Path file : files()) {
            compared.add(ComparedExample.of(file, null, seed, samples, steps, threads));
            tell(compared.get(compared.size() - 1), seed);
        }
        // Openings that face the wall: nowhere does a pilot decide more.
        compared.add(ComparedExample.of(
                Path.of("examples", "helsetkopen", "stunt.yaml"), Failure.OFF_HEADING, seed, samples, steps, threads));
        tell(compared.get(compared.size() - 1), seed);
        if (write.isPresent()) {
            write(Path.of(write.get()), compared, seed);
        }
        long all = compared.stream().mapToLong(one -> one.pairs().size()).sum();
        long parted = compared.stream().mapToLong(ComparedExample::parted).sum();
        long faults = compared.stream().mapToLong(ComparedExample::faulty).sum() + spreadFaults(compared);
        if (parted > MOST_PARTED * all) {
            System.out.printf(Locale.ROOT, "FAILED: %d of %d flights parted; at most 0.5 %% may%n", parted, all);
            faults++;
        }
        System.out.printf(
                Locale.ROOT,
                "%d flights by both engines: %d alike, %d parted by a decision or a hair, %d at fault%n",
                all,
                all
                        - parted
                        - compared.stream().mapToLong(ComparedExample::faulty).sum(),
                parted,
                faults);
        if (faults > 0) {
            System.exit(1);
        }
    }

    private static Steps underCanopy(double step) {
        Map<String, Double> seconds = new HashMap<>(Steps.STANDARD.seconds());
        seconds.put("canopy", step);
        return new Steps(seconds, Steps.STANDARD.elsewhere());
    }

    private static Optional<String> after(List<String> given, String option) {
        int at = given.indexOf(option);
        return at < 0 || at + 1 == given.size() ? Optional.empty() : Optional.of(given.get(at + 1));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("examples"), 2)) {
            return walk.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static void tell(ComparedExample compared, long seed) {
        System.out.println(compared.row());
        for (int i = 0; i < compared.pairs().size(); i++) {
            FlownTwice pair = compared.pairs().get(i);
            String which = compared.name() + ", sample " + i + " of seed " + seed + ": ";
            for (String fault : pair.faults()) {
                System.out.println("FAILED: " + which + fault);
            }
            if (!pair.partings().isEmpty()) {
                System.out.println(
                        "parted: " + which + String.join("; ", pair.partings()) + "; paths " + pair.parted());
            }
        }
        compared.impacts().ifPresent(spread -> System.out.println("  machine, first impact: " + spread.words()));
        compared.rests().ifPresent(spread -> System.out.println("  machine, run-out: " + spread.words()));
    }

    private static long spreadFaults(List<ComparedExample> compared) {
        long faults = 0;
        for (ComparedExample one : compared) {
            if (one.pairs().size() < JUDGED) {
                continue;
            }
            for (Optional<MachineSpread> spread : List.of(one.impacts(), one.rests())) {
                if (spread.isPresent() && spread.get().fails()) {
                    System.out.println("FAILED: " + one.name() + ", machine: "
                            + spread.get().words());
                    faults++;
                }
            }
        }
        return faults;
    }

    private static void write(Path page, List<ComparedExample> compared, long seed) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException(page + " has no place for the table");
        }
        StringBuilder table = new StringBuilder(BEGIN)
                .append(
                        "\n| example | flights | events to line stretch | touchdown: median, worst | its place | clearance")
                .append(" | machine, 3 s | parted |\n|---|---|---|---|---|---|---|---|\n");
        compared.forEach(one -> table.append(one.row()).append('\n'));
        table.append("\nSeed ").append(seed).append(".\n");
        for (ComparedExample one : compared) {
            one.impacts()
                    .ifPresent(spread -> table.append("\n- `")
                            .append(one.name())
                            .append("`, machine's first impact: ")
                            .append(spread.words())
                            .append(one.rests()
                                    .map(rest -> "; run-out: " + rest.words())
                                    .orElse(""))
                            .append('.'));
        }
        Files.writeString(page, text.substring(0, from) + table + "\n" + text.substring(to));
    }
}
