package dev.winnow.extract.decode;

import dev.winnow.extract.limit.Watched;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Character sets as the web means them: a label stands for the superset that browsers decode it with (WHATWG Encoding). */
final class WebCharset {
    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("US-ASCII", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("ISO-8859-11", "x-windows-874"),
            Map.entry("x-iso-8859-11", "x-windows-874"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("x-EUC-CN", "GB18030"),
            Map.entry("GBK", "GB18030"),
            Map.entry("x-mswin-936", "GB18030"),
            Map.entry("Big5", "Big5-HKSCS"),
            Map.entry("x-windows-950", "Big5-HKSCS"),
            Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"),
            // UTF-16 in a declaration that could be read as ASCII cannot be true; HTML says it means UTF-8.
            Map.entry("UTF-16", "UTF-8"),
            Map.entry("UTF-16LE", "UTF-8"),
            Map.entry("UTF-16BE", "UTF-8"));
    private static final Map<String, String> LABELS = Map.of(
            "utf8", "UTF-8",
            "unicode-1-1-utf-8", "UTF-8",
            "x-sjis", "windows-31j",
            "ks_c_5601-1987", "x-windows-949",
            "ksc5601", "x-windows-949",
            "windows-874", "x-windows-874",
            "x-gbk", "GB18030",
            "macintosh", "x-MacRoman",
            "x-mac-cyrillic", "x-MacCyrillic",
            "iso-8859-8-i", "ISO-8859-8");
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");

    private WebCharset() {}

    /** The character set that {@code label} stands for on the web, null where nobody knows it. */
    static @Nullable Charset of(String label) {
        String name = label.strip();
        try {
            return superset(Charset.forName(LABELS.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    static Charset superset(Charset charset) {
        String name = SUPERSETS.get(charset.name());
        if (name == null || !Charset.isSupported(name)) {
            return charset;
        }
        return name.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    /** The charset parameter of a Content-Type header. */
    static @Nullable Charset ofContentType(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher matcher = Watched.matcher(PARAMETER, contentType);
        return matcher.find() ? of(matcher.group(1)) : null;
    }
}
