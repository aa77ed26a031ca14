package dev.winnow.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.archive.page.HttpHead;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * What the head of a WARC or ARC record says. Archives hold heads that no standard allows, so each value is taken as far as
 * it can be understood and is null otherwise.
 *
 * @param type in lower case; of an ARC record {@code response}, or {@code warcinfo} for the file's own first record
 * @param length of the record's block in bytes, -1 where it is missing or no number
 */
record RecordHead(
        String type,
        @Nullable String url,
        @Nullable Instant date,
        long length,
        @Nullable String contentType,
        @Nullable String id,
        MessageHeaders fields) {
    private static final MessageHeaders NO_FIELDS = MessageHeaders.of();
    private static final Pattern FIELD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \\t]*:.*|[ \\t]+\\S.*");

    /** Reads the head of a WARC record with the blank line behind it; null where it is none. */
    static @Nullable RecordHead warc(byte[] head) {
        MessageHeaders fields = parse(head);
        if (fields == null) {
            fields = parse(mended(head));
        }
        if (fields == null) {
            return null;
        }
        return new RecordHead(
                text(fields, "WARC-Type", "").toLowerCase(Locale.ROOT),
                address(fields.first("WARC-Target-URI").orElse(null)),
                date(fields.first("WARC-Date").orElse(null)),
                HttpHead.count(fields.first("Content-Length").orElse(null)),
                fields.first("Content-Type").map(String::strip).orElse(null),
                fields.first("WARC-Record-ID").map(String::strip).orElse(null),
                fields);
    }

    /** Reads the first line of an ARC record; null where it is none. */
    static @Nullable RecordHead arc(byte[] line) {
        MatchResult fields = RecordStart.arc(line);
        if (fields == null) {
            return null;
        }
        String url = fields.group(1);
        String contentType = fields.group(4).split(" ", 2)[0];
        return new RecordHead(
                url.startsWith("filedesc:") ? "warcinfo" : "response",
                url,
                date(fields.group(3)),
                HttpHead.count(fields.group(5)),
                contentType.equals("no-type") ? null : contentType,
                null,
                NO_FIELDS);
    }

    /** A field's value, null where it is absent or empty. */
    @Nullable
    String text(String field) {
        String text = text(fields, field, "");
        return text.isEmpty() ? null : text;
    }

    /** A field's value as a number, -1 where it is none. */
    long number(String field) {
        return HttpHead.count(fields.first(field).orElse(null));
    }

    private static @Nullable MessageHeaders parse(byte[] head) {
        try {
            WarcParser parser = new WarcParser();
            parser.setLenient(true);
            parser.parse(ByteBuffer.wrap(head));
            return parser.isFinished() && !parser.isError() ? parser.headers() : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** The same head without the lines that no parser takes. */
    private static byte[] mended(byte[] head) {
        StringBuilder mended = new StringBuilder("WARC/1.0\r\n");
        new String(head, UTF_8)
                .lines()
                .skip(1)
                .filter(line -> FIELD.matcher(line).matches())
                .forEach(line -> mended.append(line).append("\r\n"));
        return mended.append("\r\n").toString().getBytes(UTF_8);
    }

    private static String text(MessageHeaders fields, String name, String absent) {
        return fields.first(name).map(String::strip).orElse(absent);
    }

    /** Old writers put addresses in angle brackets. */
    private static @Nullable String address(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String url = value.strip();
        return url.startsWith("<") && url.endsWith(">") ? url.substring(1, url.length() - 1) : url;
    }

    /** A time in ISO 8601 or as 14 digits. */
    static @Nullable Instant date(@Nullable String value) {
        try {
            if (value == null) {
                return null;
            }
            String text = value.strip();
            if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
                String digits = (text + "000000").substring(0, 14);
                return LocalDateTime.parse(digits, DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT))
                        .toInstant(ZoneOffset.UTC);
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }
}
