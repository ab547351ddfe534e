package org.reckoner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPageTest {
    private static final long MOST_BYTES = 12_000_000;

    @Test
    void theFileToMailOpensWithoutServerAndItsSliderMoves(@TempDir Path folder) throws Exception {
        try (Desk desk = Desk.with(folder, "gap-jump")) {
            Path kept = folder.resolve("kept.html");
            try (Desk.Visit visit = desk.visit(new Browser.NewContextOptions().setAcceptDownloads(true))
                    .flown()) {
                Download download = visit.page.waitForDownload(
                        new Page.WaitForDownloadOptions().setTimeout(240_000),
                        () -> visit.page.locator("#save-page").click());
                download.saveAs(kept);
                assertThat(download.suggestedFilename()).matches("stunt-[0-9a-f]{8}\\.html");
                assertThat(visit.complaints).isEmpty();
            }
            assertThat(Files.size(kept)).isLessThan(MOST_BYTES);
            try (Desk.Visit visit = desk.visit(
                    new Browser.NewContextOptions().setOffline(true),
                    kept.toUri().toString())) {
                Page page = visit.page;
                page.waitForSelector("#verdict .state:not(:empty)");
                page.waitForSelector("[data-key='plan.exit.push']");
                page.waitForFunction("() => document.querySelector('#limits table, #limits p:not(.waiting)')");
                assertThat(page.locator(".kept-note").innerText()).contains("Kept", "version", "not a clearance");
                assertThat(page.locator("#keep-version").count()).isZero();
                assertThat(page.locator("#save-page").count()).isZero();
                assertThat(page.locator(".what-if-mark").count()).isZero();
                Locator push = page.locator("[data-key='plan.exit.push']");
                push.focus();
                page.keyboard().press("ArrowRight");
                page.waitForSelector(".what-if-mark");
                assertThat(page.locator("body").getAttribute("class")).contains("is-what-if");
                String near =
                        page.locator("#changed, #limits, #sources").first().innerText();
                assertThat(near).isNotBlank();
                page.locator("#back-to-plan").click();
                page.waitForFunction("() => !document.querySelector('.what-if-mark')");
                assertThat(visit.complaints).isEmpty();
                assertThat(visit.elsewhere).isEmpty();
            }
        }
    }
}
