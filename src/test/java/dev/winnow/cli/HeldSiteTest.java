package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site that is off is held back and the rest published, through the command line. */
class HeldSiteTest {
    private static final int PAGES = 12;

    @Test
    void onlyTheSiteWhosePagesWereCutIsHeldUntilSomebodyDecides(@TempDir Path folder) throws IOException {
        Workplace place = place(folder.resolve("held"), "gate: {min-pages: 10, max-drift: 0.5, max-length-fall: 0.5}");
        Workplace never =
                place(folder.resolve("never"), "gate: {max-drift: 1, max-length-fall: 1, max-reject-ratio: 1}");
        assertThat(place.run().code()).isZero();
        never.run();
        List<String> before = exported(place);

        cut(place);
        cut(never);
        assertThat(never.run().code()).isZero();
        CommandRun night = place.run();
        assertThat(night.code()).as(night.out()).isEqualTo(3);
        assertThat(night.out())
                .contains("Held back in part", "all is published but for one site")
                .contains("Gate: held: site cut.example: ")
                .contains("publish 2 --site cut.example");
        assertThat(only(exported(place), "whole.example")).isEqualTo(only(exported(never), "whole.example"));
        assertThat(only(exported(place), "cut.example")).isEqualTo(only(before, "cut.example"));

        // The next night finds nothing new, and what is held is not forgotten.
        CommandRun next = place.run();
        assertThat(next.code()).isZero();
        assertThat(next.out()).contains("Still held: site cut.example of run 2: ", "publish 2 --site cut.example");
        assertThat(place.command("status").out()).contains("Still held: site cut.example of run 2: ");
        assertThat(place.command("status", "2").out())
                .contains("publish 2 --site cut.example --reason", "rollback 2 --site cut.example --reason");
        JsonNode status = JsonMapper.shared()
                .readTree(place.command("status", "2", "--json").out());
        assertThat(status.path("state").asString()).isEqualTo("held");
        assertThat(status.path("held_sites").get(0).path("site").asString()).isEqualTo("cut.example");

        assertThat(place.command("publish", "2", "--site", "nosuch.example"))
                .matches(run -> run.code() == 2)
                .matches(
                        run -> run.err()
                                .startsWith(
                                        "Run 2 has found nothing of site nosuch.example; its sites: cut.example, whole.example."));
        CommandRun published = place.command("publish", "2", "--site", "cut.example", "--reason", "a new template");
        assertThat(published.out()).contains("Site cut.example of run 2 is published: ");
        assertThat(exported(place)).isEqualTo(exported(never));
        assertThat(place.command("status").out()).contains(" done ").doesNotContain("held");
        assertThat(place.command("publish", "2", "--site", "cut.example").out())
                .contains("is published already; nothing changed");

        assertThat(place.command("rollback", "2", "--site", "cut.example").code())
                .isZero();
        assertThat(only(exported(place), "cut.example")).isEqualTo(only(before, "cut.example"));
        assertThat(only(exported(place), "whole.example")).isEqualTo(only(exported(never), "whole.example"));
        assertThat(place.run().out()).as("it was given up").doesNotContain("Still held");
    }

    private static Workplace place(Path folder, String gate) throws IOException {
        Files.createDirectories(folder);
        Workplace place =
                new Workplace(folder).job("source: {paths: ['" + folder.resolve("in") + "']}\n" + gate + "\n");
        for (int i = 0; i < PAGES; i++) {
            write(place, "cut.example/page" + i + ".html", Night.html("affair number " + i, ""));
            write(place, "whole.example/page" + i + ".html", Night.html("question number " + i, ""));
        }
        return place;
    }

    /** Of one site only the first sentence of each page is left; the other has news. */
    private static void cut(Workplace place) throws IOException {
        for (int i = 0; i < PAGES; i++) {
            String html = Night.html("affair number " + i, "");
            write(place, "cut.example/page" + i + ".html", html.substring(0, html.indexOf(":")) + ".</p></article>");
            write(place, "whole.example/news" + i + ".html", Night.html("question of day " + (char) ('a' + i), ""));
        }
    }

    private static void write(Workplace place, String name, String html) throws IOException {
        Path file = place.file("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }

    /** Site and text of each article. */
    private static List<String> exported(Workplace place) {
        return place.command("export", "--to", "-").lines().stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .map(article -> article.path("site").asString() + " "
                        + article.path("text").asString())
                .sorted()
                .toList();
    }

    private static List<String> only(List<String> articles, String site) {
        return articles.stream()
                .filter(article -> article.startsWith(site + " "))
                .toList();
    }
}
