package dev.winnow.store.database;

import org.jspecify.annotations.Nullable;

/** Text that every database takes: PostgreSQL refuses the NUL character, and half a surrogate pair is no UTF-8. */
public final class DatabaseText {
    private DatabaseText() {}

    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return cleaned(text);
            }
        }
        return text;
    }

    public static @Nullable String nullable(@Nullable String text) {
        return text == null ? null : text(text);
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
