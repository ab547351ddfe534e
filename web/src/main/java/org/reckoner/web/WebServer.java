package org.reckoner.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.reckoner.cli.BadInputException;
import org.reckoner.project.Project;

/** The server of one project: for this machine alone, or for others that it lets in. */
public final class WebServer implements AutoCloseable {
    /** A stunt file is a few kilobytes; nothing else is sent here in one piece (bytes). */
    private static final long MOST_BYTES = 1 << 20;

    private final Javalin javalin;
    private final FlightDesk desk;
    private final Access access;
    private final int port;

    private WebServer(Javalin javalin, FlightDesk desk, Access access, int port) {
        this.javalin = javalin;
        this.desk = desk;
        this.access = access;
        this.port = port;
    }

    /**
     * Starts serving this machine; what the pages need is flown meanwhile.
     *
     * @param port of this machine, 0 for any free one
     */
    public static WebServer start(Project project, int port) {
        return start(project, Access.ofThisMachine(), port);
    }

    /** The same for whoever the access lets in. */
    static WebServer start(Project project, Access access, int port) {
        FlightDesk desk = new FlightDesk(project);
        try {
            Javalin javalin = Javalin.create(config -> configure(config, project, desk, access, port))
                    .start();
            desk.begin();
            return new WebServer(javalin, desk, access, boundPort(javalin));
        } catch (RuntimeException refused) {
            desk.close();
            throw new BadInputException("--port " + port + "\n  cannot be used: "
                    + (refused.getCause() == null ? refused : refused.getCause()).getMessage()
                    + "\n  Maybe another program listens there; --port 0 takes any free one.");
        }
    }

    private static int boundPort(Javalin javalin) {
        return ((ServerConnector) javalin.jettyServer().server().getConnectors()[0]).getLocalPort();
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, Access access, int port) {
        ServerConnector connector;
        Certificate certificate = access.certificate();
        if (certificate == null) {
            connector = new ServerConnector(server, new HttpConnectionFactory(http));
        } else {
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setKeyStorePath(certificate.store().toString());
            tls.setKeyStorePassword(certificate.password());
            tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            http.addCustomizer(new SecureRequestCustomizer(false));
            connector = new ServerConnector(server, tls, new HttpConnectionFactory(http));
        }
        connector.setHost(access.address().getHostAddress());
        connector.setPort(port);
        return connector;
    }

    private static void configure(JavalinConfig config, Project project, FlightDesk desk, Access access, int port) {
        config.jetty.addConnector((server, http) -> connector(server, http, access, port));
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.prefer405over404 = true;
        PageFiles page = new PageFiles();
        new Guard(page.importMapHash(), access).add(config.routes);
        page.add(config.routes);
        new Api(project, desk).add(config.routes);
    }

    /** What a person types into the browser. */
    public String address() {
        Visitors visitors = access.visitors();
        return access.scheme() + "://" + access.written() + ":" + port + "/"
                + (visitors == null ? "" : "?token=" + visitors.token());
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

    Access access() {
        return access;
    }

    @Override
    public void close() {
        desk.close();
        javalin.stop();
    }
}
