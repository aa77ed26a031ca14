package dev.winnow.store.article;

import static java.util.stream.Collectors.joining;

import dev.winnow.article.Article;
import dev.winnow.article.FactField;
import dev.winnow.article.FactType;
import dev.winnow.article.Facts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
        var parts = new ArrayList<>(List.of(
                String.valueOf(url),
                article.content().markdown(),
                article.content().text(),
                article.content().comments()));
        addFacts(article.facts(), parts);
        parts.addAll(List.of(
                sources(article.facts()),
                article.pageType().name(),
                article.charset(),
                Double.toString(article.confidence()),
                article.completeness().name()));
        String result = String.join("\u0000", parts);
        return new ArticleHashes(sha256(evened(article.content().text())), sha256(result));
    }

    /** A fact younger than the first releases has a part only where it is there: an article without it keeps its hash. */
    private static void addFacts(Facts facts, List<String> parts) {
        for (FactField field : FactField.FACTS) {
            String value = field.type() == FactType.TEXTS
                    ? String.join("\u0001", facts.texts(field))
                    : String.valueOf(facts.text(field));
            if (field.compareTo(FactField.LICENCE) <= 0) {
                parts.add(value);
            } else if (facts.has(field)) {
                parts.add(field.column() + "=" + value);
            }
        }
    }

    /** The bytes of this are part of what is stored: they must not follow the names of classes. */
    private static String sources(Facts facts) {
        return new TreeMap<>(facts.sources())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=Source[place="
                                + entry.getValue().place() + ", confidence="
                                + entry.getValue().confidence() + "]")
                        .collect(joining(", ", "{", "}"));
    }

    /** SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The name of an article that is the same in every night and database: the first 32 digits of the SHA-256 of its
     * address, as {@code article.id}.
     */
    public static String articleId(String address) {
        return sha256(address).substring(0, 32);
    }

    /**
     * The name of what an article holds: of the address and everything extracted. The same in every run and database; another
     * where anything that was extracted is another, and the same again where an article is again what it was.
     *
     * @param result as {@link #result}
     */
    public static String versionId(String address, String result) {
        return sha256(address + "\n" + result).substring(0, 32);
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
