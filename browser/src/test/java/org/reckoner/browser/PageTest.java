package org.reckoner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
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

    private static Desk.Visit desktop() {
        return desk.visit(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .flown();
    }

    @Test
    void aPersonReadsTheVerdictDragsTheDelayAndSeesAWhatIf() {
        try (Desk.Visit visit = desktop()) {
            Page page = visit.page;
            assertThat(page.title()).contains("Helsetkopen");
            String planned = page.locator("#verdict .state").innerText();
            assertThat(planned).matches("[●▲◆] (within limits|outside limits|unknown)");
            String limits = page.locator("#limits tbody").innerText();
            Locator delay = page.locator("[data-key='plan.deployment.delay']");
            delay.evaluate("slider => { slider.value = '7.6'; slider.dispatchEvent(new Event('input', {bubbles: true})); }");
            page.waitForSelector(".what-if-mark");
            assertThat(page.locator(".what-if-mark").innerText()).contains("WHAT-IF", "flights");
            assertThat(page.locator("#limits tbody").innerText()).isNotEqualTo(limits);
            assertThat(page.locator("body").getAttribute("class")).contains("is-what-if");
            page.locator("#back-to-plan").click();
            page.waitForFunction("() => !document.querySelector('.what-if-mark')");
            assertThat(page.locator("#limits tbody").innerText()).isEqualTo(limits);
            assertThat(visit.complaints).isEmpty();
            assertThat(visit.elsewhere).isEmpty();
        }
    }

    @Test
    void theSceneIsNotBlank() {
        try (Desk.Visit visit = desktop()) {
            visit.page.waitForTimeout(2_000);
            Object colours = visit.page.evaluate(
                    "() => { const from = document.querySelector('.scene-canvas');"
                            + " const to = document.createElement('canvas'); to.width = 160; to.height = 90;"
                            + " const pen = to.getContext('2d'); pen.drawImage(from, 0, 0, 160, 90);"
                            + " const seen = new Set(); const d = pen.getImageData(0, 0, 160, 90).data;"
                            + " for (let k = 0; k < d.length; k += 4) seen.add(d[k] >> 4 | d[k + 1] >> 4 << 4 | d[k + 2] >> 4 << 8);"
                            + " return seen.size; }");
            assertThat(((Number) colours).intValue()).isGreaterThan(6);
        }
    }

    @Test
    void theKeyboardMovesTimeByAFrameAndATenth() {
        try (Desk.Visit visit = desktop()) {
            visit.page.locator("#time").focus();
            String before = visit.page.locator(".clock").innerText();
            visit.page.keyboard().press("ArrowRight");
            String frame = visit.page.locator(".clock").innerText();
            visit.page.keyboard().press("ArrowUp");
            assertThat(before).endsWith("0.00 s");
            assertThat(frame).endsWith("0.04 s");
            assertThat(visit.page.locator(".clock").innerText()).endsWith("0.14 s");
        }
    }

    @Test
    void aPhoneShowsEverythingWithoutScrollingSideways() {
        try (Desk.Visit visit = desk.visit(
                        new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true))
                .flown()) {
            Object wide = visit.page.evaluate("() => document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(390);
            assertThat(visit.page.locator("#verdict .state").boundingBox().y).isLessThan(400);
        }
    }

    @Test
    void accessibilityRulesHold() {
        try (Desk.Visit visit = desktop()) {
            List<String> broken = new AxeBuilder(visit.page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations().stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " ("
                                    + rule.getNodes().get(0).getHtml() + ")")
                            .toList();
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void thePageCanBePrinted() throws Exception {
        try (Desk.Visit visit = desktop()) {
            byte[] pdf = visit.page.pdf(new Page.PdfOptions().setFormat("A4"));
            assertThat(pdf.length).isGreaterThan(20_000);
            Files.write(folder.resolve("page.pdf"), pdf);
        }
    }
}
