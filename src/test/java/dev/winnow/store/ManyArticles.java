package dev.winnow.store;

import dev.winnow.archive.item.Locator;
import dev.winnow.article.FactField;
import dev.winnow.job.Engine;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.PlannerStatistics;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.run.Runs;
import dev.winnow.store.search.Search;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fills a database with articles of invented words, through the store's own code, and publishes them, 2,000 a run: for measuring
 * exports, searches and moves (docs/exports.md says how). Words are as frequent as in real texts (Zipf), texts have 80 to 900
 * of them; the same number of articles gives the same articles.
 */
public final class ManyArticles {
    private static final int NIGHT = 2000;
    private static final int CONTAINER = 500;
    private static final int VOCABULARY = 80_000;
    private static final String[] LANGUAGES = {"en", "en", "en", "de", "fr", "es", "pt", "it"};
    private static final String[] SYLLABLES = {
        "ba", "co", "du", "el", "fi", "gra", "hu", "in", "jo", "ka", "lem", "mi", "nor", "o", "pe", "qua", "ri", "sto",
        "tu", "ver", "wa", "xi", "ya", "zen"
    };

    private final Stores stores;
    private final Random random = new Random(6);
    private final String[] words = new String[VOCABULARY];

    public ManyArticles(Stores stores) {
        this.stores = stores;
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
        DatabaseSettings settings = DatabaseSettings.of(System.getenv());
        // Makes the tables, where there are none.
        Engine.open("fill", settings).close();
        try (Stores stores = new Stores(settings)) {
            long start = System.nanoTime();
            new ManyArticles(stores).fill(articles);
            System.out.printf("%,d articles in %.0f s%n", articles, seconds(start));
        }
    }

    public void fill(int articles) {
        for (int i = 0; i < articles; i += NIGHT) {
            night(i, Math.min(articles, i + NIGHT));
        }
    }

    private void night(int from, int until) {
        var nights = new GivenNights(stores);
        Run run = nights.begun();
        long start = System.nanoTime();
        nights.read(run, IntStream.range(from, until).mapToObj(this::page).toList());
        double written = seconds(start);
        start = System.nanoTime();
        stores.get(Search.class).index(run.id());
        stores.get(PlannerStatistics.class).refresh();
        double indexed = seconds(start);
        start = System.nanoTime();
        publish(run);
        stores.get(Runs.class).end(run, RunState.DONE, null);
        System.out.printf(
                "run %d: %d articles, written in %.1f s, indexed in %.1f s, published in %.1f s%n",
                run.id(), until - from, written, indexed, seconds(start));
    }

    /** What publishing leaves, by four statements: no article was there before, so there is nothing to compare with. */
    private void publish(Run run) {
        var jdbc = stores.jdbc();
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

    private GivenPage page(int i) {
        String site = "site%02d.example".formatted(random.nextInt(40));
        String url = "https://" + site + "/" + word() + "/" + word() + "-" + word() + "-" + i;
        var place = new Locator("many/%06d.zip".formatted(i / CONTAINER), "page-" + i + ".html", -1, 0, -1);
        return GivenPage.at(place, article(i))
                .site(site)
                .url(url)
                .captured(GivenNights.MODIFIED.plusSeconds(i))
                .body(url);
    }

    private GivenArticle article(int i) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1900));
        String title = sentence(4 + random.nextInt(8));
        List<String> authors = List.of(name(), name()).subList(0, random.nextInt(3));
        String siteName = "The " + word() + " Times";
        String section = words[random.nextInt(30)];
        String[] tags = {word(), word(), word()};
        String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        String description = sentence(20);
        int length = 80 + (int) (820 * random.nextDouble() * random.nextDouble());
        return GivenArticle.of(text(length))
                .title(title)
                .authors(authors.toArray(String[]::new))
                .published(i % 3 == 0 ? day.toString() : day + "T0" + i % 10 + ":30:00+02:00")
                .fact(FactField.SITE_NAME, siteName)
                .fact(FactField.SECTION, section)
                .facts(FactField.TAGS, tags)
                .fact(FactField.LANGUAGE, language)
                .fact(FactField.DESCRIPTION, description)
                .source(FactField.TITLE, "json-ld:headline", 0.95)
                .source(FactField.LANGUAGE, "text", 0.99)
                .removed(0.4)
                .words(length);
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int count = 0; count < length; count += 60) {
            text.append(text.isEmpty() ? "" : "\n\n");
            for (int j = 0; j < 4; j++) {
                text.append(sentence(15)).append(". ");
            }
        }
        return text.toString().strip();
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
