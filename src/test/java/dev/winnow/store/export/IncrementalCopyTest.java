package dev.winnow.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.Articles;
import dev.winnow.store.article.Articles.ArticleFilter;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A copy that is kept by what changed since the last time, over nights, on each kind of database. */
class IncrementalCopyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CHANGE = List.of("change", "changed_run", "changed_at");

    /** Another consumer's copy, of everything or of one site. */
    private static final class Copy {
        private final Stores stores;
        private final Path folder;
        private final ArticleFilter filter;
        private final Map<String, JsonNode> articles = new TreeMap<>();
        private long action;

        Copy(Stores stores, Path folder, ArticleFilter filter) throws IOException {
            this.stores = stores;
            this.folder = Files.createDirectories(folder);
            this.filter = filter;
        }

        void follow() throws IOException {
            for (ObjectNode row : export(new ExportScope(filter, action))) {
                String change = row.path("change").asString();
                String address = row.path("address").asString();
                assertThat(articles.containsKey(address))
                        .as("%s is %s", address, change)
                        .isEqualTo(!change.equals("added"));
                row.remove(CHANGE);
                if (change.equals("withdrawn")) {
                    articles.remove(address);
                } else {
                    articles.put(address, row);
                }
            }
            action =
                    Long.parseLong(stores.rows("SELECT MAX(id) FROM run_action").get(0));
        }

        void isLikeAWholeExport() throws IOException {
            var whole = new TreeMap<String, JsonNode>();
            export(new ExportScope(filter, null))
                    .forEach(row -> whole.put(row.path("address").asString(), row));
            assertThat(articles).isEqualTo(whole).isNotEmpty();
        }

        private List<ObjectNode> export(ExportScope scope) throws IOException {
            Path file = folder.resolve("articles.jsonl");
            new ArticleExport(stores.get(Articles.class), scope, Format.JSONL, Compression.NONE).write(file);
            return Files.readAllLines(file).stream()
                    .map(line -> (ObjectNode) JSON.readTree(line))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAfterEachOfFiveNightsAndARollbackWhatAWholeExportIs(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = new Stores(kind, folder)) {
            var copies = List.of(
                    new Copy(stores, folder.resolve("all"), ArticleFilter.ALL),
                    new Copy(stores, folder.resolve("site"), new ArticleFilter("a.example", null)));
            var nights = new GivenNights(stores, "NEAR");
            String story = story(1);
            nights.night(page("b.example/1", "2024-05-02", story), page("a.example/9", "2024-05-02", story(9)));
            follow(copies);
            // Now they are two of a kind, and the first is only found again.
            nights.night(page("a.example/1", "2024-05-03", story + " More."));
            follow(copies);
            assertThat(stores.rows("SELECT address, kind FROM article_change WHERE run_id = 2 ORDER BY 1"))
                    .containsExactly("https://a.example/1 added", "https://b.example/1 changed");
            assertThat(stores.rows("SELECT added, changed FROM run_action WHERE run_id = 2"))
                    .as("no other version is read of what is only marked")
                    .containsExactly("1 0");
            // Another becomes the representative.
            Run third = nights.night(page("c.example/1", "2024-05-01", story + " Most."));
            follow(copies);
            nights.rollback(third);
            follow(copies);
            // What it resembled goes another way.
            nights.night(
                    page("b.example/1", "2024-05-02", story(4)), page("a.example/2", "2024-05-04", story + " Last."));
            follow(copies);
            nights.night(page("a.example/1", "2024-05-03", story(5)), page("b.example/2", "2024-05-06", story(9)));
            follow(copies);
        }
    }

    private static void follow(List<Copy> copies) throws IOException {
        for (Copy copy : copies) {
            copy.follow();
            copy.isLikeAWholeExport();
        }
    }

    private static GivenPage page(String address, String date, String text) {
        return GivenPage.of(address, GivenArticle.of(text).published(date).words(text.length() / 6))
                .url("https://" + address)
                .site(address.split("/", -1)[0])
                .body(address);
    }

    /** Words that no other story has. */
    private static String story(int number) {
        return Stream.concat(
                        Stream.of("Story"),
                        IntStream.range(0, 120).mapToObj(word -> "word" + (char) ('a' + number) + word * 7919 % 1000))
                .sorted(Comparator.comparing(String::hashCode))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
