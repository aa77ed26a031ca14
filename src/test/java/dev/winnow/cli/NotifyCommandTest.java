package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A night in a process of its own, whose environment says who is told of it. */
class NotifyCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aHeldNightIsToldAndItsLogIsJson() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            Workplace place = Workplace.small(folder);
            Path job = place.file("job.yaml");
            Files.writeString(job, Files.readString(job).replace("ratio: 1", "ratio: 0"));
            ProcessBuilder night = place.inFolder("dev.winnow.cli.Winnow", "run", job.toString(), "--quiet");
            night.environment().put("WINNOW_DB_URL", place.database());
            night.environment()
                    .putAll(Map.of(
                            "WINNOW_WEBHOOK_URL",
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/hook",
                            "LOGGING_STRUCTURED_FORMAT_FILE",
                            "ecs"));
            assertThat(night.start().waitFor()).isEqualTo(3);

            assertThat(heard).singleElement().asString().contains("\"type\":\"winnow.held\"", "winnow publish 1");
            assertThat(place.command("notify").out())
                    .contains("webhook")
                    .contains("held back")
                    .contains("arrived");
            assertThat(Files.readAllLines(place.file("output/winnow.log")))
                    .allSatisfy(line -> assertThat(JsonMapper.shared()
                                    .readTree(line)
                                    .path("message")
                                    .asString())
                            .isNotEmpty())
                    .anySatisfy(line -> assertThat(line).contains("run 1 ended: held"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nothingSetIsSaidWithWhatToSet() throws Exception {
        Workplace place = Workplace.small(folder);
        place.run();
        CommandRun test = place.command("notify", "--test");
        assertThat(test.code()).isEqualTo(2);
        assertThat(test.err()).contains("WINNOW_WEBHOOK_URL", "docs/watching.md");
        assertThat(place.command("notify").out()).contains("Nobody is told anything");
        assertThat(place.command("notify", "--json")).isEqualTo(new CommandRun(0, "", ""));
    }
}
