package org.reckoner.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.dispersion.Spreading;
import org.reckoner.report.Page;
import org.reckoner.report.SensitivityChart;
import org.reckoner.report.SensitivityText;
import org.reckoner.report.SvgWriter;
import org.reckoner.report.TerminalStyle;
import org.reckoner.stunt.Figure;
import org.reckoner.stuntfile.StuntFile;

/** One ± of a stunt file is written twice as wide: everybody who looks must see it. */
class DoubledSpreadTest {
    private static final Path FOLDER = Path.of("..", "examples", "gap-jump");
    private static final String STATED = "drag_area_per_mass: 0.00368 ± 0.0004 m²/kg";
    private static final String DOUBLED = "drag_area_per_mass: 0.00368 ± 0.0008 m²/kg";

    private static StuntFile file(String spread) throws Exception {
        String text = Files.readString(FOLDER.resolve("stunt.yaml"));
        assertThat(text).contains(STATED);
        return StuntFile.parse("stunt.yaml", text.replace(STATED, spread), FOLDER);
    }

    private static double band(StuntFile file) {
        Spreading range = Dispersion.of(
                        file.stunt(), file.conditions(), SamplePlan.plain(1_000, 1), 2, (flown, of) -> {})
                .spreading(Figure.FLIGHT_RANGE)
                .orElseThrow();
        return range.high().value() - range.low().value();
    }

    private static Sensitivity sensitivity(StuntFile file) {
        return Sensitivity.of(
                file.stunt(),
                file.conditions(),
                file.stunt().limits(),
                new Sensitivity.Plan(1, 512, 500),
                2,
                (flown, of) -> {});
    }

    private static String sentence(Sensitivity sensitivity) {
        List<String> lines = SensitivityText.of(sensitivity, List.of(), TerminalStyle.PLAIN);
        return lines.get(1);
    }

    private static String tornado(Sensitivity sensitivity) {
        return SvgWriter.write(SensitivityChart.of(sensitivity, Page.DESK).get("sensitivity"));
    }

    @Test
    void bandTornadoAndSentenceTellIt() throws Exception {
        StuntFile stated = file(STATED);
        StuntFile doubled = file(DOUBLED);
        assertThat(band(doubled)).isGreaterThan(1.3 * band(stated));
        Sensitivity before = sensitivity(stated);
        Sensitivity after = sensitivity(doubled);
        assertThat(sentence(before)).startsWith("First measure how plan.exit.push");
        assertThat(sentence(after)).startsWith("First measure how performer.postures.custom.drag_area_per_mass");
        String one = tornado(before);
        String other = tornado(after);
        // The bars change places, the strongest on top.
        assertThat(one.indexOf("plan.exit.push J")).isLessThan(one.indexOf("drag_area_per_mass J"));
        assertThat(other.indexOf("plan.exit.push J")).isGreaterThan(other.indexOf("drag_area_per_mass J"));
    }
}
