package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.console.security.ConsoleException;
import dev.winnow.console.security.ConsoleSettings;
import dev.winnow.console.security.ConsoleUser;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and who does not. */
class SecurityTest {
    private static final List<ConsoleUser> USERS =
            ConsoleUser.parse("ann:operator:{noop}gate and field, victor:viewer:{noop}only looks");

    @TempDir
    private Path folder;

    /** As a name that was rebound to this machine would ask; Java's own client sets no Host header. */
    private static String status(int port, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /runs HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(9, 12);
        }
    }

    @Test
    void onlyTheConsolesOwnPagesMayCallIt() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            console.job("");
            console.night().page("a.example/1.html", "lion");
            int port = console.server().port();
            assertThat(status(port, "127.0.0.1:" + port)).isEqualTo("200");
            assertThat(status(port, "localhost:" + port)).isEqualTo("200");
            assertThat(status(port, "rebound.example:" + port)).isEqualTo("400");

            ConsoleBrowser browser = console.browser();
            assertThat(browser.get("/runs", "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            assertThat(browser.get(
                                    "/runs",
                                    "Sec-Fetch-Site",
                                    "cross-site",
                                    "Sec-Fetch-Mode",
                                    "navigate",
                                    "Sec-Fetch-Dest",
                                    "document")
                            .statusCode())
                    .as("a link in a mail")
                    .isEqualTo(200);
            assertThat(browser.get(
                                    "/runs",
                                    "Sec-Fetch-Site",
                                    "cross-site",
                                    "Sec-Fetch-Mode",
                                    "navigate",
                                    "Sec-Fetch-Dest",
                                    "iframe")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.post("/jobs/nightly/run").statusCode())
                    .as("no token")
                    .isEqualTo(403);
            assertThat(browser.postWith("Origin", "https://evil.example", "/jobs/nightly/run")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(console.night().engine().runs().list(1)).isEmpty();
        }
    }

    @Test
    void headersForbidWhatPagesDoNotNeed() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            console.job("");
            console.night().page("a.example/1.html", "lion");
            HttpResponse<String> page = console.browser().get("/jobs/nightly/run");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "script-src 'self'")
                            .doesNotContain("unsafe"));
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
            assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)|\\son[a-z]+=|\\sstyle=");
        }
    }

    @Test
    void elsewhereThanHereItNeedsUsers() throws Exception {
        InetAddress all = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> new ConsoleSettings(all, 0, List.of(), List.of(), List.of()))
                .isInstanceOf(ConsoleException.class)
                .hasMessageContaining("WINNOW_USERS");
        assertThat(new ConsoleSettings(all, 0, List.of(), USERS, List.of()).isOpen())
                .isFalse();
        assertThatThrownBy(() -> ConsoleUser.parse("ann:boss:s3cret"))
                .hasMessageContaining("ann")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> ConsoleUser.parse("ann:s3cret"))
                .hasMessageContaining("entry 1")
                .hasMessageNotContaining("s3cret");
        assertThat(ConsoleUser.parse("ann:operator:plain").get(0).password()).startsWith("{bcrypt}");
    }

    @Test
    void viewersLookAndOperatorsAct() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder, USERS)) {
            console.job("");
            console.night().page("a.example/1.html", "lion");
            ConsoleBrowser nobody = console.browser();
            assertThat(nobody.get("/runs").headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/login"));
            assertThat(nobody.get("/actuator/health", "Accept", "*/*").statusCode())
                    .isEqualTo(200);
            assertThat(nobody.get("/actuator/prometheus", "Accept", "*/*").statusCode())
                    .isEqualTo(401);

            ConsoleBrowser victor = console.browser();
            victor.submit("/login", "username", "victor", "password", "only looks");
            assertThat(victor.page("/jobs")).contains("nightly").doesNotContain("Run now");
            assertThat(victor.submit("/jobs/nightly/run").statusCode()).isEqualTo(403);
            assertThat(console.night().engine().runs().list(1)).isEmpty();

            ConsoleBrowser ann = console.browser();
            ann.submit("/login", "username", "ann", "password", "gate and field");
            assertThat(ann.submit("/jobs/nightly/run", "reason", "a try").statusCode())
                    .isEqualTo(302);
            assertThat(console.night().engine().operatorActions().latest(1))
                    .singleElement()
                    .satisfies(act -> {
                        assertThat(act.who()).isEqualTo("ann");
                        assertThat(act.reason()).isEqualTo("a try");
                    });

            String basic = Base64.getEncoder().encodeToString("ann:gate and field".getBytes(StandardCharsets.UTF_8));
            assertThat(nobody.get("/runs", "Authorization", "Basic " + basic).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void guessingIsSlow() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder, USERS)) {
            ConsoleBrowser browser = console.browser();
            for (int i = 0; i < 5; i++) {
                assertThat(location(browser.submit("/login", "username", "ann", "password", "guess " + i)))
                        .endsWith("/login?error");
            }
            assertThat(location(browser.submit("/login", "username", "ann", "password", "gate and field")))
                    .as("the right one, too soon")
                    .endsWith("/login?error");
            assertThat(location(browser.submit("/login", "username", "victor", "password", "only looks")))
                    .as("others need not wait")
                    .doesNotContain("error");
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
