package org.reckoner.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the page: our own, the fonts, and the few that it uses of other people's libraries. */
final class PageFiles {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

    /** Where the page finds a library's file, and where that lies among its jars. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("three/build/three.module.min.js", "three/0.181.1/build/three.module.min.js"),
            Map.entry("three/build/three.core.min.js", "three/0.181.1/build/three.core.min.js"),
            Map.entry("three/addons/controls/OrbitControls.js", "three/0.181.1/examples/jsm/controls/OrbitControls.js"),
            Map.entry("three/addons/loaders/GLTFLoader.js", "three/0.181.1/examples/jsm/loaders/GLTFLoader.js"),
            Map.entry(
                    "three/addons/utils/BufferGeometryUtils.js",
                    "three/0.181.1/examples/jsm/utils/BufferGeometryUtils.js"),
            Map.entry("three/addons/lines/Line2.js", "three/0.181.1/examples/jsm/lines/Line2.js"),
            Map.entry("three/addons/lines/LineGeometry.js", "three/0.181.1/examples/jsm/lines/LineGeometry.js"),
            Map.entry("three/addons/lines/LineMaterial.js", "three/0.181.1/examples/jsm/lines/LineMaterial.js"),
            Map.entry("three/addons/lines/LineSegments2.js", "three/0.181.1/examples/jsm/lines/LineSegments2.js"),
            Map.entry(
                    "three/addons/lines/LineSegmentsGeometry.js",
                    "three/0.181.1/examples/jsm/lines/LineSegmentsGeometry.js"),
            Map.entry("uplot/uPlot.esm.js", "uplot/1.6.30/dist/uPlot.esm.js"),
            Map.entry("uplot/uPlot.min.css", "uplot/1.6.30/dist/uPlot.min.css"));

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    void add(RoutesConfig routes) {
        routes.get("/", request -> give(request, "/org/reckoner/web/page/index.html"));
        routes.get("/page/{name}", request -> own(request, request.pathParam("name")));
        routes.get("/font/{name}", request -> named(request, "/org/reckoner/report/font/", request.pathParam("name")));
        LIBRARIES.forEach((path, resource) ->
                routes.get("/library/" + path, request -> give(request, "/META-INF/resources/webjars/" + resource)));
    }

    /** Hash of the import map, as a content-security policy names it. */
    String importMapHash() {
        String page = new String(kept("/org/reckoner/web/page/index.html"), StandardCharsets.UTF_8);
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("the page has no import map");
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void own(Context request, String name) {
        named(request, "/org/reckoner/web/page/", name);
    }

    private void named(Context request, String folder, String name) {
        if (!PLAIN_NAME.matcher(name.toLowerCase(java.util.Locale.ROOT)).matches()) {
            Problems.answer(
                    request, HttpStatus.NOT_FOUND, "the page has no file of this name", "the address is mistyped");
            return;
        }
        give(request, folder + name);
    }

    private void give(Context request, String resource) {
        byte[] bytes;
        try {
            bytes = kept(resource);
        } catch (IllegalStateException absent) {
            Problems.answer(
                    request, HttpStatus.NOT_FOUND, "the page has no file of this name", "the address is mistyped");
            return;
        }
        request.header("Cache-Control", "no-cache").contentType(type(resource)).result(bytes);
    }

    private byte[] kept(String resource) {
        return read.computeIfAbsent(resource, PageFiles::bytes);
    }

    /** A file of the page by the address under which the page asks for it. */
    static byte[] at(String address) {
        for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
            if (address.equals("/library/" + library.getKey())) {
                return bytes("/META-INF/resources/webjars/" + library.getValue());
            }
        }
        return address.startsWith("/font/")
                ? bytes("/org/reckoner/report" + address)
                : bytes("/org/reckoner/web" + address);
    }

    /** A file of the program. */
    static byte[] bytes(String resource) {
        try (@Nullable InputStream in = PageFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String type(String resource) {
        String end = resource.substring(resource.lastIndexOf('.') + 1);
        return switch (end) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }
}
