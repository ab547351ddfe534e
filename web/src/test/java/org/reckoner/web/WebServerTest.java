package org.reckoner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.export.DispersionJson;
import org.reckoner.export.JsonText;
import org.reckoner.project.Opened;
import org.reckoner.project.Project;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.NamedInput;

class WebServerTest {
    private static final Path STUNT =
            Path.of(System.getProperty("reckoner.root", ".."), "examples", "gap-jump", "stunt.yaml");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Project project;
    private static WebServer server;

    @BeforeAll
    static void start() throws IOException {
        project = Project.open(STUNT, "test", 1, Clock.systemUTC());
        server = WebServer.start(project, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("http:", "https:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page/main.js",
                "page/tokens.css",
                "font/OpenSans-Regular.woff2",
                "library/three/build/three.module.min.js",
                "library/three/build/three.core.min.js",
                "library/three/addons/loaders/GLTFLoader.js",
                "library/uplot/uPlot.esm.js",
                "api/stunt",
                "api/prediction",
                "api/paths",
                "api/ground",
                "api/scene.glb",
                "api/plan"
            })
    void everyPartOfThePageIsThere(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page/..%2f..%2fsecret", "page/%2e%2e%2fserver", "font/../x", "page/none.js", "library/x"})
    void whatIsNoFileOfThePageIsNotGiven(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void aRequestUnderAnotherNameIsRefused() throws Exception {
        assertThat(raw("GET /api/stunt HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aRequestOfAnotherPageIsRefused() throws Exception {
        String host = URI.create(server.address()).getAuthority();
        assertThat(raw("POST /api/what-if HTTP/1.1\r\nHost: " + host
                        + "\r\nOrigin: http://evil.example\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aWhatIfIsWhatTheCommandLineFliesWithTheSameSeed() throws Exception {
        Opened opened = project.opened();
        Stunt stunt = opened.file().stunt();
        Stunt changed = stunt.with(NamedInput.set(stunt.inputs(), "plan.exit.push=38 m/s", stunt));
        Dispersion dispersion = Dispersion.planAlone(
                changed, opened.file().conditions(), SamplePlan.plain(100, 1), 1, (flights, of) -> {});
        String expected =
                JsonText.compact(json -> DispersionJson.write(json, dispersion, Api.KEPT, opened.provenance()));
        HttpResponse<String> answer = post("{\"page\":\"a\",\"settings\":[\"plan.exit.push=38 m/s\"],\"samples\":100}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(expected).contains("\"what_if\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"page\":\"a\",\"settings\":[\"plan.run_up.speed=2600 m/s\"],\"samples\":100}",
                "{\"page\":\"a\",\"settings\":[\"nonsense=1 m\"],\"samples\":100}",
                "{\"page\":\"a\",\"settings\":[],\"samples\":0}",
                "{\"page\":\"a\",\"settings\":[],\"samples\":1000000000}"
            })
    void aWhatIfThatCannotBeFlownIsRefusedWithAReason(String body) throws Exception {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"title\"", "\"maybe\"");
    }

    @Test
    void aRequestThatIsNoJsonIsRefused() throws Exception {
        assertThat(post("{\"page\":").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + "api/what-if"))
                        .header("Content-Type", "application/json")
                        .header("X-Reckoner", "test")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Java's own client does not send another host's name. */
    private static String raw(String request) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
