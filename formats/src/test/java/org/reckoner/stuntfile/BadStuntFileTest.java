package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are YAML but no stunt: each told with place, value, limit and what to try. */
class BadStuntFileTest {

    /** {@code what was written | what stands there now | key told | words told}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                // Values.
                "mass: 95 ± 2 kg | mass: -95 kg | performer.mass | is below 1 kg, the least this model accepts; without the key it is 95 kg|the minus sign goes",
                "mass: 95 ± 2 kg | mass: NaN | performer.mass | is not a finite number|Maybe",
                "mass: 95 ± 2 kg | mass: .nan kg | performer.mass | is not a finite number|Maybe",
                "mass: 95 ± 2 kg | mass: 95 ± 2 | performer.mass | bare number|95 kg",
                "mass: 95 ± 2 kg | mass: 95 kg ± 2 | performer.mass | no unit behind the ±|95 kg ± 2 kg",
                "mass: 95 ± 2 kg | mass: 95000 lb | performer.mass | is above 881.849 lb|another unit",
                "mass: 95 ± 2 kg | mass: | performer.mass | has no value|the key goes",
                "mass: 95 ± 2 kg | mass: 95,5 kg | performer.mass | a comma in its number|95.5 kg",
                "heading: 270° | heading: 270 | site.heading | bare number|270°",
                "heading: 270° | heading: 400° | site.heading | above 360°|Maybe",
                "heading: 270° | heading: -90° | site.heading | not a bearing|270° is meant",
                "heading: 270° | heading: 270 ± 5° | site.heading | ± where no spread is flown|Maybe",
                "from: 250° | from: -20° | conditions.wind.lip.from | not a bearing|compass",
                // Heights and datums.
                "1247 m MSL | 1247 m | site.lip.height | does not say what it is measured from|1247 m MSL",
                "1247 m MSL | 1247 m AGL | site.lip.height | measured from AGL|Maybe",
                "1247 m MSL | 1247 MSL | site.lip.height | bare number|1247 m",
                "1247 m MSL | 1247 ± 2 m MSL | site.lip.height | ± where no spread is flown|Maybe",
                "1247 m MSL | 1e300 m MSL | site.lip.height | is beyond 60000 m|Maybe",
                "1247 m MSL | 50 km MSL | site.lip.height | 45,000 m|Maybe",
                "1000 m below lip | 1000 m | site.terrain.level | does not say what it is measured from|below lip",
                "1000 m below lip | 1000 m above lip | site.terrain.level | lies above the lip|below lip",
                "delay: 6 s | height: 300 m | plan.deployment.height | does not say what it is measured from|AGL",
                // Places.
                " N 6.9715 E | | site.lip.at | no place|Maybe",
                "62.0579 N 6.9715 E | 95 N 6.9715 E | site.lip.at | latitude beyond 90°|Maybe",
                "62.0579 N 6.9500 E | 6.95 N 62.0579 E | site.landing_zones[1].at | off the known terrain|swapped",
                // Plan.
                "delay: 6 s | delay: 0.5 s | plan.deployment.delay | over before the rider leaves the machine, 0.6 s after T0|after separation",
                "delay: 6 s | counts: from T0 | plan.deployment.delay | is missing|delay: 6 s",
                "delay: 6 s | delay: 6 s¶    height: 300 m AGL | plan.deployment.height | beside a delay|one of the two goes",
                "delay: 6 s | height: 5000 m MSL | plan.deployment.height | lies above the lip|AGL is meant",
                "delay: 6 s | height: 300 m AGL¶    counts: from T0 | plan.deployment.counts | beside a height|the line goes",
                "posture: track | posture: trakc | plan.freefall.postures[1].posture | none of these: belly, head down, track|\"track\" is meant",
                "posture: track | after: 1 s | plan.freefall.postures[1].posture | is missing|posture: track",
                "zone: field | zone: feild | plan.canopy.zone | none of the landing zones: field|\"field\" is meant",
                "landing: {} | landing: {speed: 3 m/s} | plan.landing.speed | takes none|Maybe",
                "pilot: pattern | pilot: asleep | plan.canopy.pilot | none of these: pattern, hands off|Maybe",
                "throttle: hold speed¶  airborne | throttle: brake¶  airborne | plan.ramp.throttle | none of these|Maybe",
                // Machine.
                "CRF250R | CR250R | vehicle.model | not in the catalogue, which has CRF250R, CRF450R|CRF250R",
                "model: CRF250R | mass: 100 kg | vehicle.model | is missing|CRF250R",
                "model: CRF250R | model: CRF250R¶  gears: [1, 2] | vehicle | must be above zero and fall|Maybe",
                "model: CRF250R | model: CRF250R¶  gears: [2, x] | vehicle.gears | not a number|Maybe",
                // Limits.
                "figure: opening height | figure: opening hight | limits[1].figure | none of these|\"opening height\" is meant",
                "at least: 120 m | at least: 120 | limits[1].at least | bare number|120 m",
                "at least: 120 m | at least: 7 g | limits[1].at least | a length belongs here|Maybe",
                "at least: 120 m | at least: 120 m¶    at most: 200 m | limits[1].at most | one threshold|two limits",
                "at least: 120 m | note: none | limits[1].at least | is missing|at least: 25 m",
                "owner: BASE coordinator | note: none | limits[1].owner | is missing|Maybe",
                "height: 1247 m MSL | height: \"\" | site.lip.height | what it is measured from|1000 m MSL",
                "delay: 6 s | height: \"\" | plan.deployment.height | measured from|300 m AGL",
                // Shapes.
                "performer:¶  mass: 95 ± 2 kg | performer: 95 kg | performer | one value where a section with keys belongs|two spaces",
                "ramp:¶  lip_angle: 12° | ramp: 12° | ramp | one value where a section|Maybe",
                "name: test jump | name: {a: b} | stunt.name | map of keys where one value belongs|Maybe",
                "name: test jump | name: [a, b] | stunt.name | list where one value belongs|Maybe",
                "name: test jump | name: x¶  illustrative: yes | stunt.illustrative | neither true nor false|true",
                "- name: field | - field¶    - name: field | site.landing_zones[1] | is no map of keys|Maybe",
                // Unknown keys, at every level.
                "performer: | preformer: | preformer | key that a stunt file does not know|\"performer\" is meant",
                "mass: 95 | weight: 95 | performer.weight | does not know here|one of these is meant",
                "lip_angle: 12° | lipangle: 12° | ramp.lipangle | does not know|\"lip_angle\" is meant",
                "radius: 100 m | raduis: 100 m | site.landing_zones[1].raduis | does not know|\"radius\" is meant",
                "- posture: track | - posture: track¶        hedding: 3° | plan.freefall.postures[1].hedding | does not know|\"heading\" is meant",
                "at least: 120 m | at_least: 120 m | limits[1].at_least | does not know|\"at least\" is meant",
                "  separation: | seperation: 1¶  separation: | plan.seperation | does not know|\"separation\" is meant",
            })
    void tellsWhereWhatAndWhatToTry(String old, String now, String key, String wrong, String maybe) {
        String text = Written.with(unescaped(old), unescaped(now == null ? "" : now));
        assertThat(Written.problems(text)).as("problems of\n%s", text).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.toString()).contains(wrong).contains(maybe).contains("\n  Maybe ");
        });
    }

    private static String unescaped(String text) {
        return text.replace("¶", "\n");
    }

    @ParameterizedTest
    @CsvSource({"stunt", "site", "plan", "vehicle"})
    void aMissingSectionIsToldOnce(String section) {
        String text = Written.SMALL.replaceAll("(?ms)^" + section + ":\n.*?(?=^\\w|\\z)", "");
        Problem problem = Written.problem(text);
        assertThat(problem.key()).isEqualTo(section);
        assertThat(problem.wrong()).isEqualTo("is missing");
    }

    @Test
    void phasesThatCannotFollowEachOtherAreToldInWords() {
        String text = Written.with("  landing: {}\n", "  landing: {}\n  exit:\n    from: standing\n");
        assertThat(Written.problems(text))
                .anySatisfy(p -> assertThat(p.wrong()).contains("exit cannot follow landing"))
                .anySatisfy(p -> assertThat(p.wrong()).contains("by a ramp or by an exit"));
        assertThat(Written.problem(Written.with("  separation:\n    time: 0.6 s\n", ""))
                        .wrong())
                .contains("needs a separation");
        assertThat(Written.problem(Written.with("  landing: {}\n", "")).wrong()).contains("ends with landing");
    }

    @Test
    void aLimitThatThePlanCanNeverAnswerIsRefused() {
        String noCanopy = Written.SMALL.replaceAll("(?s)  deployment:.*?  landing", "  landing");
        assertThat(Written.problem(noCanopy).toString()).contains("limits[1].figure = opening height", "no deployment");
    }

    @Test
    void twoZonesOfOneNameAreRefused() {
        String text =
                Written.with("  landing_zones:\n", "  landing_zones:\n    - name: Field\n      at: 62.0579 N 6.95 E\n");
        assertThat(Written.problem(text).wrong()).contains("two landing places");
    }

    @Test
    void aCanopyNeedsALandingZone() {
        String text = Written.SMALL.replaceAll("(?s)  landing_zones:.*?(?=conditions)", "");
        assertThat(Written.problem(text).toString())
                .contains("site.landing_zones")
                .contains("the plan flies a canopy");
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheFile() {
        String text = Written.SMALL
                .replace("1247 m MSL", "1247 m")
                .replace("heading: 270°", "heading: 270")
                .replace("speed: 2 ± 1 m/s", "speed: 2 ± 1 kg")
                .replace("mass: 95 ± 2 kg", "mass: -95 ± 2 kg")
                .replace("CRF250R", "Vespa")
                .replace("lip_angle: 12°", "lip_angel: 12°")
                .replace("speed: 22 ± 0.6 m/s", "speed: 22")
                .replace("posture: track", "posture: sitting")
                .replace("pilot: pattern", "pilot: nobody")
                .replace("figure: opening height", "figure: height");
        List<Problem> problems = Written.problems(text);
        assertThat(problems)
                .isSorted()
                .extracting(Problem::key)
                .containsExactly(
                        "site.lip.height",
                        "site.heading",
                        "conditions.wind.lip.speed",
                        "performer.mass",
                        "vehicle.model",
                        "ramp.lip_angel",
                        "plan.run_up.speed",
                        "plan.freefall.postures[1].posture",
                        "plan.canopy.pilot",
                        "limits[1].figure");
        String[] lines = text.split("\n");
        for (Problem problem : problems) {
            String told =
                    lines[problem.place().line() - 1].substring(problem.place().column() - 1);
            assertThat(told)
                    .startsWith(problem.key().endsWith("lip_angel") ? "lip_angel" : String.valueOf(problem.value()));
        }
    }

    @Test
    void aProblemReadsAsThreeLines() {
        assertThat(Written.problem(Written.with("mass: 95 ± 2 kg", "mass: 95 m"))
                        .toString())
                .isEqualTo("""
                test.yaml:23:9  performer.mass = 95 m
                  is a length, but a mass belongs here.
                  Maybe one of these units is meant: kg, g, t, lb.""");
    }

    @Test
    void windLayersAndAirAreToldTogetherWithTheRest() {
        String text = Written.SMALL
                .replaceAll(
                        "(?s)    lip:\n      speed: 2.*?250°\n",
                        "    layers:\n      - height: 1000 m\n        speed: 3\n")
                .replace("conditions:\n", "conditions:\n  gravity: 9 m\n  air:\n    pressure: 1013 hPa\n")
                .replace("mass: 95 ± 2 kg", "mass: 95 ± 2 m");
        assertThat(Written.problems(text))
                .extracting(Problem::key)
                .containsExactlyInAnyOrder(
                        "conditions.gravity",
                        "conditions.air.temperature",
                        "conditions.air.at",
                        "conditions.wind.layers[1].height",
                        "conditions.wind.layers[1].speed",
                        "conditions.wind.layers[1].from",
                        "performer.mass");
    }

    @Test
    void pressureReducedToSeaLevelIsNoticed() {
        String air = "air:\n  temperature: 8 °C\n  pressure: 1013 hPa\n  at: 1247 m MSL\n";
        assertThat(Written.problem(Written.below("conditions", air)).toString())
                .contains("conditions.air.pressure", "reduced to sea level");
    }

    @Test
    void terrainThatIsNotThereIsToldWithTheNearestName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("terrain.asc"), "ncols 2\n");
        String mapped = Written.with("level: 1000 m below lip", "file: terain.asc\n    datum: MSL")
                .replace("heading: 270°", "heading: 270°\n  geoid: 46.3 m");
        assertThat(Written.problems(mapped, folder).toString())
                .contains("site.terrain.file", "is a file that is not there", "terrain.asc is meant");
        String short1 = mapped.replace("terain", "terrain");
        assertThat(Written.problems(short1, folder).toString()).contains("site.terrain.file", "cannot be used");
    }

    @Test
    void terrainThatIsDamagedIsToldWithItsName(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(Written.examples().resolve("helicopter-exit/terrain.tif"));
        String text = Files.readString(Written.examples().resolve("helicopter-exit/stunt.yaml"));
        Files.write(folder.resolve("terrain.tif"), java.util.Arrays.copyOf(whole, whole.length / 3));
        assertThat(Written.problems(text, folder).toString())
                .contains("site.terrain.file = terrain.tif", "cannot be used", "Maybe");
        Files.write(folder.resolve("terrain.tif"), new byte[0]);
        assertThat(Written.problems(text, folder).toString()).contains("site.terrain.file = terrain.tif", "Maybe");
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);
        Files.write(folder.resolve("terrain.tif"), noise);
        assertThat(Written.problems(text, folder).toString()).contains("site.terrain.file = terrain.tif", "Maybe");
    }

    @Test
    void aLipBelowTheTerrainAndAZoneOffTheMapAreRefused() throws IOException {
        Path folder = Written.examples().resolve("helicopter-exit");
        String text = Files.readString(folder.resolve("stunt.yaml"));
        assertThat(Written.problems(text.replace("3000 m MSL", "700 m MSL"), folder)
                        .toString())
                .contains("site.lip.height", "below the terrain");
        assertThat(Written.problems(text.replaceFirst("(outs:\\s+- name: .*\\s+at: )\\S+ N", "$1 46.70 N"), folder)
                        .toString())
                .contains("site.outs[1].at", "Maybe");
        assertThat(Written.problems(text.replace("    datum: MSL\n", ""), folder)
                        .toString())
                .contains("site.terrain.datum", "is missing");
        assertThat(Written.problems(text.replace("  geoid: -13 m\n", ""), folder)
                        .toString())
                .contains("site.geoid", "is missing");
        assertThat(Written.problems(
                                text.replaceFirst(
                                        "(landing_zones:\\s+- name: .*\\s+at: .*\\s+height: )\\d+ m", "$1 1193 m"),
                                folder)
                        .toString())
                .contains("site.landing_zones[1].height", "off the terrain");
    }

    @Test
    void aWallBehindTheLipIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("wall.csv"), "# out, down\n0,0\n-20,-50\n-40,-100\n");
        String text = Written.with(
                "    level: 1000 m below lip\n",
                "    level: 1000 m below lip\n  wall:\n    profile: wall.csv\n    order: out-and-up\n    accuracy: 1 m\n");
        List<Problem> problems = Written.problems(text, folder);
        assertThat(problems.toString()).contains("site.wall.profile", "Maybe");
    }

    @Test
    void aWallWithoutAProfileIsRefused() {
        String text = Written.with("    level: 1000 m below lip\n", "    level: 1000 m below lip\n  wall: {}\n");
        assertThat(Written.problem(text).key()).isEqualTo("site.wall.profile");
    }

    @Test
    void folderAndAbsentFileAreTold(@TempDir Path folder) {
        for (Path path : List.of(folder, folder.resolve("stunt.yaml"))) {
            try {
                StuntFile.read(path);
                throw new AssertionError(path + " was read");
            } catch (BadStuntFile bad) {
                assertThat(bad.getMessage()).contains("Maybe").contains(path.toString());
            }
        }
    }
}
