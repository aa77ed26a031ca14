package dev.winnow.archive.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The head of an HTTP answer as it was captured.
 *
 * @param status -1 where the status line does not say
 * @param length of the head in bytes, the blank line included
 */
public record HttpHead(int status, MessageHeaders fields, int length) {
    /** Larger heads are none. */
    public static final int MOST = 1 << 16;

    private static final Pattern STATUS =
            Pattern.compile("\\s*(?:HTTP/\\d(?:\\.\\d)?|ICY)[ \\t]+(\\d{3})\\b[^\\n]*\\n", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("\\n[ \\t]*\\r?\\n");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \\t]*");

    /**
     * Reads the head that bytes begin with; null where they begin with something else. Where several follow each other, as
     * {@code 100 Continue} and a proxy's answer to {@code CONNECT} come before the server's own, the last one counts.
     */
    public static @Nullable HttpHead of(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, MOST), ISO_8859_1);
        HttpHead last = null;
        for (HttpHead next = of(text, 0); next != null; next = of(text, next.length())) {
            last = next;
        }
        return last;
    }

    private static @Nullable HttpHead of(String text, int from) {
        Matcher line = STATUS.matcher(text).region(from, text.length());
        if (!line.lookingAt()) {
            return null;
        }
        Matcher end = END.matcher(text);
        boolean ended = end.find(line.end() - 1);
        int length = ended ? end.end() : text.length();
        return new HttpHead(Integer.parseInt(line.group(1)), fields(text.substring(line.end(), length)), length);
    }

    /** A folded line is part of the one before; a line that is no field is left out. */
    private static MessageHeaders fields(String lines) {
        List<String> fields = new ArrayList<>();
        boolean folds = false;
        for (String line : lines.lines().toList()) {
            int colon = line.indexOf(':');
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (folded && folds && !line.isBlank()) {
                int last = fields.size() - 1;
                fields.set(last, (fields.get(last) + " " + line.strip()).strip());
            } else if (!folded) {
                folds = colon > 0 && NAME.matcher(line).region(0, colon).matches();
                if (folds) {
                    fields.add(line.substring(0, colon).strip());
                    fields.add(line.substring(colon + 1).strip());
                }
            }
        }
        return MessageHeaders.of(fields.toArray(String[]::new));
    }

    /** The first value of a field, null where it is absent or empty. */
    @Nullable
    public String text(String field) {
        return fields.first(field)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    /** What the server says is the length of the body, -1 where it does not. */
    public long contentLength() {
        return count(text("Content-Length"));
    }

    public static long count(@Nullable String value) {
        try {
            return value == null ? -1 : Math.max(-1, Long.parseLong(value.strip()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    public boolean isChunked() {
        return codings("Transfer-Encoding").contains("chunked");
    }

    /** What the body is packed with, in the order of packing. */
    public List<String> encodings() {
        return List.copyOf(java.util.stream.Stream.concat(
                        codings("Content-Encoding").stream(), codings("Transfer-Encoding").stream())
                .filter(coding -> !coding.equals("chunked") && !coding.equals("identity"))
                .toList());
    }

    private List<String> codings(String field) {
        return fields.all(field).stream()
                .flatMap(value -> java.util.Arrays.stream(value.split(",")))
                .map(coding -> coding.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty())
                .toList();
    }

    /** When the server says that the page was last changed; null where it does not, or not in HTTP's form. */
    @Nullable
    public Instant lastModified() {
        return Optional.ofNullable(text("Last-Modified")).map(HttpHead::date).orElse(null);
    }

    /** When the server answered. */
    @Nullable
    public Instant date() {
        return Optional.ofNullable(text("Date")).map(HttpHead::date).orElse(null);
    }

    private static @Nullable Instant date(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
