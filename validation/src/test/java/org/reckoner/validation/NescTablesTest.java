package org.reckoner.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole tables of the NASA check cases, second by second, where they are at hand (NASA/TM-2015-218675). */
class NescTablesTest {
    private static final double DEG = StrictMath.PI / 180;

    /** Median with the greatest distance of any participant from it. */
    private record Agreed(double value, double spread) {}

    @ParameterizedTest
    @CsvSource({"01, P05, 0.05, 0.003", "06, P08, 0.3, 0.05", "07, P09, 0.3, 0.05", "09, P10, 1.2, 0.06"})
    void pathStaysWithTheParticipantsAllTheWay(String table, String name, double height, double speed)
            throws Exception {
        List<Map<String, Agreed>> rows = table(table);
        ReferenceCase one = Suite.bundled().only(name).cases().get(0);
        Bench.Answers answers = one.bench().run(one.settings());
        for (int second = 0; second < rows.size(); second++) {
            Map<String, Agreed> row = rows.get(second);
            near(row, "altitude_m", answers, "height", second, height, 1);
            near(row, "vD_mps", answers, "velocity down", second, speed, 1);
            near(row, "vE_mps", answers, "velocity east", second, speed, 1);
            near(row, "vN_mps", answers, "velocity north", second, speed, 1);
            near(row, "longitude_deg", answers, "longitude", second, 2e-5, DEG);
        }
        assertThat(rows).hasSize(31);
    }

    @ParameterizedTest
    @CsvSource({"02, P06, 0.01", "03, P07, 0.02"})
    void spinStaysWithTheParticipantsAllTheWay(String table, String name, double rate) throws Exception {
        List<Map<String, Agreed>> rows = table(table);
        ReferenceCase one = Suite.bundled().only(name).cases().get(0);
        Bench.Answers answers = one.bench().run(one.settings());
        for (int second = 0; second < rows.size(); second++) {
            Map<String, Agreed> row = rows.get(second);
            near(row, "p_degps", answers, "roll rate", second, rate, DEG);
            near(row, "q_degps", answers, "pitch rate", second, rate, DEG);
            near(row, "r_degps", answers, "yaw rate", second, rate, DEG);
        }
    }

    private static void near(
            Map<String, Agreed> row,
            String column,
            Bench.Answers answers,
            String question,
            int second,
            double tolerance,
            double unit)
            throws Bench.NoAnswerException {
        Agreed agreed = Objects.requireNonNull(row.get(column));
        double answer = answers.to(question, new Moment(Mark.TIME, second, second + " s")) / unit;
        assertThat(answer)
                .as(question + " at " + second + " s")
                .isCloseTo(agreed.value, within(tolerance + agreed.spread));
    }

    private static List<Map<String, Agreed>> table(String number) throws IOException {
        Path shared = Path.of(
                System.getProperty("RECKONER_SHARED", System.getenv().getOrDefault("RECKONER_SHARED", "../shared")));
        Path file = shared.resolve("reference/nesc/atmos_" + number + "_consensus_si.csv");
        Assumptions.assumeTrue(Files.exists(file), "the tables of the NASA check cases are absent: " + file);
        List<String> lines = Files.readAllLines(file);
        List<String> head = Arrays.asList(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> row(head, line.split(",", -1)))
                .toList();
    }

    private static Map<String, Agreed> row(List<String> head, String[] cells) {
        Map<String, Agreed> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (head.get(i).endsWith("_median") && !cells[i].isEmpty()) {
                double median = Double.parseDouble(cells[i]);
                double least = Double.parseDouble(cells[i + 1]);
                double most = Double.parseDouble(cells[i + 2]);
                row.put(
                        head.get(i).replace("_median", ""),
                        new Agreed(median, Math.max(median - least, most - median)));
            }
        }
        return row;
    }
}
