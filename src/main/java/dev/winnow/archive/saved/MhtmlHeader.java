package dev.winnow.archive.saved;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/** The header of a MIME message or of one of its parts; where a field repeats, the first counts. */
final class MhtmlHeader {
    private final Map<String, String> fields = new HashMap<>();

    void add(Field field) {
        String body = field.getBody();
        if (body != null) {
            fields.putIfAbsent(
                    field.getName().toLowerCase(Locale.ROOT),
                    body.replaceAll("\\s+", " ").strip());
        }
    }

    /** The content type with its parameters, null where none is given. */
    @Nullable
    String type() {
        return fields.get("content-type");
    }

    /** When the message was written, null where it does not say. */
    @Nullable
    Instant date() {
        return SavedDate.read(fields.get("date"));
    }

    /** The address of the page as Chrome names it, null where it does not. */
    @Nullable
    String snapshot() {
        return address(fields.get("snapshot-content-location"));
    }

    /** The address as RFC 2557 has it, null where none is given. */
    @Nullable
    String location() {
        return address(fields.get("content-location"));
    }

    /** Long ones are folded, which puts blanks in; none belongs into an address. */
    private static @Nullable String address(@Nullable String field) {
        return field == null
                ? null
                : DecoderUtil.decodeEncodedWords(field, DecodeMonitor.SILENT).replaceAll("\\s+", "");
    }

    /** The name of the part to start with, null where the message does not say. */
    @Nullable
    String start() {
        String type = type();
        if (type == null) {
            return null;
        }
        return RawFieldParser.DEFAULT.parseRawBody(new RawField("Content-Type", type)).getParams().stream()
                .filter(parameter -> parameter.getName().equalsIgnoreCase("start"))
                .map(NameValuePair::getValue)
                .findFirst()
                .orElse(null);
    }

    /** By what other parts lead to this one. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        String id = fields.get("content-id");
        if (id != null) {
            names.add("cid:" + bare(id));
        }
        if (location() != null) {
            names.add(location());
        }
        return names;
    }

    /** Whether this is the part of that name. */
    boolean isCalled(@Nullable String name) {
        String id = fields.get("content-id");
        return name != null && id != null && bare(name).equals(bare(id));
    }

    private static String bare(String id) {
        String text = id.strip();
        return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    }
}
