package dev.winnow.extract;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.FirstBlocks;
import dev.winnow.extract.block.explain.PageReports;
import dev.winnow.extract.decode.Decoded;
import dev.winnow.extract.decode.PageDecoder;
import dev.winnow.extract.decode.PageEnd;
import dev.winnow.extract.decode.PageKind;
import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.explain.BlockReport.Label;
import dev.winnow.extract.explain.PageReport;
import dev.winnow.extract.explain.Reason;
import dev.winnow.extract.explain.RuleUse;
import dev.winnow.extract.rule.SiteRules;
import dev.winnow.extract.site.SiteProfile;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.extract.site.evidence.SiteName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Says of each block of a page what it was taken for, how surely, and why; for people who wonder about a result.
 *
 * <pre>{@code
 * Explanation explanation = new Explainer(ExtractOptions.DEFAULT).explain(page, 100);
 * if (explanation.page() != null) {
 *     for (BlockReport block : explanation.page().shown()) {
 *         System.out.println(block.label() + " " + block.probability() + " " + block.text());
 *         block.reasons().forEach(reason -> System.out.println("    " + reason.words() + " " + reason.weight()));
 *     }
 * }
 * }</pre>
 *
 * <p>The contract is that of {@link ArticleExtractor}: it never throws for what a page holds, the same page gives the same
 * answer, and threads may share one. It takes longer: the model judges once for the result and once more for
 * the reasons, so that an extraction does not pay for what only an explanation needs.
 */
public final class Explainer {
    /** Of a longer page only the beginning is read: people wait for an explanation, and read no more of it. */
    private static final int MOST_READ = 3_000;

    private final ExtractOptions options;
    private final SiteRules rules;
    private final ArticleExtractor extractor;
    private final HtmlReader reader;
    private final PageDecoder decoder = new PageDecoder();

    /**
     * With the options whose results it is to explain.
     *
     * @param options as for {@link ArticleExtractor#ArticleExtractor(ExtractOptions)}
     */
    public Explainer(ExtractOptions options) {
        this(options, SiteRules.NONE);
    }

    private Explainer(ExtractOptions options, SiteRules rules) {
        this.options = options;
        this.rules = rules;
        this.extractor = new ArticleExtractor(options).withRules(rules);
        this.reader = new HtmlReader(options);
    }

    /**
     * The same with rules by hand; {@link Explanation#rules()} says what the site's rule did.
     *
     * @param rules as for {@link ArticleExtractor#withRules}
     */
    public Explainer withRules(SiteRules rules) {
        return new Explainer(options, Objects.requireNonNull(rules));
    }

    /**
     * Explains what becomes of a page. Of a page with more than 3,000 blocks only the first 3,000 are read, or {@code most} where
     * that is more, and the result is then that of this part; {@link Explanation#blocks()} tells.
     *
     * @param page the page, as an extractor is given it
     * @param most how many blocks to report at most, the first ones of the page
     * @return the result, and the blocks where the page was read as HTML
     * @throws IllegalArgumentException where {@code most} is below 0
     */
    public Explanation explain(RawPage page, int most) {
        return explain(page, most, SiteProfiles.NONE);
    }

    /**
     * Explains what becomes of a page in the light of what is known of its site.
     *
     * @param page the page
     * @param most how many blocks to report at most
     * @param sites where its site is looked up
     * @return as {@link #explain(RawPage, int)}
     * @throws IllegalArgumentException where {@code most} is below 0
     */
    public Explanation explain(RawPage page, int most, SiteProfiles sites) {
        if (most < 0) {
            throw new IllegalArgumentException("there are no " + most + " blocks");
        }
        Decoded decoded = page.body().length > options.maxBytes() ? null : html(page);
        if (decoded == null) {
            return new Explanation(extractor.extract(page, sites), null, 0);
        }
        RuledTree ruled = RuledTree.parse(
                decoded.text(), page, rules, options, () -> Parser.htmlParser().setTrackPosition(true));
        Document document = ruled.tree().document();
        if (document == null) {
            return new Explanation(extractor.extract(page, sites), null, 0);
        }
        boolean cut = decoded.cut() || PageEnd.isMissing(decoded.text());
        int blocks = FirstBlocks.keep(document, Math.max(MOST_READ, most));
        HtmlReader.PageReading reading = reader.reading(document, page, decoded.charset(), cut, ruled.rule(), sites);
        SiteProfile site = sites.of(SiteName.of(page.url(), document));
        PageReport report = PageReports.of(document, most, site, block -> label(block, reading));
        List<RuleUse> uses = ruled.uses(reading.extraction());
        return new Explanation(reading.extraction(), withRule(report, uses), blocks, uses);
    }

    /** The text that a rule has chosen is there for no other reason. */
    private static PageReport withRule(PageReport report, List<RuleUse> uses) {
        RuleUse body = uses.stream().filter(RuleUse::isText).findFirst().orElse(null);
        if (body == null) {
            return report;
        }
        List<BlockReport> shown =
                report.shown().stream().map(block -> withRule(block, body)).toList();
        return new PageReport(shown, report.blocks(), report.types());
    }

    private static BlockReport withRule(BlockReport block, RuleUse body) {
        boolean inside = block.label() == Label.MAIN || block.label() == Label.TITLE;
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                "rule",
                (inside ? "in the text that " : "outside of the text that ") + body.place() + " names",
                inside ? 1 : 0,
                inside ? 1 : -1));
        reasons.addAll(block.reasons());
        return new BlockReport(
                block.index(), block.label(), block.probability(), block.words(), block.text(), block.place(), reasons);
    }

    private @Nullable Decoded html(RawPage page) {
        if (PageKind.of(page.body(), page.contentType()).form() == PageKind.PageForm.OTHER) {
            return null;
        }
        Decoded decoded = decoder.decode(page.body(), page.contentType());
        boolean html = !decoded.isRubbish()
                && PageKind.ofText(decoded.text(), page.contentType()).form() == PageKind.PageForm.HTML;
        return html ? decoded : null;
    }

    private static Label label(Block block, HtmlReader.PageReading reading) {
        if (holdsAny(block, reading.kept())) {
            return Label.MAIN;
        }
        if (holdsAny(block, reading.content())) {
            return Label.TITLE;
        }
        return holdsAny(block, reading.comments()) ? Label.COMMENT : Label.BOILERPLATE;
    }

    private static boolean holdsAny(Block block, Set<Node> nodes) {
        return !Collections.disjoint(block.nodes(), nodes);
    }
}
