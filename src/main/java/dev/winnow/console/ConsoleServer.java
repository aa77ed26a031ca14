package dev.winnow.console;

import dev.winnow.console.security.ConsoleException;
import dev.winnow.console.security.ConsoleSettings;
import dev.winnow.job.Engine;
import dev.winnow.job.schedule.Schedules;
import java.net.BindException;
import java.net.Inet6Address;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * The console as a running web server.
 *
 * <pre>{@code
 * try (Engine engine = Engine.open("serve", database);
 *         ConsoleServer console = ConsoleServer.start(engine, null, settings)) {
 *     System.out.println(console.address());
 *     ...
 * }
 * }</pre>
 */
public final class ConsoleServer implements AutoCloseable {
    private final ConsoleSettings settings;
    private final ServletWebServerApplicationContext context;

    private ConsoleServer(ConsoleSettings settings, ServletWebServerApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * Starts it; takes some seconds.
     *
     * @param engine which stays open until the console is closed
     * @param schedules whose nights it shows, null where jobs start by other means
     * @throws ConsoleException where the address is taken or not this machine's
     */
    public static ConsoleServer start(Engine engine, @Nullable Schedules schedules, ConsoleSettings settings) {
        try {
            var context = new SpringApplicationBuilder(ConsoleConfiguration.class)
                    .profiles("console")
                    .initializers(fresh -> {
                        fresh.getBeanFactory().registerSingleton("engine", engine);
                        fresh.getBeanFactory().registerSingleton("consoleSettings", settings);
                        if (schedules != null) {
                            fresh.getBeanFactory().registerSingleton("schedules", schedules);
                        }
                    })
                    .run(
                            "--spring.main.web-application-type=servlet",
                            "--server.port=" + settings.port(),
                            "--server.address=" + settings.bind().getHostAddress());
            return new ConsoleServer(settings, (ServletWebServerApplicationContext) context);
        } catch (RuntimeException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            if (cause instanceof BindException || String.valueOf(e.getMessage()).contains("already in use")) {
                throw new ConsoleException(
                        "The console cannot listen on " + settings.bind().getHostAddress() + ":" + settings.port()
                                + ": " + cause.getMessage() + ". Choose another port: winnow serve --port N",
                        e);
            }
            throw e;
        }
    }

    /** Where a browser finds it, such as {@code http://127.0.0.1:8350/}. */
    public String address() {
        String host = settings.bind().isAnyLocalAddress()
                ? "localhost"
                : settings.bind() instanceof Inet6Address
                        ? "[" + settings.bind().getHostAddress() + "]"
                        : settings.bind().getHostAddress();
        return "http://" + host + ":" + port() + "/";
    }

    /** The port that it listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Ends it: stops runs that it started after their chunks in flight, and waits for them. */
    @Override
    public void close() {
        context.close();
    }
}
