package org.reckoner.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for what: nothing comes under another host's name or from another page; other machines need the token to look and a
 * pairing to change. A strict content-security policy keeps what the page shows from doing anything.
 */
final class Guard {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Flies, but changes nothing. */
    private static final Set<String> HARMLESS = Set.of("/api/what-if", "/api/check", "/api/pair");

    private static final String LOOKS = "reckoner-looks";
    private static final String CHANGES = "reckoner-changes";

    private final String policy;
    private final Access access;

    /** @param importMapHash of the only script that stands in the page itself */
    Guard(String importMapHash, Access access) {
        this.access = access;
        policy = "default-src 'none'; script-src 'self' '" + importMapHash
                + "'; style-src 'self'; img-src 'self' data: blob:;"
                + " font-src 'self'; connect-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void add(RoutesConfig routes) {
        routes.before(this::check);
        routes.post("/api/pair", this::pair);
    }

    private void check(Context request) {
        request.header("Content-Security-Policy", policy);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cross-Origin-Opener-Policy", "same-origin");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
        // A name that some other site makes point here would let its page read everything.
        if (!access.hosts().contains(hostAlone(request.header("Host")))) {
            refuse(request, HttpStatus.FORBIDDEN, "this address is not known here");
        } else if (isForeign(request)) {
            refuse(request, HttpStatus.FORBIDDEN, "this request comes from another page");
        } else if (access.visitors() != null) {
            checkVisitor(request, access.visitors());
        }
    }

    private boolean isForeign(Context request) {
        String origin = request.header("Origin");
        if (origin != null) {
            return !origin.equals(access.scheme() + "://" + request.header("Host"));
        }
        return !READING.contains(request.method().name())
                && !"same-origin".equals(request.header("Sec-Fetch-Site"))
                && request.header("X-Reckoner") == null;
    }

    private static void checkVisitor(Context request, Visitors visitors) {
        String shown = request.queryParam("token");
        if (request.path().equals("/") && visitors.mayLook(shown)) {
            // The token leaves the address at once, so that no screenshot or history tells it.
            keep(request, LOOKS, visitors.token());
            request.redirect("/");
            request.skipRemainingHandlers();
            return;
        }
        if (!visitors.mayLook(request.cookie(LOOKS))) {
            refuse(request, HttpStatus.UNAUTHORIZED, "this device has not been let in");
        } else if (!READING.contains(request.method().name())
                && !HARMLESS.contains(request.path())
                && !visitors.isPaired(request.cookie(CHANGES))) {
            refuse(request, HttpStatus.FORBIDDEN, "this device may look but change nothing");
        }
    }

    private void pair(Context request) {
        Visitors visitors = access.visitors();
        if (visitors == null) {
            Problems.answer(request, HttpStatus.NOT_FOUND, "nothing has to be paired on this machine", "just go on");
            return;
        }
        String key = visitors.pair(Question.read(request.body()).text("code"));
        if (key == null) {
            refuse(request, HttpStatus.FORBIDDEN, "this is not the code");
            return;
        }
        keep(request, CHANGES, key);
        request.status(HttpStatus.NO_CONTENT);
    }

    private static void keep(Context request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setSameSite(SameSite.STRICT);
        request.cookie(cookie);
    }

    private static void refuse(Context request, HttpStatus status, String why) {
        Problems.answer(
                request,
                status,
                why,
                status == HttpStatus.UNAUTHORIZED
                        ? "open the whole address, with its token, that reckoner serve printed"
                        : "open the page at the address that reckoner serve printed, and pair with the code beside it");
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
