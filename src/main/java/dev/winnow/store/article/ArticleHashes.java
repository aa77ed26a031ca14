package dev.winnow.store.article;

import dev.winnow.article.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What tells two articles apart.
 *
 * @param text of the text, white space and case evened out: equal for exact duplicates
 * @param result of everything extracted: equal where a new reading changed nothing
 */
public record ArticleHashes(String text, String result) {
    public static ArticleHashes of(Article article, @Nullable String url) {
        var facts = article.facts();
        String result = String.join(
                "\u0000",
                String.valueOf(url),
                article.content().markdown(),
                article.content().text(),
                article.content().comments(),
                String.valueOf(facts.title()),
                String.join("\u0001", facts.authors()),
                String.valueOf(facts.published()),
                String.valueOf(facts.modified()),
                String.valueOf(facts.siteName()),
                String.valueOf(facts.section()),
                String.join("\u0001", facts.tags()),
                String.valueOf(facts.language()),
                String.valueOf(facts.description()),
                String.valueOf(facts.image()),
                String.valueOf(facts.canonicalUrl()),
                String.valueOf(facts.licence()),
                new TreeMap<>(facts.sources()).toString(),
                article.pageType().name(),
                article.charset(),
                Double.toString(article.confidence()),
                article.completeness().name());
        return new ArticleHashes(sha256(evened(article.content().text())), sha256(result));
    }

    /** SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String evened(String text) {
        var even = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !even.isEmpty();
                continue;
            }
            if (space) {
                even.append(' ');
                space = false;
            }
            even.append(c);
        }
        return even.toString().toLowerCase(Locale.ROOT);
    }
}
