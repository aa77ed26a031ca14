package dev.winnow.extract;

import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.model.BlockModel;
import dev.winnow.extract.decode.Decoded;
import dev.winnow.extract.decode.PageDecoder;
import dev.winnow.extract.decode.PageKind;
import dev.winnow.extract.facts.FactSampler;
import dev.winnow.extract.site.FactSample;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.evidence.PageSamples;
import dev.winnow.extract.site.evidence.SiteName;
import dev.winnow.extract.tree.PageTree;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a page what its site is learnt from. Takes about a third of the time of an extraction. Immutable; any number of threads may
 * share one.
 */
public final class PageSampler {
    private final ExtractOptions options;
    private final PageDecoder decoder = new PageDecoder();

    /** With the limits of the extractor that will use what is learnt. */
    public PageSampler(ExtractOptions options) {
        this.options = options;
    }

    /**
     * What a page tells of its site.
     *
     * @param site the page's site, null where neither its address nor the page names one
     * @param sample what is to be remembered of it
     */
    public record SampledPage(@Nullable String site, PageSample sample) {}

    /** Whether a page of a site is to be read: its sample may have no place for it. */
    @FunctionalInterface
    public interface Choice {
        /**
         * Asked when the page has been parsed, before it is judged.
         *
         * @param site the page's site, null where neither its address nor the page names one
         */
        boolean takes(@Nullable String site);
    }

    /**
     * Reads a page.
     *
     * @param address a hash of its address or place, as of {@link PageSample#hash}
     * @param day when it was captured, in days since 1970
     * @return null for what is no HTML, or goes past a limit: an extractor rejects it
     */
    public @Nullable SampledPage sample(RawPage page, long address, int day) {
        return sample(page, address, day, site -> true);
    }

    /**
     * Reads a page if it is wanted.
     *
     * @param address a hash of its address or place, as of {@link PageSample#hash}
     * @param day when it was captured, in days since 1970
     * @param choice asked once
     * @return null for what is not wanted, or is no HTML, or goes past a limit
     */
    public @Nullable SampledPage sample(RawPage page, long address, int day, Choice choice) {
        Document document = document(page);
        if (document == null) {
            return null;
        }
        String site = SiteName.of(page.url(), document);
        if (!choice.takes(site)) {
            return null;
        }
        PageView view = new PageView(PageBlocks.of(document.body()), DeclaredMetadata.of(document));
        float[] shares = BlockModel.shipped().judge(view).blocks;
        FactSample facts = FactSampler.of(document, page.url(), page.capturedAt());
        return new SampledPage(site, PageSamples.of(view, shares, address, day, facts));
    }

    private @Nullable Document document(RawPage page) {
        if (page.body().length > options.maxBytes()
                || PageKind.of(page.body(), page.contentType()).form() != PageKind.PageForm.HTML) {
            return null;
        }
        Decoded decoded = decoder.decode(page.body(), page.contentType());
        if (decoded.isRubbish()) {
            return null;
        }
        String base = page.url() == null ? "" : page.url();
        return PageTree.parse(Parser.htmlParser(), decoded.text(), base, options.maxNodes(), options.maxDepth())
                .document();
    }
}
