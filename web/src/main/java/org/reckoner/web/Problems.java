package org.reckoner.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.reckoner.export.JsonText;

/** Says what is wrong with a request, in the shape of RFC 9457 (problem details for HTTP). */
final class Problems {
    private Problems() {}

    static void answer(Context request, HttpStatus status, String wrong, String maybe) {
        request.status(status).contentType("application/problem+json").result(JsonText.compact(json -> {
            json.text("title", wrong);
            json.text("maybe", maybe);
            json.whole("status", status.getCode());
        }));
    }
}
