package dev.winnow.extract;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Content;
import dev.winnow.article.Extraction;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.article.Removed;
import dev.winnow.extract.block.model.MainContent;
import dev.winnow.extract.content.Asides;
import dev.winnow.extract.content.BesideText;
import dev.winnow.extract.content.HiddenText;
import dev.winnow.extract.content.InnerHeadings;
import dev.winnow.extract.content.LeadPicture;
import dev.winnow.extract.content.Lightboxes;
import dev.winnow.extract.content.RepeatedFacts;
import dev.winnow.extract.facts.FactsReader;
import dev.winnow.extract.facts.StatedFacts;
import dev.winnow.extract.json.EmbeddedText;
import dev.winnow.extract.language.WordCount;
import dev.winnow.extract.render.Renderer;
import dev.winnow.extract.render.Rendering;
import dev.winnow.extract.rule.apply.RuleReading;
import dev.winnow.extract.site.SiteFacts;
import dev.winnow.extract.site.SiteProfile;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.extract.site.evidence.SiteModel;
import dev.winnow.extract.site.evidence.SiteName;
import dev.winnow.extract.tree.TreeWalk;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads a parsed page: which part of it is the article, what is known of it, and both put into words. */
final class HtmlReader {
    /** Below this expected F1 nothing on the page deserves to be called its content. */
    private static final double LEAST_CONFIDENCE = 0.1;

    /** With fewer words shown, the page's data is asked for more. */
    private static final int FEW_WORDS = 60;

    /** How many times as many words the data must have. */
    private static final int MANY_MORE = 2;

    /** Nothing confirms that a page would show what its data holds. */
    private static final double EMBEDDED_CONFIDENCE = 0.7;

    private final ExtractOptions options;
    private final FactsReader factsReader = new FactsReader();
    private final ContentFinder finder;

    /** Finds the main content of a page. */
    interface ContentFinder {
        MainContent find(Document page, float bias, MainContent.Correction correction);
    }

    HtmlReader(ExtractOptions options) {
        this(options, MainContent::find);
    }

    /** Reads with another finder than the model that ships. */
    HtmlReader(ExtractOptions options, ContentFinder finder) {
        this.options = options;
        this.finder = finder;
    }

    /**
     * A page as it was read.
     *
     * @param content what was chosen
     * @param kept the content without the lines that became facts; empty where the page has no article
     * @param comments readers' comments beside the content
     */
    record PageReading(Extraction extraction, Set<Node> content, Set<Node> kept, Set<Node> comments) {
        /** Where nothing that the page shows is content. */
        static PageReading none(Extraction extraction) {
            return new PageReading(extraction, Set.of(), Set.of(), Set.of());
        }
    }

    /**
     * Reads a parsed page: its article, or why there is none.
     *
     * @param charset what the page's bytes were decoded with, as Java names it
     * @param cut whether the page breaks off before its end
     * @param sites what is known of the page's site
     * @param rule the site's rule at work on this page, null where there is none
     */
    PageReading reading(
            Document document,
            RawPage page,
            String charset,
            boolean cut,
            @Nullable RuleReading rule,
            SiteProfiles sites) {
        if (document.body().nameIs("frameset")) {
            return none(false, RejectCode.NO_ARTICLE, "It is a frame set, whose text is on other pages");
        }
        SiteProfile site = sites == SiteProfiles.NONE ? null : sites.of(SiteName.of(page.url(), document));
        PageReading shown = shown(document, page, charset, cut, rule, site);
        int words = wordCount(shown);
        if (words >= FEW_WORDS || Stub.isOther(document) || (rule != null && rule.body() != null)) {
            return shown;
        }
        EmbeddedText text = EmbeddedText.find(document);
        PageReading embedded = text == null ? null : embedded(text, document, page, charset, cut, rule, site);
        return embedded == null || wordCount(embedded) < FEW_WORDS + words * MANY_MORE ? shown : embedded;
    }

    private static int wordCount(PageReading reading) {
        return reading.extraction() instanceof Extraction.ArticleFound found
                ? found.article().content().wordCount()
                : 0;
    }

    /** A page whose text stands in the data for its scripts: all of that text is content. */
    private @Nullable PageReading embedded(
            EmbeddedText text,
            Document document,
            RawPage page,
            String charset,
            boolean cut,
            @Nullable RuleReading rule,
            @Nullable SiteProfile site) {
        Document filled = text.page();
        Facts facts = facts(document, page, null, rule, site).toBuilder()
                .source(FactField.TEXT, new Facts.FactSource(text.place(), EMBEDDED_CONFIDENCE))
                .build();
        long most = OutputLimit.of(page, options).characters();
        Rendering rendering = Renderer.render(filled.body(), node -> true, base(document, page.url(), facts), most);
        if (rendering.text().isBlank()) {
            return null;
        }
        Content words = content(rendering, "");
        return PageReading.none(new Extraction.ArticleFound(new Article(
                PageLanguage.add(facts, words, document),
                words,
                text.thread() ? PageType.FORUM : PageType.ARTICLE,
                charset,
                EMBEDDED_CONFIDENCE,
                cut || rendering.cut() ? Completeness.TRUNCATED : Completeness.FULL,
                Removed.NOTHING)));
    }

    private Facts facts(
            Document document,
            RawPage page,
            @Nullable PageType type,
            @Nullable RuleReading rule,
            @Nullable SiteProfile site) {
        StatedFacts stated = rule == null ? StatedFacts.NONE : rule.stated();
        SiteFacts known = site == null ? SiteFacts.NONE : site.facts();
        Facts facts = factsReader.read(document, page.url(), page.capturedAt(), type, stated, known);
        return rule == null ? facts : rule.marked(facts);
    }

    /** What the rule names, else what the model finds. */
    private MainContent content(Document document, @Nullable RuleReading rule, @Nullable SiteProfile site) {
        Set<Node> body = rule == null ? null : rule.body();
        if (rule != null && body != null) {
            MainContent chosen = MainContent.chosen(document, body);
            if (!chosen.nodes().isEmpty()) {
                return chosen;
            }
            rule.refuseBody();
        }
        return finder.find(document, options.focus().bias(), correction(site));
    }

    /** What is chosen with what belongs to it; of a text that a rule names nothing is left out, and nothing added. */
    private static BesideText beside(MainContent content, Element body, @Nullable RuleReading rule) {
        return rule != null && rule.body() != null
                ? new BesideText(content.nodes(), content.comments())
                : BesideText.of(
                        Lightboxes.added(InnerHeadings.added(content.nodes(), body), body),
                        content.comments(),
                        body,
                        content.pageType());
    }

    /** What readers see of it; a text that a rule names may be all hidden until a script shows it. */
    private static Set<Node> seen(Set<Node> text, Document document, PageType type, @Nullable RuleReading rule) {
        Set<Node> visible = HiddenText.dropped(text, document);
        if (rule != null && rule.body() != null) {
            return visible.isEmpty() ? text : visible;
        }
        return Asides.dropped(visible, document.body(), type);
    }

    private PageReading shown(
            Document document,
            RawPage page,
            String charset,
            boolean cut,
            @Nullable RuleReading rule,
            @Nullable SiteProfile site) {
        Element body = document.body();
        if (!body.hasText()) {
            return none(cut, RejectCode.EMPTY, "The page shows no text");
        }
        MainContent content = content(document, rule, site);
        Facts facts = facts(document, page, content.pageType(), rule, site);
        BesideText beside = beside(content, body, rule);
        Set<Node> seen = seen(beside.text(), document, content.pageType(), rule);
        Set<Node> text = RepeatedFacts.dropped(seen, body, facts, content.pageType());
        Set<Node> nodes = LeadPicture.dropped(text, body, facts.image());
        String base = base(document, page.url(), facts);
        OutputLimit limit = OutputLimit.of(page, options);
        Rendering rendering = Renderer.render(body, nodes::contains, base, limit.characters());
        if (rendering.cut() && rendering.text().isBlank()) {
            return PageReading.none(limit.passed());
        }
        if (rendering.text().isBlank() || content.confidence() < LEAST_CONFIDENCE) {
            return none(cut, RejectCode.NO_ARTICLE, "Nothing on the page reads like its content");
        }
        String stub = Stub.fact(document, nodes, rendering.text());
        if (stub != null) {
            return none(cut, RejectCode.NO_ARTICLE, stub);
        }
        String comments = options.comments()
                ? Renderer.render(
                                body,
                                HiddenText.dropped(beside.comments(), document)::contains,
                                base,
                                limit.characters())
                        .text()
                : "";
        Content words = content(rendering, comments);
        Extraction found = new Extraction.ArticleFound(new Article(
                PageLanguage.add(facts, words, document),
                words,
                content.pageType(),
                charset,
                content.confidence(),
                completeness(document, words, cut || rendering.cut()),
                content.removed()));
        return new PageReading(found, seen, nodes, beside.comments());
    }

    private static MainContent.Correction correction(@Nullable SiteProfile site) {
        return site == null ? MainContent.Correction.NONE : SiteModel.shipped().correction(site);
    }

    /** A rendering as the content of an article. */
    static Content content(Rendering rendering, String comments) {
        return new Content(
                rendering.text(), rendering.markdown(), rendering.html(), comments, WordCount.of(rendering.text()));
    }

    /** What links are relative to: the page's own word, its address, else the address that it gives for itself. */
    private static @Nullable String base(Document page, @Nullable String url, Facts facts) {
        String stated = "";
        for (Element base : TreeWalk.elements(page, "base")) {
            if (base.hasAttr("href")) {
                stated = base.absUrl("href");
                break;
            }
        }
        if (stated.startsWith("http")) {
            return stated;
        }
        return url == null ? facts.canonicalUrl() : url;
    }

    /** Half a page's text may be missing where none was found. */
    private static PageReading none(boolean cut, RejectCode code, String fact) {
        return PageReading.none(new Extraction.NoArticle(
                cut ? Reject.of(RejectCode.TRUNCATED, "Its bytes end too early") : Reject.of(code, fact)));
    }

    private static Completeness completeness(Document document, Content content, boolean cut) {
        if (cut) {
            return Completeness.TRUNCATED;
        }
        return Paywall.hides(document, content.wordCount()) ? Completeness.PAYWALLED : Completeness.FULL;
    }
}
