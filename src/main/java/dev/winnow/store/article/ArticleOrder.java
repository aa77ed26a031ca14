package dev.winnow.store.article;

import dev.winnow.store.database.Dialect;

/** In which order a reading hands out articles. */
public enum ArticleOrder {
    /** By the bytes of the addresses. */
    ADDRESS,
    /** Site after site, each by address. */
    SITE {
        @Override
        String by(Dialect dialect) {
            return dialect.bytewise("site") + ", ";
        }
    },
    /** Day of publication after day, each by address; last those without a day. */
    PUBLISHED_DATE {
        @Override
        String by(Dialect dialect) {
            return "published_date NULLS LAST, ";
        }
    };

    /** What to sort by before the address. */
    String by(Dialect dialect) {
        return "";
    }
}
