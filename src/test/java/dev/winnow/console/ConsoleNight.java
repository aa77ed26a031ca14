package dev.winnow.console;

import dev.winnow.console.security.ConsoleSettings;
import dev.winnow.console.security.ConsoleUser;
import dev.winnow.job.Night;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A console over a job and a database of its own. */
final class ConsoleNight implements AutoCloseable {
    private final Night night;
    private final Path jobs;
    private final ConsoleServer server;

    ConsoleNight(Databases kind, Path folder) throws IOException {
        this(kind, folder, List.of());
    }

    ConsoleNight(Databases kind, Path folder, List<ConsoleUser> users) throws IOException {
        night = new Night(kind, folder);
        jobs = Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(night.input());
        server = ConsoleServer.start(
                night.engine(),
                null,
                new ConsoleSettings(InetAddress.getLoopbackAddress(), 0, List.of(), users, List.of(jobs)));
    }

    Night night() {
        return night;
    }

    ConsoleServer server() {
        return server;
    }

    ConsoleBrowser browser() {
        return new ConsoleBrowser(server.address());
    }

    /** The file of the night's job. */
    Path job(String keys) throws IOException {
        return Files.writeString(
                jobs.resolve("nightly.yaml"),
                "name: nightly\nsource: {paths: ['" + night.input() + "']}\nreport: none\n" + keys);
    }

    @Override
    public void close() {
        server.close();
        night.close();
    }
}
