package dev.winnow.extract;

import dev.winnow.extract.decode.Decoded;
import dev.winnow.extract.plain.PlainText;
import dev.winnow.extract.render.Renderer;
import dev.winnow.extract.render.Rendering;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a plain-text capture, as an earlier tool left it. */
final class PlainReader {
    /** The lines' order and shape say what is what; nothing in the text confirms it. */
    private static final double CONFIDENCE = 0.8;

    private static final Facts.Source SOURCE = new Facts.Source("text:line", CONFIDENCE);

    private PlainReader() {}

    static Extraction read(Decoded decoded) {
        PlainText plain = PlainText.read(decoded.text());
        Rendering rendering = Renderer.render(plain.body(), node -> true, null);
        if (!plain.hasProse() || rendering.text().isBlank()) {
            return new Extraction.None(Reject.of(RejectCode.NO_ARTICLE, "The text has no paragraph of prose"));
        }
        return new Extraction.Found(new Article(
                Language.add(facts(plain), rendering.text(), ""),
                HtmlReader.content(rendering, ""),
                PageType.ARTICLE,
                decoded.charset(),
                CONFIDENCE,
                decoded.cut() ? Completeness.TRUNCATED : Completeness.FULL,
                plain.removed()));
    }

    private static Facts facts(PlainText plain) {
        Map<Facts.Field, Facts.Source> sources = new EnumMap<>(Facts.Field.class);
        if (plain.title() != null) {
            sources.put(Facts.Field.TITLE, SOURCE);
        }
        if (plain.section() != null) {
            sources.put(Facts.Field.SECTION, SOURCE);
        }
        return new Facts(
                plain.title(),
                List.of(),
                null,
                null,
                null,
                plain.section(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                sources);
    }
}
