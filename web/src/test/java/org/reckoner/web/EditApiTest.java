package org.reckoner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.export.JsonText;
import org.reckoner.project.Project;
import org.reckoner.stunt.Input;
import org.reckoner.stuntfile.StuntFile;

class EditApiTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("reckoner.root", ".."), "examples", "gap-jump", "stunt.yaml");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path file;
    private String text;
    private Project project;
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        file = Files.copy(EXAMPLE, folder.resolve("stunt.yaml"));
        text = Files.readString(file);
        project = Project.open(file, "test", 1, Clock.systemUTC());
        server = WebServer.start(project, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBrokenTextIsToldAtItsLineAndSavesNothing() throws Exception {
        String broken = text.replaceFirst("name: .*", "name: [");
        HttpResponse<String> checked = send("POST", "api/check", json("text", broken));
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("\"line\":", "\"wrong\":", "\"maybe\":");
        HttpResponse<String> saved = send(
                "PUT",
                "api/text",
                json("text", broken, "basis", project.opened().version()));
        assertThat(saved.statusCode()).isEqualTo(422);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void aGoodTextIsSavedAndFlownAnew() throws Exception {
        String before = project.opened().version();
        String better = text + "\n# looked at again\n";
        assertThat(send("PUT", "api/text", json("text", better, "basis", before))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Files.readString(file)).isEqualTo(better);
        assertThat(project.opened().version()).isNotEqualTo(before);
    }

    @Test
    void whoSavesOverSomebodyElsesChangeIsTold() throws Exception {
        String before = project.opened().version();
        send("PUT", "api/text", json("text", text + "\n# first\n", "basis", before));
        HttpResponse<String> second = send("PUT", "api/text", json("text", text + "\n# second\n", "basis", before));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Files.readString(file)).contains("# first").doesNotContain("# second");
    }

    @Test
    void aChangeByAnotherProgramIsNotOverwritten() throws Exception {
        String before = project.opened().version();
        Files.writeString(file, text + "\n# by hand\n");
        assertThat(send("PUT", "api/text", json("text", text, "basis", before)).statusCode())
                .isEqualTo(409);
        assertThat(Files.readString(file)).contains("# by hand");
    }

    @Test
    void aWhatIfIsKeptAsAFileThatCanBeFlown() throws Exception {
        HttpResponse<String> kept = send("POST", "api/versions", "{\"settings\":[\"plan.exit.push=38 m/s\"]}");
        assertThat(kept.statusCode()).isEqualTo(201);
        String name = kept.body().replaceAll(".*\"file\":\"([^\"]+)\".*", "$1");
        assertThat(name).matches("stunt-[0-9a-f]{8}\\.yaml");
        StuntFile read = StuntFile.read(folder.resolve(name));
        assertThat(read.stunt().inputs().centre(Input.EXIT_PUSH)).isEqualTo(38);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    private static String json(String... pairs) {
        return JsonText.compact(json -> {
            for (int k = 0; k < pairs.length; k += 2) {
                json.text(pairs[k], pairs[k + 1]);
            }
        });
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Content-Type", "application/json")
                        .header("X-Reckoner", "test")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
