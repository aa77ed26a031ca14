package dev.winnow.extract.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A month of a news site, an article a day: two layouts are tried against each other, every week two options are switched, there is
 * a redesign in the middle, and for a week half of the pages are a consent wall.
 */
final class NewsArchive {
    static final int DAYS = 30;
    private static final int REDESIGN = 16;
    private static final int WALL_FROM = 5;
    private static final int WALL_TO = 12;
    /** A day on which an article quotes the wall. */
    static final int QUOTING = 14;

    private final String language;
    private final NewsStrings strings;
    private final Set<NewsOption> options;
    private final long seed;
    private final List<NewsArticle> articles;

    NewsArchive(String language, Set<NewsOption> options, long seed) {
        this.language = language;
        this.options = options;
        this.seed = seed;
        strings = new NewsStrings(language);
        Random random = new Random(seed);
        articles = IntStream.range(0, DAYS)
                .mapToObj(day -> NewsArticle.write(day, strings, random))
                .map(article -> article.number() == QUOTING ? article.with(strings.get("consent")) : article)
                .toList();
    }

    List<NewsPage> pages() {
        return articles.stream().map(this::page).toList();
    }

    private NewsPage page(NewsArticle article) {
        Random random = new Random(seed + article.number());
        NewsSkin trial = random.nextBoolean() ? NewsSkin.LEFT : NewsSkin.RIGHT;
        NewsSkin skin = article.number() < REDESIGN ? trial : NewsSkin.REDESIGN;
        List<NewsArticle> others = new ArrayList<>(articles);
        others.remove(article);
        NewsTheme theme = new NewsTheme(article, others, strings, skin, inTheWeekOf(article.number()));
        boolean wall = article.number() >= WALL_FROM && article.number() < WALL_TO && article.number() % 2 == 0;
        String host = "news-" + language + ".example";
        return wall ? theme.wall(host, language) : theme.page(host, language);
    }

    /** The options, but for those that are switched in this week: on where they were off, off where they were on. */
    private Set<NewsOption> inTheWeekOf(int day) {
        List<NewsOption> order = new ArrayList<>(EnumSet.allOf(NewsOption.class));
        Collections.shuffle(order, new Random(seed));
        Set<NewsOption> week = EnumSet.copyOf(options);
        for (NewsOption other : order.subList(2 * (day / 7), 2 * (day / 7) + 2)) {
            if (!week.remove(other)) {
                week.add(other);
            }
        }
        return week;
    }
}
