package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.winnow.job.Night;
import dev.winnow.store.article.ArticleVersions;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that want to run or to call home, shown in a real browser, with a listener that must hear nothing. It needs Chromium, as
 * Debian's package {@code chromium} brings it; without it the test is left out, and says so.
 */
class HarmlessPagesTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Each calls HOME in a way of its own; what is heard names it. */
    private static final List<String> TRICKS = List.of(
            "<script>new Image().src='HOME/script'</script>",
            "<script src='HOME/script-src'></script>",
            "<img src='HOME/img'>",
            "<img src=x onerror=\"location='HOME/onerror'\">",
            "<img srcset='HOME/srcset 1x'>",
            "<picture><source srcset='HOME/source'><img></picture>",
            "<svg onload=\"fetch('HOME/svg')\"><image href='HOME/svg-image'/><script>fetch('HOME/svg-script')</script></svg>",
            "<math><mtext><table><mglyph><style><img src='HOME/mxss'></style></mglyph></table></mtext></math>",
            "<link rel=stylesheet href='HOME/link'>",
            "<link rel=prefetch href='HOME/prefetch'>",
            "<link rel=preconnect href='HOME/preconnect'>",
            "<style>@import 'HOME/import'; body{background:url(HOME/background)}</style>",
            "<p style=\"background:url('HOME/style')\">styled</p>",
            "<meta http-equiv=refresh content='0;url=HOME/refresh'>",
            "<base href='HOME/base/'><img src=relative>",
            "<iframe src='HOME/iframe'></iframe>",
            "<iframe srcdoc=\"<img src='HOME/srcdoc'>\"></iframe>",
            "<object data='HOME/object'></object>",
            "<embed src='HOME/embed'>",
            "<video src='HOME/video' autoplay poster='HOME/poster'></video>",
            "<audio src='HOME/audio' autoplay></audio>",
            "<body background='HOME/body' onload=\"fetch('HOME/onload')\">",
            "<form action='HOME/form' id=f><input name=a></form><script>f.submit()</script>",
            "<input type=image src='HOME/input'>",
            "<a href='HOME/ping' ping='HOME/ping' autofocus onfocus=\"fetch('HOME/focus')\">link</a>",
            "<a href=\"javascript:fetch('HOME/javascript')\" id=j>link</a><script>j.click()</script>",
            "<details open ontoggle=\"fetch('HOME/toggle')\"><summary>x</summary>y</details>",
            "<table background='HOME/table'><tr><td background='HOME/td'>cell</td></tr></table>",
            "<template shadowrootmode=open><img src='HOME/shadow'></template>",
            "<noscript><img src='HOME/noscript'></noscript>",
            "<textarea><img src='HOME/textarea'></textarea><title></title><img src='HOME/after-title'>",
            "<!--[if true]><img src='HOME/conditional'><![endif]--><!--><img src='HOME/comment'>-->",
            "<div onmouseover=\"fetch('HOME/over')\" onanimationstart=\"fetch('HOME/animation')\" style='animation:x 1s'>d</div>",
            "<blockquote cite='HOME/cite'>quoted</blockquote><q cite='HOME/q'>q</q>",
            "<script type=importmap>{\"imports\":{\"x\":\"HOME/importmap\"}}</script><script type=module>import 'x'</script>");

    /** @return whether the browser came to rest */
    private static boolean show(String address, Path folder, int seconds) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "chromium");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=4000",
                        "--dump-dom",
                        address)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("dom.txt").toFile())
                .start();
        boolean rested = process.waitFor(seconds, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return rested;
    }

    @Test
    void nothingRunsAndNothingCallsHome(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "left out: Chromium is not here; apt-get install chromium brings it");
        Set<String> heard = new ConcurrentSkipListSet<>();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.start();
        String home = "http://127.0.0.1:" + listener.getAddress().getPort();
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            Night night = console.night();
            String tricks = String.join("\n", TRICKS).replace("HOME", home);
            Path control = Files.writeString(folder.resolve("control.html"), "<html><body>" + tricks);
            // It may go round in circles there.
            show(control.toUri().toString(), folder, 8);
            assertThat(heard).as("the tricks work where nothing holds them").hasSizeGreaterThan(10);
            heard.clear();

            // A page that leads elsewhere at once gives no article, nor one whose text a shadow root hides.
            String staying = TRICKS.stream()
                    .filter(trick -> !trick.contains("refresh") && !trick.contains("shadowrootmode"))
                    .collect(Collectors.joining("\n"))
                    .replace("HOME", home);
            night.write("a.example/all.html", Night.html("lion", "").replace("</article>", staying + "</article>"));
            night.write("a.example/nothing.html", "<html><body>" + tricks);
            night.run();
            String address = console.server().address();
            long id = night.engine()
                    .articleVersions()
                    .page(
                            new ArticleVersions.VersionFilter(null, null, null, null, null, null, null),
                            Long.MAX_VALUE,
                            1)
                    .get(0)
                    .id();
            String reject = "?run=1&locator=" + night.input().resolve("a.example/nothing.html");
            for (String page : List.of(
                    "articles",
                    "articles/" + id,
                    "articles/" + id + "/page",
                    "articles/" + id + "/explanation",
                    "rejects/one" + reject,
                    "rejects/page" + reject,
                    "sites/one?site=a.example",
                    "runs/1/report")) {
                assertThat(show(address + page, folder, 60)).as(page).isTrue();
            }
            assertThat(heard).isEmpty();
        } finally {
            listener.stop(0);
        }
    }
}
