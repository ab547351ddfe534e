package org.reckoner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.export.DispersionJson;
import org.reckoner.export.JsonText;
import org.reckoner.export.RunConfiguration;
import org.reckoner.stunt.Input;
import org.reckoner.stuntfile.StuntFile;

class DragTest {
    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = Desk.with(folder, "helsetkopen");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Response drag(Page page, String key, String value, int samples) {
        return page.waitForResponse(
                answer -> answer.url().endsWith("/api/what-if")
                        && answer.ok()
                        && answer.request().postData().contains("\"samples\":" + samples)
                        && answer.request().postData().contains(value),
                new Page.WaitForResponseOptions().setTimeout(120_000),
                () -> page.locator("[data-key='" + key + "']")
                        .evaluate(
                                "(slider, value) => { slider.value = value;"
                                        + " slider.dispatchEvent(new Event('input', {bubbles: true})); }",
                                value));
    }

    @Test
    void aDraggedSliderChangesTheNumbersAndTheCloud() {
        try (Desk.Visit visit = desk.visit(new Browser.NewContextOptions()).flown()) {
            String numbers = visit.page.locator("#limits tbody").innerText();
            drag(visit.page, "plan.deployment.delay", "7.6", 200);
            visit.page.waitForSelector(".what-if-mark");
            String first = whatIfCloud(visit.page);
            assertThat(first).isNotBlank();
            assertThat(visit.page.locator("#limits tbody").innerText()).isNotEqualTo(numbers);
            drag(visit.page, "plan.deployment.delay", "5", 200);
            visit.page.waitForFunction(
                    "before => [...document.querySelectorAll('#elevation .what-if-cloud path')]"
                            + ".map(path => path.getAttribute('d')).join(' ') !== before",
                    first);
            assertThat(visit.complaints).isEmpty();
        }
    }

    private static String whatIfCloud(Page page) {
        return String.valueOf(page.evaluate("() => [...document.querySelectorAll('#elevation .what-if-cloud path')]"
                + ".map(path => path.getAttribute('d')).join(' ')"));
    }

    @Test
    void whatIsDraggedIsWhatDisperseSaysOfTheSavedVersionBitForBit() throws Exception {
        try (Desk.Visit visit = desk.visit(new Browser.NewContextOptions()).flown()) {
            String dragged =
                    drag(visit.page, "plan.deployment.delay", "7.6", 200).text();
            visit.page.locator("#keep-version").click();
            visit.page.waitForFunction("() => document.querySelector('#kept').textContent.startsWith('Kept as')");
            String name = visit.page.locator("#kept").innerText().replaceAll(".*(stunt-[0-9a-f]{8}\\.yaml).*", "$1");
            StuntFile kept = StuntFile.read(folder.resolve(name));
            assertThat(kept.stunt().inputs().centre(Input.DELAY)).isEqualTo(7.6);
            Dispersion flown =
                    Dispersion.of(kept.stunt(), kept.conditions(), SamplePlan.plain(200, 1), 1, (flights, of) -> {});
            RunConfiguration run =
                    new RunConfiguration(kept.text(), java.util.List.of(), "test", 1, java.util.Map.of());
            String said = JsonText.compact(json -> DispersionJson.write(json, flown, 0.95, run.provenance()));
            assertThat(answers(dragged)).isEqualTo(answers(said)).contains("\"p5\":", "\"p95\":", "\"broken\":");
        }
    }

    /** Limits, outcomes and figures as they are written; what repeats is known only where takes were flown twice. */
    private static String answers(String json) {
        int start = json.indexOf("\"limits\":");
        int end = json.indexOf("\"places\":", start);
        assertThat(start).isPositive();
        assertThat(end).isGreaterThan(start);
        return json.substring(start, end).replaceAll("\"variance_not_known_ratio\":[^,]*,", "");
    }
}
