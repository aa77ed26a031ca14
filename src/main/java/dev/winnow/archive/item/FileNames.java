package dev.winnow.archive.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The names of files as texts, whatever the locale is. Java spells names in the charset of the locale, and where none is set,
 * as under cron, that is ASCII: then it can neither show a name like {@code zürich.html} nor open it. The bytes are in a
 * path all the same, and its URI has them; so these are read and written there, as UTF-8.
 */
public final class FileNames {
    private static final boolean UNICODE = System.getProperty("sun.jnu.encoding", "UTF-8")
            .toUpperCase(java.util.Locale.ROOT)
            .startsWith("UTF");

    private FileNames() {}

    /**
     * The file that a name leads to.
     *
     * @param name as {@link #of} gives it, or a person wrote it
     * @throws InvalidPathException if no file can have that name on this system
     */
    public static Path path(String name) {
        if (UNICODE || isAscii(name)) {
            return Path.of(name);
        }
        Path base = Path.of("").toAbsolutePath();
        String relative = name.startsWith("/") ? "" : base.toUri().getRawPath();
        try {
            Path path = Path.of(URI.create("file://" + relative + escaped(name)));
            return relative.isEmpty() ? path : base.relativize(path);
        } catch (IllegalArgumentException e) {
            throw new InvalidPathException(name, e.getMessage());
        }
    }

    /** A file's name, relative where the path is. */
    public static String of(Path path) {
        String name = path.toString();
        if (UNICODE || isAscii(name)) {
            return name;
        }
        String raw = path.toUri().getRawPath();
        int start = path.isAbsolute()
                ? 0
                : Path.of("").toAbsolutePath().toUri().getRawPath().length();
        String relative = decoded(raw.substring(start));
        return relative.endsWith("/") ? relative.substring(0, relative.length() - 1) : relative;
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : name.getBytes(UTF_8)) {
            boolean plain = b == '/' || b == '.' || b == '-' || b == '_' || (b >= '0' && Character.isLetterOrDigit(b));
            escaped.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return escaped.toString();
    }

    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(raw.charAt(i));
            }
        }
        return bytes.toString(UTF_8);
    }
}
