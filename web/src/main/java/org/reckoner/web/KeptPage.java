package org.reckoner.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.reckoner.export.JsonText;

/**
 * The page as one file that opens without a server: the very same page, with its style, fonts, modules and the server's answers
 * inside.
 *
 * <p>Modules stand in the import map as {@code data:} addresses, so that a browser takes them from a file as it takes them from the
 * server. Answers are compressed (RFC 1952) and unpacked by the browser when they are shown.
 */
final class KeptPage {
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"([^>]*)>");
    private static final Pattern FONT = Pattern.compile("url\\(\"(/font/[^\"]+)\"\\)");
    private static final Pattern IMPORT_MAP = Pattern.compile(
            "<script type=\"importmap\">(.*?)</script>\\s*<script type=\"module\" src=\"([^\"]+)\"></script>");
    private static final Pattern NAME = Pattern.compile("\"([^\"{}:]+)\":\"([^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(\\bfrom\\s*|\\bimport\\s+)([\"'])([^\"'\\s]+)\\2");

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> modules = new LinkedHashMap<>();

    /**
     * A place of a slider that was flown beforehand.
     *
     * @param key of the number
     * @param value in the slider's unit
     * @param answer under which name it is kept
     */
    record Place(String key, BigDecimal value, String answer) {}

    void add(String name, String answer) {
        add(name, answer.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] answer) {
        answers.put(name, base64(packed(answer)));
    }

    /**
     * All of it.
     *
     * @param at when it is kept
     * @param version of the plan
     * @param flights of each what-if
     */
    String write(Instant at, String version, int flights, List<Place> places) {
        String page = text("/page/index.html");
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("the page has no import map");
        }
        NAME.matcher(map.group(1)).results().forEach(name -> names.put(name.group(1), name.group(2)));
        collect(map.group(2));
        String imports = modules.entrySet().stream()
                .map(module -> "\"" + module.getKey().substring(1) + "\":\"" + module.getValue() + "\"")
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
        String start = "import '" + map.group(2).substring(1) + "';";
        String policy = "default-src 'none'; script-src '" + hash(imports) + "' '" + hash(start) + "' data:; style-src"
                + " 'unsafe-inline';"
                + " img-src data:"
                + " blob:; font-src"
                + " data:;"
                + " connect-src data:"
                + " blob:; base-uri"
                + " 'none';"
                + " form-action"
                + " 'none'";
        String said = JsonText.compact(json -> {
            json.text("at", at.toString());
            json.text("version", version);
            json.whole("flights", flights);
            json.list(
                    "places",
                    () -> places.forEach(place -> json.object(() -> {
                        json.text("key", place.key());
                        json.number("value", place.value().doubleValue(), 6);
                        json.text("answer", place.answer());
                    })));
        });
        StringBuilder inside = new StringBuilder()
                .append("<script type=\"application/json\" id=\"kept-page\">")
                .append(said.replace("<", "\\u003c"))
                .append("</script>\n");
        answers.forEach((name, answer) -> inside.append("<script type=\"text/plain\" data-kept=\"")
                .append(name)
                .append("\">")
                .append(answer)
                .append("</script>\n"));
        inside.append("<script type=\"importmap\">")
                .append(imports)
                .append("</script>\n<script type=\"module\">")
                .append(start)
                .append("</script>");
        String whole = page.substring(0, map.start()) + inside + page.substring(map.end());
        whole = whole.replace(
                "<meta charset=\"utf-8\">",
                "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">");
        whole = whole.replace(
                "href=\"/page/icon.svg\"", "href=\"" + address("image/svg+xml", PageFiles.at("/page/icon.svg")) + "\"");
        return STYLE.matcher(whole)
                .replaceAll(link ->
                        Matcher.quoteReplacement("<style" + link.group(2) + ">\n" + style(link.group(1)) + "</style>"));
    }

    private static String style(String address) {
        return FONT.matcher(text(address))
                .replaceAll(font -> "url(\"" + address("font/woff2", PageFiles.at(font.group(1))) + "\")");
    }

    /** Takes a module and everything that it imports, each under a name that needs no folder. */
    private void collect(String address) {
        if (modules.containsKey(address)) {
            return;
        }
        modules.put(address, "");
        String named = IMPORT.matcher(text(address)).replaceAll(found -> {
            String wanted = addressOf(found.group(3), address);
            if (wanted.isEmpty()) {
                return Matcher.quoteReplacement(found.group());
            }
            collect(wanted);
            return Matcher.quoteReplacement(found.group(1) + found.group(2) + wanted.substring(1) + found.group(2));
        });
        modules.put(address, address("text/javascript", named.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where a module finds another; empty for words in a comment that only look like an import. */
    private String addressOf(String wanted, String from) {
        if (wanted.startsWith("./") || wanted.startsWith("../")) {
            String found = java.nio.file.Path.of(from)
                    .resolveSibling(wanted)
                    .normalize()
                    .toString()
                    .replace('\\', '/');
            return found.endsWith(".js") ? found : "";
        }
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (wanted.equals(name.getKey())) {
                return name.getValue();
            }
            if (name.getKey().endsWith("/") && wanted.startsWith(name.getKey())) {
                return name.getValue() + wanted.substring(name.getKey().length());
            }
        }
        return "";
    }

    private static String text(String address) {
        return new String(PageFiles.at(address), StandardCharsets.UTF_8);
    }

    private static String address(String type, byte[] content) {
        return "data:" + type + ";base64," + base64(content);
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String hash(String script) {
        try {
            return "sha256-"
                    + base64(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
