package org.reckoner.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What keeps other pages of the same browser away: a strict content-security policy, and refusal of requests that come from
 * another page or under another host's name.
 */
final class Guard {
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String policy;

    /** @param importMapHash of the only script that stands in the page itself */
    Guard(String importMapHash) {
        policy = "default-src 'none'; script-src 'self' '" + importMapHash
                + "'; style-src 'self'; img-src 'self' data: blob:;"
                + " font-src 'self'; connect-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void add(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context request) {
        request.header("Content-Security-Policy", policy);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cross-Origin-Opener-Policy", "same-origin");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        // A name that some other site makes point here would let its page read everything.
        if (!HOSTS.contains(hostAlone(request.header("Host")))) {
            refuse(request, "this address is not known here");
            return;
        }
        String origin = request.header("Origin");
        boolean changes = !READING.contains(request.method().name());
        boolean foreign = origin != null && !origin.equals("http://" + request.header("Host"));
        if (foreign
                || changes
                        && origin == null
                        && !"same-origin".equals(request.header("Sec-Fetch-Site"))
                        && request.header("X-Reckoner") == null) {
            refuse(request, "this request comes from another page");
        }
    }

    private static void refuse(Context request, String why) {
        Problems.answer(request, HttpStatus.FORBIDDEN, why, "open the page at the address that reckoner serve printed");
        request.skipRemainingHandlers();
    }

    private static String hostAlone(@Nullable String host) {
        if (host == null) {
            return "";
        }
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
