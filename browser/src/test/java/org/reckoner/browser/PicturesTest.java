package org.reckoner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the page that stand in the documents; written anew with {@code -Dreckoner.write=true}. */
class PicturesTest {
    @Test
    void thePageIsPicturedOnDesktopPhoneAndPaper(@TempDir Path folder) throws Exception {
        boolean write = Boolean.getBoolean("reckoner.write");
        Path images = write ? Desk.ROOT.resolve("docs/images") : Files.createDirectory(folder.resolve("images"));
        try (Desk desk = Desk.with(Files.createDirectory(folder.resolve("site")), "helsetkopen")) {
            shoot(desk, 1440, 900, images.resolve("page-desktop.png"));
            shoot(desk, 390, 844, images.resolve("page-phone.png"));
            try (Desk.Visit visit = desk.visit(new Browser.NewContextOptions()).flown()) {
                byte[] pdf = visit.page.pdf(new Page.PdfOptions().setFormat("A4"));
                assertThat(pdf.length).isGreaterThan(20_000);
                if (write) {
                    Path paper = Files.write(folder.resolve("page.pdf"), pdf);
                    Process drawn = new ProcessBuilder(
                                    "pdftoppm",
                                    "-png",
                                    "-r",
                                    "72",
                                    "-f",
                                    "1",
                                    "-l",
                                    "1",
                                    "-singlefile",
                                    paper.toString(),
                                    images.resolve("page-print").toString())
                            .inheritIO()
                            .start();
                    assertThat(drawn.waitFor()).isZero();
                }
            }
        }
    }

    private static void shoot(Desk desk, int width, int height, Path picture) throws Exception {
        try (Desk.Visit visit = desk.visit(new Browser.NewContextOptions().setViewportSize(width, height))
                .flown()) {
            visit.page.waitForFunction("() => document.querySelector('.scene-canvas')");
            visit.page.waitForTimeout(3_000);
            visit.page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            assertThat(Files.size(picture)).isGreaterThan(20_000);
        }
    }
}
