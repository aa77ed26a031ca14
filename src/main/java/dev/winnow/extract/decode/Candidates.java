package dev.winnow.extract.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.charsetdetector.StandardHtmlEncodingDetector;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/** Asks Tika's detectors which character sets a page may be in. The one place that knows them. */
final class Candidates {
    /** Archives hold pages with scripts and comments before the meta tag; browsers look at the first 1,024 bytes only. */
    private static final int META_LIMIT = 64 << 10;

    private static final int VOTES = 3;

    private Candidates() {}

    /** What the page says of itself in a meta tag or an XML declaration, null where it says nothing. */
    static @Nullable Charset declared(byte[] page) {
        StandardHtmlEncodingDetector detector = new StandardHtmlEncodingDetector();
        detector.setMarkLimit(META_LIMIT);
        try {
            Charset charset = detector.detect(new ByteArrayInputStream(page), new Metadata());
            return charset == null ? null : WebCharset.superset(charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Character sets that letter statistics find, each with a handicap: the smaller, the likelier. */
    static Map<Charset, Double> statistical(byte[] sample) {
        Map<Charset, Double> votes = new LinkedHashMap<>();
        Charset universal = universal(sample);
        if (universal != null) {
            votes.put(universal, 0.02);
        }
        CharsetMatch[] matches =
                new CharsetDetector(sample.length + 1).setText(sample).detectAll();
        for (CharsetMatch match : List.of(matches).subList(0, Math.min(VOTES, matches.length))) {
            Charset charset = WebCharset.of(match.getName());
            if (charset != null) {
                votes.putIfAbsent(charset, 0.02 + 0.01 * votes.size());
            }
        }
        return votes;
    }

    private static @Nullable Charset universal(byte[] sample) {
        try {
            Charset charset = new UniversalEncodingDetector().detect(new ByteArrayInputStream(sample), new Metadata());
            return charset == null ? null : WebCharset.superset(charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
