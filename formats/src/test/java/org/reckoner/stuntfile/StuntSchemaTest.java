package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.stunt.Input;

class StuntSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(StuntSchema.text(), InputFormat.JSON);

    static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    @ParameterizedTest
    @MethodSource("org.reckoner.stuntfile.MutatedStuntFileTest#examples")
    void acceptsEveryExample(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @Test
    void acceptsTheFilesOfTheReferencePageAsTheReaderDoes() throws IOException {
        for (String name : List.of("tower.yaml", "gap.yaml", "helicopter.yaml")) {
            Path file = Written.examples()
                    .resolveSibling("docs")
                    .resolve("reference/stunts")
                    .resolve(name);
            assertThat(errors(Files.readString(file))).as(name).isEmpty();
            assertThat(StuntFile.read(file).stunt().illustrative()).isTrue();
        }
    }

    @Test
    void acceptsTheSmallFile() {
        assertThat(errors(Written.SMALL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "mass: 95 ± 2 kg | mass: 95",
                "mass: 95 ± 2 kg | mass: 95 m",
                "mass: 95 ± 2 kg | mass: 95,5 kg",
                "mass: 95 ± 2 kg | mass: {value: 95 kg, sigma: 2 kg}",
                "mass: 95 ± 2 kg | mass: {value: 95 kg, scope: per jump}",
                "mass: 95 ± 2 kg | weight: 95 kg",
                "heading: 270° | heading: 270",
                "heading: 270° | heading: west",
                "1247 m MSL | 1247 m",
                "1247 m MSL | 1247 m AGL",
                "delay: 6 s | delay: 6 s¶    height: 300 m AGL",
                "delay: 6 s | height: 300 m",
                "posture: track | posture: trakc",
                "CRF250R | Vespa",
                "at least: 120 m | at_least: 120 m",
                "at least: 120 m | at least: 120 m¶    at most: 3 m",
                "name: test jump | nmae: test jump",
                "landing: {} | landing: {speed: 3 m/s}",
                "scope: per take | scope: sometimes",
                "preformer | x",
                "  height: 1247 m MSL | ",
            })
    void refusesWhatTheReaderRefuses(String old, String now) {
        String text = old.equals("preformer")
                ? Written.SMALL.replace("performer:", "preformer:")
                : Written.with(old, now == null ? "" : now.replace("¶", "\n"));
        assertThat(errors(text)).isNotEmpty();
        assertThat(Written.problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mass: 95 ± 2 kg | mass: 210 +/- 4 lb",
                "mass: 95 ± 2 kg | mass: 95 kg ± 2 %",
                "mass: 95 ± 2 kg | mass: 95 kg exactly",
                "mass: 95 ± 2 kg | mass: {value: 95 ± 2 kg, meaning: 95 %, scope: per day, grade: M*, source: scales}",
                "mass: 95 ± 2 kg | mass: {triangular: [90 kg, 95 kg, 99 kg]}",
                "delay: 6 s | height: {value: 300 ± 10 m AGL, scope: per day}",
                "landing: {} | landing:",
            })
    void acceptsWhatTheReaderAccepts(String old, String now) {
        assertThat(errors(Written.with(old, now))).isEmpty();
        assertThat(Written.read(Written.with(old, now))).isNotNull();
    }

    /** Each number, as the tables show it, passes both. */
    @ParameterizedTest
    @EnumSource(Input.class)
    void showsExamplesThatCanBeRead(Input input) {
        Quantity read = Quantity.parse(InputReader.withoutDatum(input, KeyTables.example(input)), input.dimension());
        assertThat(read.value()).isBetween(input.low(), input.high());
        String nested = "";
        String indent = "";
        for (String step : input.key().split("\\.")) {
            nested += (nested.isEmpty() ? "" : ":\n") + indent + step;
            indent += "  ";
        }
        nested += ": " + KeyTables.example(input) + "\n";
        assertThat(errors(nested))
                .noneMatch(error -> String.valueOf(error.getInstanceLocation())
                        .contains(input.key().replaceAll(".*\\.", "")));
    }

    @Test
    void standsInTheDocumentsAsItIsGenerated() throws IOException {
        Path file =
                Written.examples().resolveSibling("docs").resolve("reference").resolve(StuntSchema.FILE);
        Published.requireCurrent(file, StuntSchema.text());
    }

    @Test
    void theReferencePageShowsTheTableOfKeys() throws IOException {
        Path file =
                Written.examples().resolveSibling("docs").resolve("reference").resolve("stunt-file.md");
        String page = Files.readString(file);
        String begin = "<!-- keys: generated -->\n";
        String end = "\n<!-- keys: end -->";
        assertThat(page).contains(begin, end);
        String now = page.substring(0, page.indexOf(begin) + begin.length())
                + KeyTables.text()
                + page.substring(page.indexOf(end));
        Published.requireCurrent(file, now);
    }
}
