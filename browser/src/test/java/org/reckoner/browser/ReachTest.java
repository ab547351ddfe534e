package org.reckoner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever cannot drag, cannot tell colours, or stands in the sun with a phone. */
class ReachTest {
    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = Desk.with(folder, "gap-jump");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "sun, 1440", "light, 390", "dark, 390", "sun, 390"})
    void accessibilityRulesHoldInEveryThemeAndOnThePhone(String theme, int width) {
        try (Desk.Visit visit = desk.visit(new Browser.NewContextOptions().setViewportSize(width, 844))
                .flown()) {
            visit.page.locator("select[aria-label='Theme']").selectOption(theme);
            List<String> broken = new AxeBuilder(visit.page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations().stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " ("
                                    + rule.getNodes().get(0).getHtml() + ")")
                            .toList();
            assertThat(broken).isEmpty();
            assertThat(visit.complaints).isEmpty();
        }
    }

    @Test
    void theKeyboardAloneReachesSliderTimeAndEditorAndMovesThem() {
        try (Desk.Visit visit = desk.visit(new Browser.NewContextOptions()).flown()) {
            Page page = visit.page;
            tabTo(page, "[data-key='plan.exit.push']");
            page.keyboard().press("ArrowRight");
            page.waitForSelector(".what-if-mark");
            tabTo(page, "#time");
            String before = page.locator(".clock").innerText();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator(".clock").innerText()).isNotEqualTo(before);
            tabTo(page, ".editor > summary");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.querySelector('#editor-text').value.length > 0");
            tabTo(page, "#editor-text");
            assertThat(visit.complaints).isEmpty();
        }
    }

    private static void tabTo(Page page, String wanted) {
        for (int k = 0; k < 150; k++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", wanted))) {
                return;
            }
        }
        throw new AssertionError(wanted + " is not reached by Tab");
    }

    @Test
    void aBrokenFileIsToldAtItsLine() {
        try (Desk.Visit visit = desk.visit(new Browser.NewContextOptions()).flown()) {
            Page page = visit.page;
            page.locator(".editor > summary").click();
            page.waitForFunction("() => document.querySelector('#editor-text').value.length > 0");
            String text = page.locator("#editor-text").inputValue();
            int line = (int)
                    text.substring(0, text.indexOf("height: 640 m MSL")).lines().count();
            page.locator("#editor-text").fill(text.replaceFirst("height: 640 m MSL", "height: 640 kg MSL"));
            page.waitForSelector(".problems li");
            assertThat(page.locator(".problems li").first().innerText()).startsWith("Line " + line);
            assertThat(page.locator(".editor-lines .wrong").first().innerText().strip())
                    .isEqualTo(Integer.toString(line));
            assertThat(page.locator("#editor button:text-is('Save')").isDisabled())
                    .isTrue();
            page.locator("#editor button:text-is('Back to the file')").click();
        }
    }
}
