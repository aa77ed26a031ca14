package dev.winnow.store.article;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the filters of commands can name: the sites and languages that there are. */
public final class FilterValues {
    private final JdbcClient jdbc;

    FilterValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any page of this site was ever read. */
    public boolean isSite(String site) {
        return jdbc.sql("SELECT site FROM capture WHERE site = :site LIMIT 1")
                .param("site", site)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** All sites that pages were read of, by name. */
    public List<String> sites() {
        return jdbc.sql("SELECT DISTINCT site FROM capture ORDER BY site")
                .query(String.class)
                .list();
    }

    /** Whether any published article is in this language. */
    public boolean isLanguage(String language) {
        return jdbc.sql("SELECT language FROM article WHERE language = :language LIMIT 1")
                .param("language", language)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** The languages of published articles, the most frequent first. */
    public List<String> languages() {
        return jdbc.sql("SELECT language FROM article WHERE language IS NOT NULL GROUP BY language"
                        + " ORDER BY COUNT(*) DESC, language")
                .query(String.class)
                .list();
    }
}
