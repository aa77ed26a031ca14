package dev.winnow.extract.decode;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a language says about a page's bytes: the letters beyond ASCII that it writes, and the character sets it was
 * written in before Unicode (the locale defaults of the WHATWG HTML standard, then their older rivals).
 */
final class Alphabet {
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ca", "àçéèíïóòúü"),
            Map.entry("cs", "áčďéěíňóřšťúůýž"),
            Map.entry("da", "æøåéöäü"),
            Map.entry("de", "äöüßéèàêçâ"),
            Map.entry("es", "áéíñóúü"),
            Map.entry("et", "äöüõšž"),
            Map.entry("fi", "äöåšžé"),
            Map.entry("fr", "àâæçéèêëîïôœùûüÿ"),
            Map.entry("hr", "čćđšž"),
            Map.entry("hu", "áéíóöőúüű"),
            Map.entry("is", "áðéíóúýþæö"),
            Map.entry("it", "àèéìíòóùî"),
            Map.entry("lt", "ąčęėįšųūž"),
            Map.entry("lv", "āčēģīķļņšūž"),
            Map.entry("nl", "éëïóöüèêáíç"),
            Map.entry("no", "æøåéòôäöü"),
            Map.entry("pl", "ąćęłńóśźż"),
            Map.entry("pt", "áâãàçéêíóôõúü"),
            Map.entry("ro", "ăâîșțşţ"),
            Map.entry("sk", "áäčďéíĺľňóôŕšťúýž"),
            Map.entry("sl", "čćđšž"),
            Map.entry("sv", "åäöéàü"),
            Map.entry("tr", "çğıi̇öşüâîû"));

    private static final List<String> CENTRAL = List.of("windows-1250", "ISO-8859-2");
    private static final List<String> CYRILLIC = List.of("windows-1251", "KOI8-R", "ISO-8859-5");
    private static final List<String> BALTIC = List.of("windows-1257", "ISO-8859-13");
    private static final Map<String, List<String>> CHARSETS = Map.ofEntries(
            Map.entry("ar", List.of("windows-1256", "ISO-8859-6")),
            Map.entry("be", CYRILLIC),
            Map.entry("bg", CYRILLIC),
            Map.entry("cs", CENTRAL),
            Map.entry("el", List.of("ISO-8859-7", "windows-1253")),
            Map.entry("et", BALTIC),
            Map.entry("fa", List.of("windows-1256")),
            Map.entry("he", List.of("windows-1255", "ISO-8859-8")),
            Map.entry("hr", CENTRAL),
            Map.entry("hu", CENTRAL),
            Map.entry("ja", List.of("windows-31j", "EUC-JP")),
            Map.entry("ko", List.of("x-windows-949")),
            Map.entry("lt", BALTIC),
            Map.entry("lv", BALTIC),
            Map.entry("mk", CYRILLIC),
            Map.entry("pl", CENTRAL),
            Map.entry("ro", CENTRAL),
            Map.entry("ru", CYRILLIC),
            Map.entry("sk", CENTRAL),
            Map.entry("sl", CENTRAL),
            Map.entry("sr", CYRILLIC),
            Map.entry("th", List.of("x-windows-874")),
            Map.entry("tr", List.of("windows-1254")),
            Map.entry("uk", List.of("windows-1251", "KOI8-U")),
            Map.entry("vi", List.of("windows-1258")),
            Map.entry("zh", List.of("GB18030", "Big5-HKSCS")));

    /** Every character set worth trying when nothing else is known, the likeliest first. */
    static final List<Charset> LEGACY = charsets(List.of(
            "windows-1252",
            "GB18030",
            "windows-31j",
            "EUC-JP",
            "x-windows-949",
            "Big5-HKSCS",
            "windows-1251",
            "KOI8-R",
            "KOI8-U",
            "windows-1250",
            "ISO-8859-2",
            "ISO-8859-7",
            "windows-1253",
            "windows-1256",
            "ISO-8859-6",
            "windows-1255",
            "ISO-8859-8",
            "windows-1254",
            "windows-1257",
            "x-windows-874",
            "windows-1258",
            "ISO-8859-5",
            "IBM866",
            "x-MacRoman"));

    private Alphabet() {}

    /** Small letters beyond ASCII that {@code language} writes, null where that is not known. */
    static @Nullable String letters(@Nullable String language) {
        return language == null ? null : LETTERS.get(language);
    }

    /** Character sets of {@code language} before Unicode, the likeliest first; empty where that is windows-1252. */
    static List<Charset> charsets(@Nullable String language) {
        return language == null ? List.of() : charsets(CHARSETS.getOrDefault(language, List.of()));
    }

    private static List<Charset> charsets(List<String> names) {
        return names.stream().filter(Charset::isSupported).map(Charset::forName).toList();
    }
}
