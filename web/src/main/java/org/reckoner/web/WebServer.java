package org.reckoner.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.cli.BadInputException;
import org.reckoner.project.Project;

/** The server of one project, on this machine alone. */
public final class WebServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /** A stunt file is a few kilobytes; nothing else is sent here in one piece (bytes). */
    private static final long MOST_BYTES = 1 << 20;

    private final Javalin javalin;
    private final FlightDesk desk;

    private WebServer(Javalin javalin, FlightDesk desk) {
        this.javalin = javalin;
        this.desk = desk;
    }

    /**
     * Starts serving; what the pages need is flown meanwhile.
     *
     * @param port of this machine, 0 for any free one
     */
    public static WebServer start(Project project, int port) {
        FlightDesk desk = new FlightDesk(project);
        try {
            Javalin javalin =
                    Javalin.create(config -> configure(config, project, desk)).start(LOOPBACK, port);
            desk.begin();
            return new WebServer(javalin, desk);
        } catch (RuntimeException refused) {
            desk.close();
            throw new BadInputException("--port " + port + "\n  cannot be used: "
                    + (refused.getCause() == null ? refused : refused.getCause()).getMessage()
                    + "\n  Maybe another program listens there; --port 0 takes any free one.");
        }
    }

    private static void configure(JavalinConfig config, Project project, FlightDesk desk) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.prefer405over404 = true;
        PageFiles page = new PageFiles();
        new Guard(page.importMapHash()).add(config.routes);
        page.add(config.routes);
        new Api(project, desk).add(config.routes);
    }

    /** What a person types into the browser. */
    public String address() {
        return "http://" + LOOPBACK + ":" + javalin.port() + "/";
    }

    /** Every path below /api that is answered. */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint.path)
                .filter(path -> path.startsWith("/api/"))
                .collect(Collectors.toSet());
    }

    /** Waits until the server is stopped. */
    void join() throws InterruptedException {
        javalin.jettyServer().server().join();
    }

    @Override
    public void close() {
        desk.close();
        javalin.stop();
    }
}
