package dev.winnow.extract.decode;

import dev.winnow.extract.language.LanguageDetector;
import dev.winnow.extract.limit.Watched;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page's bytes into characters. The order of trust: byte order mark; well-formed UTF-8; HTTP header; the page's
 * own declaration; letter statistics. A declaration gives way when decoding by it gives clear rubbish and another
 * character set does not: pages lie about this, bytes do not.
 */
public final class PageDecoder {
    /** A declaration with no more rubbish than this is believed. */
    private static final double BELIEVED = 0.05;

    /** Other bytes hardly ever form letters of a multi-byte set, so it is believed with more. */
    private static final double BELIEVED_WIDE = 0.15;

    private static final double NOT_VOTED = 0.10;
    private static final double BY_LANGUAGE = 0.03;
    private static final double WESTERN = 0.04;
    private static final int SPRINKLED = 20;
    private static final int HEAD = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)<html\\b[^>]*?\\blang\\s*=\\s*[\"']?([a-z]{2})\\b");

    /**
     * Decodes a page.
     *
     * @param contentType the HTTP header's value as captured, null where there was none
     * @return the page's text; bytes that the character set does not know become U+FFFD
     */
    public Decoded decode(byte[] body, @Nullable String contentType) {
        Charset marked = WideBytes.byMark(body);
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
            return decoded(body, marked, "bom", null);
        }
        Charset wide = marked == null ? WideBytes.byZeros(body) : null;
        return wide == null ? narrow(body, contentType) : decoded(body, wide, "bytes", null);
    }

    private static Decoded narrow(byte[] body, @Nullable String contentType) {
        Utf8Scan scan = Utf8Scan.of(body);
        if ((scan.isStrict() && !scan.escapes()) || scan.isMostly()) {
            String text = scan.isMostly() || scan.cut() ? Utf8Scan.decodeMixed(body) : utf8(body);
            double doubt = (double) scan.strays() / Math.max(1, scan.letters() + scan.strays());
            // Strays may read as these letters too.
            boolean misread = scan.doubled() || scan.strays() > 0 || scan.cut();
            String whole = misread ? Mojibake.repair(clean(text)) : clean(text);
            return new Decoded(whole, "UTF-8", "bytes", doubt, scan.cut());
        }
        if (scan.isAscii()) {
            Charset named = named(body, contentType);
            return new Decoded(clean(utf8(body)), named.name(), "declared", 0, scan.cut());
        }
        if (scan.escapes() && scan.strays() == 0 && scan.letters() == 0) {
            return decoded(body, ISO_2022_JP, "bytes", null);
        }
        return legacy(body, contentType);
    }

    /** Any declaration fits a page of ASCII; it is named so that the record says what the page meant. */
    private static Charset named(byte[] body, @Nullable String contentType) {
        Charset http = WebCharset.ofContentType(contentType);
        if (http != null) {
            return http;
        }
        Charset declared = Candidates.declared(body);
        return declared == null ? StandardCharsets.UTF_8 : declared;
    }

    private static Decoded legacy(byte[] body, @Nullable String contentType) {
        byte[] sample = TextSample.of(body);
        String language = language(body, sample);
        Charset http = WebCharset.ofContentType(contentType);
        if (http != null && isBelievable(http, sample, language)) {
            return decoded(body, http, "http", language);
        }
        Charset declared = Candidates.declared(body);
        if ((isUtf8(http) || isUtf8(declared)) && isSprinkled(sample)) {
            return decoded(body, StandardCharsets.UTF_8, isUtf8(http) ? "http" : "meta", language);
        }
        if (declared != null && isBelievable(declared, sample, language)) {
            return decoded(body, declared, "meta", language);
        }
        Map<Charset, Double> handicaps = handicaps(sample, language);
        if (declared != null) {
            handicaps.put(declared, 0.0);
        }
        if (http != null) {
            handicaps.put(http, 0.0);
        }
        return decoded(body, best(handicaps, sample, language), "statistics", language);
    }

    /** A few UTF-8 letters and a few foreign bytes in a page of ASCII; in other scripts both would be many. */
    private static boolean isSprinkled(byte[] sample) {
        Utf8Scan scan = Utf8Scan.of(sample);
        return scan.isPartly() && (scan.letters() + scan.strays()) * SPRINKLED < sample.length;
    }

    private static boolean isUtf8(@Nullable Charset charset) {
        return StandardCharsets.UTF_8.equals(charset);
    }

    private static boolean isBelievable(Charset charset, byte[] sample, @Nullable String language) {
        boolean multiByte = charset.newEncoder().maxBytesPerChar() > 1;
        return Plausibility.rubbish(text(sample, charset), language) <= (multiByte ? BELIEVED_WIDE : BELIEVED);
    }

    private static Map<Charset, Double> handicaps(byte[] sample, @Nullable String language) {
        Map<Charset, Double> handicaps = new LinkedHashMap<>();
        for (Charset charset : Alphabet.LEGACY) {
            handicaps.put(charset, charset.equals(WINDOWS_1252) ? WESTERN : NOT_VOTED);
        }
        for (Charset charset : Alphabet.charsets(language)) {
            handicaps.merge(charset, BY_LANGUAGE, Math::min);
        }
        Candidates.statistical(sample).forEach((charset, handicap) -> handicaps.merge(charset, handicap, Math::min));
        Utf8Scan scan = Utf8Scan.of(sample);
        handicaps.put(StandardCharsets.UTF_8, scan.isPartly() ? BY_LANGUAGE : NOT_VOTED);
        return handicaps;
    }

    private static Charset best(Map<Charset, Double> handicaps, byte[] sample, @Nullable String language) {
        Charset best = WINDOWS_1252;
        double least = Double.MAX_VALUE;
        for (Map.Entry<Charset, Double> each : handicaps.entrySet()) {
            double rubbish = Plausibility.rubbish(text(sample, each.getKey()), language) + each.getValue();
            if (rubbish < least) {
                least = rubbish;
                best = each.getKey();
            }
        }
        return best;
    }

    /** Languages in Latin letters show through a wrong character set, since most of their letters are ASCII. */
    private static @Nullable String language(byte[] body, byte[] sample) {
        int high = 0;
        for (byte each : sample) {
            high += each < 0 ? 1 : 0;
        }
        String shown =
                high * 3 < sample.length ? LanguageDetector.shared().ofText(new String(sample, WINDOWS_1252)) : null;
        if (shown != null) {
            return shown;
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = Watched.matcher(LANGUAGE, head);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static Decoded decoded(byte[] body, Charset charset, String by, @Nullable String language) {
        String text = clean(text(body, charset));
        return new Decoded(text, charset.name(), by, Plausibility.rubbish(text, language), false);
    }

    private static String text(byte[] bytes, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? Utf8Scan.decodeMixed(bytes) : new String(bytes, charset);
    }

    private static String utf8(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String clean(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.indexOf('\0') < 0 ? unmarked : unmarked.replace("\0", "");
    }
}
