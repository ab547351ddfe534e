package org.reckoner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.project.Project;

class VisitorsTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("reckoner.root", ".."), "examples", "gap-jump", "stunt.yaml");

    @TempDir
    Path folder;

    @Test
    void aCodePairsOnceAndDiesOfWrongTries() {
        Visitors visitors = new Visitors(Clock.systemUTC());
        String wrong = visitors.code().equals("000000") ? "000001" : "000000";
        for (int k = 0; k < 5; k++) {
            assertThat(visitors.pair(wrong)).isNull();
        }
        String fresh = visitors.code();
        String key = visitors.pair(fresh);
        assertThat(key).isNotNull();
        assertThat(visitors.isPaired(key)).isTrue();
        assertThat(visitors.pair(fresh)).isNull();
        assertThat(visitors.isPaired("forged")).isFalse();
        assertThat(visitors.isPaired(null)).isFalse();
    }

    @Test
    void aCodeDiesOfAge() {
        Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
        Visitors visitors = new Visitors(
                InstantSource.tick(() -> now[0], Duration.ofNanos(1)).withZone(ZoneOffset.UTC));
        String code = visitors.code();
        now[0] = now[0].plus(Duration.ofMinutes(11));
        assertThat(visitors.pair(code)).isNull();
    }

    @Test
    void aCertificateIsMadeOnceAndOnlyThisAccountReadsIt() throws Exception {
        Certificate made = Certificate.in(folder, InetAddress.getByName("127.0.0.1"));
        Certificate again = Certificate.in(folder, InetAddress.getByName("127.0.0.1"));
        assertThat(again).isEqualTo(made);
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(Files.getPosixFilePermissions(made.store())).hasSize(2);
        try (var files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(2);
        }
    }

    @Test
    void anotherDeviceLooksWithTheTokenAndChangesOnlyWhenPaired() throws Exception {
        InetAddress address = InetAddress.getByName("127.0.0.1");
        Certificate certificate = Certificate.in(folder, address);
        Visitors visitors = new Visitors(Clock.systemUTC());
        Path file = Files.copy(EXAMPLE, folder.resolve("stunt.yaml"));
        Project project = Project.open(file, "test", 1, Clock.systemUTC());
        try (WebServer server = WebServer.start(project, new Access(address, certificate, visitors), 0)) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(certificate)).build();
            URI base = URI.create(server.address()).resolve("/");
            assertThat(base.getScheme()).isEqualTo("https");
            assertThat(get(client, base.resolve("/api/stunt"), "").statusCode()).isEqualTo(401);
            assertThat(get(client, base.resolve("/?token=forged"), "").statusCode())
                    .isEqualTo(401);

            HttpResponse<String> let = get(client, URI.create(server.address()), "");
            assertThat(let.statusCode()).isEqualTo(302);
            assertThat(let.headers().firstValue("Location").orElse("")).doesNotContain("token");
            String looks = cookie(let);
            assertThat(looks).contains("HttpOnly", "Secure", "SameSite=Strict");
            String shown = looks.substring(0, looks.indexOf(';'));
            assertThat(get(client, base.resolve("/api/stunt"), shown).statusCode())
                    .isEqualTo(200);

            String keep = "{\"settings\":[\"plan.exit.push=38 m/s\"]}";
            URI versions = base.resolve("/api/versions");
            assertThat(post(client, versions, keep, shown).statusCode()).isEqualTo(403);
            assertThat(post(client, versions, keep, shown + "; reckoner-changes=forged")
                            .statusCode())
                    .isEqualTo(403);
            HttpResponse<String> paired =
                    post(client, base.resolve("/api/pair"), "{\"code\":\"" + visitors.code() + "\"}", shown);
            assertThat(paired.statusCode()).isEqualTo(204);
            String both = shown + "; " + cookie(paired).replaceFirst(";.*", "");
            assertThat(post(client, versions, keep, both).statusCode()).isEqualTo(201);
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        Optional<String> set = answer.headers().firstValue("Set-Cookie");
        return set.orElse("");
    }

    private static HttpResponse<String> get(HttpClient client, URI address, String cookie) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address).header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, URI address, String body, String cookie)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Cookie", cookie)
                        .header("X-Reckoner", "test")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Trusts this one certificate, and checks the fingerprint that a person would compare. */
    private static SSLContext trusting(Certificate certificate) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(certificate.store())) {
            keys.load(in, certificate.password().toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String alias : List.of("reckoner")) {
            byte[] encoded = keys.getCertificate(alias).getEncoded();
            assertThat(HexFormat.ofDelimiter(":")
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded))
                            .toUpperCase(Locale.ROOT))
                    .isEqualTo(certificate.fingerprint());
            trusted.setCertificateEntry(alias, keys.getCertificate(alias));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
