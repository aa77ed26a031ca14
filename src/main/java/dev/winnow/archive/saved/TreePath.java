package dev.winnow.archive.saved;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address that a file's path stands for in a tree that a mirroring tool left: a folder named as a host
 * ({@code www.example.org/2024/index.html}), perhaps below one named {@code http} or {@code https}; a folder of fourteen
 * digits with an address or a host below it, or between host and path, as copies of web archives have; or a file whose name
 * is an escaped address. The scheme is {@code http} where the tree does not say.
 */
final class TreePath {
    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{14})(?:[a-z]{2}_)?");
    private static final Pattern ESCAPED = Pattern.compile("(?i)https?%3A%2F%2F.+");
    private static final Pattern INDEX = Pattern.compile("(?i)index\\.x?html?");
    /** The end that {@code wget --adjust-extension} puts behind names that have another one. */
    private static final Pattern ADDED = Pattern.compile("(?i)(\\?.*|\\.(?:php|aspx?|jspx?|cgi|cfm|pl))\\.html?$");
    /** Where a question mark cannot stand in a name, wget writes an at sign and others the escape. */
    private static final Pattern QUERY =
            Pattern.compile("(?i)^([^?@%]*(?:%(?!3F)[^?@%]*)*)(?:@(?=[\\w.\\[\\]-]+=)|%3F)");

    /** No file system has longer ones; containers may. */
    private static final int LONGEST = 4096;

    private final List<String> names;

    private TreePath(List<String> names) {
        this.names = names;
    }

    /** What {@code path}, with slashes of either kind, tells. */
    static SavedFrom read(String path) {
        if (path.length() > LONGEST) {
            return SavedFrom.UNKNOWN;
        }
        return new TreePath(Stream.of(path.replace('\\', '/').split("/"))
                        .filter(name -> !name.isEmpty() && !name.equals("."))
                        .toList())
                .origin();
    }

    private SavedFrom origin() {
        int stamp = timestamp();
        if (stamp >= 0) {
            return new SavedFrom(
                    archived(stamp), SavedDate.read(names.get(stamp).substring(0, 14)));
        }
        return new SavedFrom(mirrored(0, names.size() - 1), null);
    }

    /** The last folder that is a point in time, -1 where none is. */
    private int timestamp() {
        for (int i = names.size() - 2; i >= 0; i--) {
            Matcher digits = TIMESTAMP.matcher(names.get(i));
            if (digits.matches()) {
                Instant time = SavedDate.read(digits.group(1));
                if (time != null) {
                    return i;
                }
            }
        }
        return -1;
    }

    private @Nullable String archived(int stamp) {
        String below = mirrored(stamp + 1, names.size() - 1);
        if (below != null) {
            return below;
        }
        int host = host(0, stamp);
        return host < 0 ? null : scheme(host) + names.get(host) + rest(stamp + 1);
    }

    /** The address that starts in one of the names from {@code from} to {@code end}. */
    private @Nullable String mirrored(int from, int end) {
        for (int i = from; i <= end; i++) {
            String name = names.get(i);
            if (ESCAPED.matcher(name).matches()) {
                return decoded(name) + (i < end ? rest(i + 1) : "");
            }
            if (i < end && (name.equals("http:") || name.equals("https:"))) {
                return name + "//" + names.get(i + 1) + rest(i + 2);
            }
        }
        int host = host(from, end);
        return host < 0 ? null : scheme(host) + port(names.get(host)) + rest(host + 1);
    }

    /** The first folder named as a host, -1 where none is. */
    private int host(int from, int end) {
        for (int i = from; i < end; i++) {
            if (HostName.is(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private String scheme(int host) {
        String above = host > 0 ? names.get(host - 1).toLowerCase(Locale.ROOT) : "";
        return above.equals("https") ? "https://" : "http://";
    }

    /** Where a colon cannot stand in a name, wget writes a plus sign. */
    private static String port(String host) {
        return host.replace('+', ':').toLowerCase(Locale.ROOT);
    }

    private String rest(int from) {
        StringBuilder rest = new StringBuilder();
        for (int i = from; i < names.size() - 1; i++) {
            rest.append('/').append(escaped(names.get(i)));
        }
        if (from < names.size()) {
            rest.append('/').append(escaped(page(names.get(names.size() - 1))));
        }
        return rest.length() == 0 ? "/" : rest.toString();
    }

    /** The last part of an address, from the name of its file. */
    private static String page(String file) {
        Matcher query = QUERY.matcher(file);
        String name = query.find() ? query.group(1) + "?" + file.substring(query.end()) : file;
        name = ADDED.matcher(name).replaceFirst("$1");
        int question = name.indexOf('?');
        String path = question < 0 ? name : name.substring(0, question);
        return INDEX.matcher(path).matches() ? name.substring(path.length()) : name;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** Escapes what cannot stand in an address; escapes that are there stay. */
    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder(name.length());
        for (byte b : name.getBytes(UTF_8)) {
            int c = b & 0xff;
            if (c <= ' ' || c >= 0x7f || "\"#<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                escaped.append((char) c);
            }
        }
        return escaped.toString();
    }
}
