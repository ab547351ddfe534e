package org.reckoner.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.export.JsonText;
import org.reckoner.project.Project;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every answer of the server is what {@code openapi.yaml} says. */
class OpenApiTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("reckoner.root", ".."), "examples", "gap-jump", "stunt.yaml");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DESCRIPTION =
            new String(PageFiles.bytes("/org/reckoner/web/openapi.yaml"), StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static WebServer server;
    private static Project project;

    @BeforeAll
    static void start() throws Exception {
        project = Project.open(Files.copy(EXAMPLE, folder.resolve("stunt.yaml")), "test", 1, Clock.systemUTC());
        server = WebServer.start(project, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/stunt, Stunt",
        "/api/prediction, Prediction",
        "/api/paths, Paths",
        "/api/ground, Ground",
        "/api/plan, Flights",
        "/api/text, Text"
    })
    void whatIsReadIsAsDescribed(String path, String schema) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(problems(answer.body(), schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | api/what-if | {\"page\":\"a\",\"settings\":[\"plan.exit.push=38 m/s\"],\"samples\":60} | 200 | WhatIf",
                "POST | api/what-if | {\"page\":\"a\",\"settings\":[\"none=38 m/s\"],\"samples\":60} | 422 | Refusal",
                "POST | api/what-if | {\"page\":\"a\"} | 400 | Refusal",
                "POST | api/what-if | [] | 400 | Refusal",
                "POST | api/check | {\"text\":\"stunt: 3\"} | 200 | Problems",
                "POST | api/check | {\"text\":3} | 400 | Refusal",
                "PUT | api/text | {\"text\":\"stunt: 3\",\"basis\":\"VERSION\"} | 422 | Problems",
                "PUT | api/text | {\"text\":\"stunt: 3\",\"basis\":\"other\"} | 409 | Refusal",
                "POST | api/versions | {\"settings\":[\"none=1 m\"]} | 422 | Refusal"
            })
    void whatIsSentIsAnsweredAsDescribed(String method, String path, String body, int status, String schema)
            throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Content-Type", "application/json")
                        .header("X-Reckoner", "test")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(
                                        body.replace("VERSION", project.opened().version())))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(problems(answer.body(), schema)).isEmpty();
        assertThat(responses("/" + path, method)).contains(Integer.toString(status));
    }

    @Test
    void whatIsNotAsDescribedIsFound() {
        assertThat(problems("{\"title\":3}", "Refusal")).isNotEmpty();
    }

    @Test
    void everyRouteIsDescribed() {
        Map<?, ?> paths = (Map<?, ?>) description().get("paths");
        assertThat(paths.keySet().stream().map(Object::toString).toList())
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(server.routes()));
    }

    private static List<String> problems(String body, String name) {
        String schema = "{\"$ref\":\"#/components/schemas/" + name + "\",\"components\":"
                + asJson(description().get("components")) + "}";
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        List<String> wrong = new ArrayList<>();
        read.validate(body, InputFormat.JSON).forEach(error -> wrong.add(error.toString()));
        return wrong;
    }

    /** The validator reads JSON; the description is YAML, because people read it. */
    private static String asJson(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> asJson(String.valueOf(entry.getKey())) + ":" + asJson(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof List<?> list) {
            return list.stream().map(OpenApiTest::asJson).collect(Collectors.joining(",", "[", "]"));
        }
        if (node instanceof String text) {
            return JsonText.compact(json -> json.text("k", text)).replaceAll("^\\{\"k\":|}$", "");
        }
        return String.valueOf(node);
    }

    private static Map<?, ?> description() {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(DESCRIPTION);
    }

    private static Set<String> responses(String path, String method) {
        Map<?, ?> paths = (Map<?, ?>) description().get("paths");
        Map<?, ?> verbs = (Map<?, ?>) paths.get(path);
        Map<?, ?> verb = (Map<?, ?>) verbs.get(method.toLowerCase(java.util.Locale.ROOT));
        return ((Map<?, ?>) verb.get("responses"))
                .keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }
}
