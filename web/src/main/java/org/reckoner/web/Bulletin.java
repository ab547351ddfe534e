package org.reckoner.web;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** News for every open page: that the plan changed, how far its flights have come, which start of the server this is. */
final class Bulletin implements AutoCloseable {
    /** Tells a page that came back whether it still talks to the same server. */
    private final String start = UUID.randomUUID().toString();

    private final List<SseClient> readers = new CopyOnWriteArrayList<>();

    void join(SseClient reader) {
        reader.keepAlive();
        reader.onClose(() -> readers.remove(reader));
        readers.add(reader);
        reader.sendEvent("start", start);
    }

    void post(String kind, String words) {
        readers.removeIf(SseClient::terminated);
        readers.forEach(reader -> reader.sendEvent(kind, words));
    }

    @Override
    public void close() {
        readers.forEach(SseClient::close);
        readers.clear();
    }
}
