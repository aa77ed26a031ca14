package dev.winnow.job;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Content;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.article.Removed;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.PlannerStatistics;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.outcome.CaptureReference;
import dev.winnow.store.outcome.Outcome;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a database with articles of invented words, through the store's own code, and publishes them, 2,000 a run: for measuring
 * exports, searches and moves (docs/exports.md says how). Words are as frequent as in real texts (Zipf), texts have 80 to 900
 * of them; the same number of articles gives the same articles.
 */
public final class ManyArticles {
    private static final int NIGHT = 2000;
    private static final int CONTAINER = 500;
    private static final int VOCABULARY = 80_000;
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");
    private static final String[] LANGUAGES = {"en", "en", "en", "de", "fr", "es", "pt", "it"};
    private static final String[] SYLLABLES = {
        "ba", "co", "du", "el", "fi", "gra", "hu", "in", "jo", "ka", "lem", "mi", "nor", "o", "pe", "qua", "ri", "sto",
        "tu", "ver", "wa", "xi", "ya", "zen"
    };

    private final Engine engine;
    private final Random random = new Random(6);
    private final String[] words = new String[VOCABULARY];

    ManyArticles(Engine engine) {
        this.engine = engine;
        for (int i = 0; i < VOCABULARY; i++) {
            var word = new StringBuilder();
            for (int rest = i + 1; rest > 0; rest /= SYLLABLES.length) {
                word.append(SYLLABLES[rest % SYLLABLES.length]);
            }
            words[i] = word.toString();
        }
    }

    /** Arguments: how many articles. The database is the one that the environment names. */
    public static void main(String[] args) {
        int articles = Integer.parseInt(args[0]);
        try (Engine engine = Engine.open("fill", DatabaseSettings.of(System.getenv()))) {
            long start = System.nanoTime();
            new ManyArticles(engine).fill(articles);
            System.out.printf("%,d articles in %.0f s%n", articles, seconds(start));
        }
    }

    void fill(int articles) {
        for (int i = 0; i < articles; i += NIGHT) {
            night(i, Math.min(articles, i + NIGHT));
        }
    }

    private void night(int from, int until) {
        Run run = engine.runs()
                .begin(new RunRequest("many", RunKind.NIGHT, "1", null, null, "EXACT"), ProcessOwner.self())
                .orElseThrow();
        long start = System.nanoTime();
        for (int i = from; i < until; i += CONTAINER) {
            write(run, i, Math.min(until, i + CONTAINER));
        }
        double written = seconds(start);
        start = System.nanoTime();
        engine.search().index(run.id());
        engine.bean(PlannerStatistics.class).refresh();
        double indexed = seconds(start);
        start = System.nanoTime();
        publish(run);
        engine.runs().end(run, RunState.DONE, null);
        System.out.printf(
                "run %d: %d articles, written in %.1f s, indexed in %.1f s, published in %.1f s%n",
                run.id(), until - from, written, indexed, seconds(start));
    }

    /** What publishing leaves, by four statements: no article was there before, so there is nothing to compare with. */
    private void publish(Run run) {
        var jdbc = engine.bean(JdbcTemplate.class);
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.update("UPDATE publication SET last_action = last_action + 1");
        Long action = jdbc.queryForObject("SELECT last_action FROM publication", Long.class);
        jdbc.update(
                "INSERT INTO run_action (id, run_id, action, acted_at, who, added, changed, withdrawn)"
                        + " VALUES (?, ?, 'PUBLISH', ?, 'ManyArticles', 0, 0, 0)",
                action,
                run.id(),
                now);
        jdbc.update(
                "INSERT INTO article_change (action_id, run_id, address, kind, version_id, changed_at)"
                        + " SELECT ?, run_id, address, 'added', id, ? FROM article_version WHERE run_id = ?",
                action,
                now,
                run.id());
        jdbc.update("UPDATE article_version SET state = 'CURRENT', published_at = ? WHERE run_id = ?", now, run.id());
        jdbc.update("UPDATE run SET published_at = ? WHERE id = ?", now, run.id());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void write(Run run, int from, int until) {
        String container = "many/%06d.zip".formatted(from / CONTAINER);
        engine.bean(Manifest.class).add(run.id(), from / CONTAINER, List.of(new ArchiveFile(container, 1, MONDAY)));
        var outcomes = new ArrayList<Outcome>();
        for (int i = from; i < until; i++) {
            outcomes.add(outcome(container, from / CONTAINER, i - from + 1, i));
        }
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> engine.bean(Outcomes.class).write(run, outcomes, List.of()));
    }

    private Outcome outcome(String container, long ordinal, long number, int i) {
        String site = "site%02d.example".formatted(random.nextInt(40));
        String url = "https://" + site + "/" + word() + "/" + word() + "-" + word() + "-" + i;
        var body = new CaptureReference.CapturedBody(
                ArticleHashes.sha256(url.getBytes(StandardCharsets.UTF_8)), 30_000, null, null);
        var locator = new Locator(container, "page-" + i + ".html", -1, 0, -1);
        var reference = new CaptureReference(
                ordinal, number, locator, site, Origin.file(url, null, MONDAY.plusSeconds(i)), body);
        Article article = article(i);
        return new Outcome.Written(reference, article, ArticleHashes.of(article, url));
    }

    private Article article(int i) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1900));
        var facts = Facts.builder()
                .text(FactField.TITLE, sentence(4 + random.nextInt(8)))
                .texts(FactField.AUTHORS, List.of(name(), name()).subList(0, random.nextInt(3)))
                .text(FactField.PUBLISHED, i % 3 == 0 ? day.toString() : day + "T0" + i % 10 + ":30:00+02:00")
                .text(FactField.SITE_NAME, "The " + word() + " Times")
                .text(FactField.SECTION, words[random.nextInt(30)])
                .texts(FactField.TAGS, List.of(word(), word(), word()))
                .text(FactField.LANGUAGE, LANGUAGES[random.nextInt(LANGUAGES.length)])
                .text(FactField.DESCRIPTION, sentence(20))
                .source(FactField.TITLE, new Facts.FactSource("json-ld:headline", 0.95))
                .source(FactField.LANGUAGE, new Facts.FactSource("text", 0.99))
                .build();
        var text = new StringBuilder();
        int length = 80 + (int) (820 * random.nextDouble() * random.nextDouble());
        for (int count = 0; count < length; count += 60) {
            text.append(text.isEmpty() ? "" : "\n\n");
            for (int j = 0; j < 4; j++) {
                text.append(sentence(15)).append(". ");
            }
        }
        String content = text.toString().strip();
        return new Article(
                facts,
                new Content(content, content, "", "", length),
                PageType.ARTICLE,
                "UTF-8",
                0.9,
                Completeness.FULL,
                new Removed(0.4, List.of()));
    }

    private String name() {
        return capital(word()) + " " + capital(word());
    }

    private String sentence(int length) {
        var sentence = new StringBuilder(capital(word()));
        for (int i = 1; i < length; i++) {
            sentence.append(' ').append(word());
        }
        return sentence.toString();
    }

    /** The n-th word is n times as rare as the first. */
    private String word() {
        return words[(int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
