package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Article;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.job.Engine;
import dev.winnow.job.Night;
import dev.winnow.store.article.Articles;
import dev.winnow.store.article.StoredArticle;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.SearchTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database keeps its rows when a newer Winnow opens it. Every migration after the first is tried here by itself. */
class UpgradeTest {
    @ParameterizedTest
    @EnumSource
    void keepsTheRowsThatTheFirstTablesHeld(Databases kind, @TempDir Path folder) throws IOException, SQLException {
        DatabaseSettings settings = FirstTables.filled(kind, folder);
        Map<String, List<Map<String, String>>> then = TableRows.of(settings);

        Engine.open("test", settings).close();

        Map<String, List<Map<String, String>>> now = TableRows.of(settings);
        assertThat(then.get("article_version")).hasSize(7);
        assertThat(now.keySet()).containsAll(then.keySet());
        then.forEach((table, rows) -> {
            List<Map<String, String>> kept = now.getOrDefault(table, List.of());
            assertThat(TableRows.inColumnsOf(kept, rows)).as(table).containsAll(TableRows.inColumnsOf(rows, kept));
        });
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatTheFirstTablesHeldAndGoesOn(Databases kind, @TempDir Path folder) throws IOException, SQLException {
        DatabaseSettings settings = FirstTables.filled(kind, folder);

        try (Night night = new Night(settings, folder)) {
            assertThat(titles(night.engine()))
                    .containsExactlyInAnyOrder(
                            "On the lion", "On the lion", "On the lion of the zoo", "On the whale", "On the dolphin");
            Facts facts = article(night.engine(), "input/s/lion-again.html").facts();
            assertThat(facts.authors()).containsExactly("Ann \"A\" Bée");
            assertThat(facts.tags()).containsExactly("zoos", "harbour");
            assertThat(facts.published()).isEqualTo("2024-05-06T01:02:03+02:00");
            assertThat(facts.sources()).containsKey(FactField.AUTHORS);
            assertThat(night.engine()
                            .search()
                            .find(new Search.SearchRequest(SearchTerms.of("keeper dolphin"), null, null, null, 10)))
                    .hasSize(1);

            night.page("s/zebra.html", "zebra");
            Run next = night.run();

            assertThat(next.id()).isEqualTo(4);
            assertThat(next.state()).isEqualTo(RunState.DONE);
            assertThat(titles(night.engine())).hasSize(6).contains("On the zebra");
            assertThat(Files.readAllLines(night.exported())).hasSize(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingInADatabaseThatIsUpToDate(Databases kind, @TempDir Path folder)
            throws IOException, SQLException {
        DatabaseSettings settings = kind.fresh(folder);
        try (Night night = new Night(settings, folder)) {
            night.page("s/lion.html", "lion", "<meta name=author content='Ann \"A\" Bée'>");
            night.write("s/empty.html", "<html></html>");
            night.run();
        }
        Map<String, List<Map<String, String>>> left = TableRows.of(settings);

        Engine.open("test", settings).close();

        assertThat(left.get("article_version")).hasSize(1);
        assertThat(left.get("reject")).hasSize(1);
        assertThat(TableRows.of(settings)).isEqualTo(left);
    }

    private static List<String> titles(Engine engine) throws IOException {
        return articles(engine).stream()
                .map(stored -> String.valueOf(stored.article().facts().title()))
                .toList();
    }

    private static Article article(Engine engine, String address) throws IOException {
        return articles(engine).stream()
                .filter(stored -> stored.address().equals(address))
                .findFirst()
                .orElseThrow()
                .article();
    }

    private static List<StoredArticle> articles(Engine engine) throws IOException {
        var articles = new ArrayList<StoredArticle>();
        engine.articles().each(Articles.ArticleFilter.ALL, articles::add);
        return articles;
    }
}
