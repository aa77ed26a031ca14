package dev.winnow.text.quality;

import dev.winnow.text.LongCounts;
import dev.winnow.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The most frequent function words of a language: running text is full of them, lists of names and links are not. */
final class StopWords {
    private static final Map<String, LongCounts> LISTS = load();

    private StopWords() {}

    /** The share of stop words among a text's words; null where there is no list for its language. */
    static @Nullable Double fraction(Words words, @Nullable String language) {
        LongCounts list = language == null ? null : LISTS.get(language);
        if (list == null) {
            return null;
        }
        int stops = 0;
        for (int i = 0; i < words.count(); i++) {
            stops += list.count(words.hash(i)) > 0 ? 1 : 0;
        }
        return Signals.share(stops, words.count());
    }

    /** A line is a language's tag and its words. */
    private static Map<String, LongCounts> load() {
        try (InputStream in = Objects.requireNonNull(StopWords.class.getResourceAsStream("stop-words.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, LongCounts> lists = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] tagAndWords = line.split(" ", 2);
                        LongCounts list = lists.computeIfAbsent(tagAndWords[0], tag -> new LongCounts());
                        Words words = Words.of(tagAndWords[1]);
                        for (int i = 0; i < words.count(); i++) {
                            list.add(words.hash(i));
                        }
                    });
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("stop-words.txt cannot be read", e);
        }
    }
}
