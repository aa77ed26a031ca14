package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.extract.decode.Decoded;
import dev.winnow.extract.decode.PageDecoder;
import dev.winnow.extract.decode.PageEnd;
import dev.winnow.extract.decode.PageKind;
import dev.winnow.extract.rule.SiteRules;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Finds the article of a page: bytes in, an {@link Extraction} out.
 *
 * <p>In goes a {@link RawPage}: the bytes as a server sent them, and what is known of them from outside. The extractor finds
 * out the character set, parses the HTML as a browser does, tells the text from what stands around it, and reads title,
 * authors, dates and other facts. Plain text is read too. Out comes an article, or a reject with a code and a sentence that
 * says why there is none.
 *
 * <pre>{@code
 * ArticleExtractor extractor = new ArticleExtractor();
 * RawPage page = new RawPage(bytes, "https://example.org/story", "text/html; charset=utf-8", null);
 * Extraction extraction = extractor.extract(page);
 * if (extraction instanceof Extraction.ArticleFound found) {
 *     System.out.println(found.article().facts().title());
 *     System.out.println(found.article().content().markdown());
 * } else if (extraction instanceof Extraction.NoArticle none) {
 *     System.out.println(none.reject().sentence());
 * }
 * }</pre>
 *
 * <h2>What can be relied on</h2>
 *
 * <ul>
 *   <li>It never throws for what a page holds, however broken or hostile: whatever cannot be read is a reject. An exception or
 *       a {@link StackOverflowError} is a bug. A page too large for the memory can end in an {@link OutOfMemoryError}: the
 *       limits bound a page, not what many threads read at once.
 *   <li>The same page gives the same result, with the same options and the same {@link #VERSION}, on every machine. There
 *       is one exception: a page without {@link RawPage#capturedAt()} is taken to be of today, and a date that it gives is
 *       believed only up to the day after.
 *   <li>It opens no connection and no file, starts no thread, keeps nothing of a page, and looks at no setting of the machine.
 *       The model and the statistics of languages are resources on the class path, loaded when the first page needs them;
 *       they take about 100 MB, once for all extractors.
 * </ul>
 *
 * <h2>Limits</h2>
 *
 * <p>{@link ExtractOptions} bounds a page's bytes, its elements and how deep they are nested. What goes past one of these is
 * rejected, not cut. What comes out is bounded by the page's size. There is no limit of time: most pages take some
 * milliseconds. A program that must go on whatever comes interrupts the thread that reads; soon after,
 * {@link #extract} ends with a {@link java.util.concurrent.CancellationException}.
 *
 * <h2>Threads</h2>
 *
 * <p>Immutable. Any number of threads may share one extractor.
 */
public final class ArticleExtractor {
    /**
     * Names the extractor's behaviour: a number that rises whenever some page would give another result. Store it beside what
     * was extracted: results of one version can be set side by side. It says nothing of the shape of the classes; that is what
     * the library's own version is for.
     */
    public static final String VERSION = "11";

    private final ExtractOptions options;
    private final PageDecoder decoder = new PageDecoder();
    private final HtmlReader htmlReader;
    private final SiteRules rules;

    /** With {@link ExtractOptions#DEFAULT}. */
    public ArticleExtractor() {
        this(ExtractOptions.DEFAULT);
    }

    /**
     * With options of one's own.
     *
     * @param options what to favour and what to refuse, for all pages that this extractor reads
     */
    public ArticleExtractor(ExtractOptions options) {
        this(options, new HtmlReader(options));
    }

    ArticleExtractor(ExtractOptions options, HtmlReader htmlReader) {
        this(options, htmlReader, SiteRules.NONE);
    }

    private ArticleExtractor(ExtractOptions options, HtmlReader htmlReader, SiteRules rules) {
        this.options = Objects.requireNonNull(options);
        this.htmlReader = htmlReader;
        this.rules = Objects.requireNonNull(rules);
    }

    /**
     * The same extractor with rules by hand: a page of a site that has one is read as its rule says. Which site a page is of
     * its address tells, or, of a page without one, the address that it gives for itself.
     *
     * <pre>{@code
     * SiteRule rule = SiteRule.builder("example.org", "example.org")
     *         .select(SiteRule.Part.BODY, RuleSelector.of("#story"), 1)
     *         .build();
     * ArticleExtractor ruled = new ArticleExtractor().withRules(SiteRules.of(List.of(rule)));
     * }</pre>
     *
     * @param rules in place of those that this extractor has
     */
    public ArticleExtractor withRules(SiteRules rules) {
        return new ArticleExtractor(options, htmlReader, rules);
    }

    /**
     * Reads one page. Never throws for what a page holds: a page that cannot be read comes back as a reject.
     *
     * @param page the page; its bytes are left as they are, and must not be changed meanwhile
     * @return the article, or why there is none: {@link RejectCode#EMPTY}, {@link RejectCode#NOT_HTML},
     *     {@link RejectCode#TOO_LARGE}, {@link RejectCode#TOO_DEEP}, {@link RejectCode#BAD_CHARSET},
     *     {@link RejectCode#TRUNCATED} or {@link RejectCode#NO_ARTICLE}
     * @throws java.util.concurrent.CancellationException where the thread is interrupted, which it stays
     */
    public Extraction extract(RawPage page) {
        return extract(page, SiteProfiles.NONE);
    }

    /**
     * Reads one page in the light of what is known of its site from other pages. Where nothing is, it reads it as {@link
     * #extract(RawPage)} does.
     *
     * <pre>{@code
     * SiteProfile known = SiteProfile.of(SiteSample.of(samples));
     * Extraction extraction = extractor.extract(page, site -> "example.org".equals(site) ? known : null);
     * }</pre>
     *
     * @param page the page
     * @param sites where its site is looked up, once at most
     * @return as {@link #extract(RawPage)}
     * @throws java.util.concurrent.CancellationException where the thread is interrupted, which it stays
     */
    public Extraction extract(RawPage page, SiteProfiles sites) {
        if (page.body().length > options.maxBytes()) {
            return none(RejectCode.TOO_LARGE, page.body().length + " bytes");
        }
        PageKind bytes = PageKind.of(page.body(), page.contentType());
        if (bytes.form() == PageKind.PageForm.OTHER || bytes.form() == PageKind.PageForm.EMPTY) {
            return unread(bytes);
        }
        Decoded decoded = decoder.decode(page.body(), page.contentType());
        if (decoded.isRubbish()) {
            return none(RejectCode.BAD_CHARSET, "Read as " + decoded.charset() + " it makes no sense");
        }
        PageKind text = PageKind.ofText(decoded.text(), page.contentType());
        return switch (text.form()) {
            case HTML -> html(decoded, page, sites);
            case PLAIN -> PlainReader.read(decoded, OutputLimit.of(page, options));
            case EMPTY, OTHER -> unread(text);
        };
    }

    private Extraction html(Decoded decoded, RawPage page, SiteProfiles sites) {
        RuledTree ruled = RuledTree.parse(decoded.text(), page, rules, options, Parser::htmlParser);
        Document document = ruled.tree().document();
        if (document == null) {
            return new Extraction.NoArticle(Objects.requireNonNull(ruled.tree().reject()));
        }
        boolean cut = decoded.cut() || PageEnd.isMissing(decoded.text());
        return htmlReader
                .reading(document, page, decoded.charset(), cut, ruled.rule(), sites)
                .extraction();
    }

    private static Extraction unread(PageKind kind) {
        return kind.form() == PageKind.PageForm.EMPTY
                ? new Extraction.NoArticle(Reject.of(RejectCode.EMPTY))
                : none(RejectCode.NOT_HTML, "It is " + kind.name());
    }

    private static Extraction none(RejectCode code, String fact) {
        return new Extraction.NoArticle(Reject.of(code, fact));
    }
}
