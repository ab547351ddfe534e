package org.reckoner.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.project.Project;
import org.reckoner.web.WebServer;

/** A server with an example, and a browser that looks at it and writes down what goes wrong. */
final class Desk implements AutoCloseable {
    static final Path ROOT =
            Path.of(System.getProperty("reckoner.root", "..")).toAbsolutePath().normalize();

    private final Playwright playwright;
    private final Browser browser;
    private final WebServer server;

    private Desk(Playwright playwright, Browser browser, WebServer server) {
        this.playwright = playwright;
        this.browser = browser;
        this.server = server;
    }

    /** Opens a copy of an example's folder, so that a test may change it. */
    static Desk with(Path copy, String example) throws IOException {
        Path folder = ROOT.resolve("examples").resolve(example);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        String chromium = System.getenv("RECKONER_CHROMIUM");
        if (chromium == null) {
            throw new IllegalStateException("RECKONER_CHROMIUM names no browser; './check browser' does");
        }
        WebServer server = WebServer.start(Project.open(copy.resolve("stunt.yaml"), "test", 1, Clock.systemUTC()), 0);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-quic",
                                "--no-first-run")));
        return new Desk(playwright, browser, server);
    }

    String address() {
        return server.address();
    }

    /** A page of its own, with what it complains of. */
    Visit visit(Browser.NewContextOptions options) {
        return new Visit(browser.newContext(options), address());
    }

    /** The same for a page that lies elsewhere, such as in a file. */
    Visit visit(Browser.NewContextOptions options, String address) {
        return new Visit(browser.newContext(options), address);
    }

    /** One person's browser window. */
    static final class Visit implements AutoCloseable {
        final List<String> complaints = new ArrayList<>();
        final List<String> elsewhere = new ArrayList<>();
        final Page page;
        private final BrowserContext context;

        Visit(BrowserContext context, String address) {
            this.context = context;
            this.page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                // The driver of a software WebGL complains of being read; that is not ours.
                if (!message.text().contains("GL Driver Message")
                        && !message.type().equals("log")) {
                    complaints.add(message.type() + ": " + message.text());
                }
            });
            page.onRequest(request -> {
                String url = request.url();
                if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                    elsewhere.add(url);
                }
            });
            page.navigate(address);
        }

        /** Waits for the plan's flights. */
        Visit flown() {
            page.waitForFunction(
                    "() => document.querySelectorAll('#limits tbody tr').length > 0",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(60_000));
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
