package dev.winnow.store;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.article.Article;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.outcome.CaptureReference;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Outcome;
import dev.winnow.store.outcome.StoredCapture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of a run as a test gives it: where it is, what the archive says of it, and what becomes of it. */
public final class GivenPage {
    private final Locator locator;
    private final @Nullable Article article;
    private final @Nullable RejectCode code;
    private String site = "s";
    private @Nullable String url;
    private @Nullable Instant captured;
    private @Nullable String body;

    private GivenPage(Locator locator, @Nullable Article article, @Nullable RejectCode code) {
        this.locator = locator;
        this.article = article;
        this.code = code;
        this.body = article == null ? locator.toString() : article.toString();
    }

    /** A file with an article. */
    public static GivenPage of(String file, String text) {
        return of(file, GivenArticle.of(text));
    }

    public static GivenPage of(String file, GivenArticle article) {
        return at(Locator.file(file, 1), article);
    }

    public static GivenPage at(Locator locator, GivenArticle article) {
        return new GivenPage(locator, article.build(), null);
    }

    /** A file that was read and holds no article. */
    public static GivenPage rejected(String file, RejectCode code) {
        return rejected(Locator.file(file, 1), code);
    }

    public static GivenPage rejected(Locator locator, RejectCode code) {
        return new GivenPage(locator, null, code);
    }

    /** A place that cannot be read: no capture. */
    public static GivenPage damaged(Locator locator) {
        var page = new GivenPage(locator, null, RejectCode.UNREADABLE_CONTAINER);
        page.body = null;
        return page;
    }

    public GivenPage site(String name) {
        site = name;
        return this;
    }

    /** The address that was captured. */
    public GivenPage url(String address) {
        url = address;
        return this;
    }

    public GivenPage captured(@Nullable Instant at) {
        captured = at;
        return this;
    }

    /** What stands for the bytes of the page; unless named, what it gives does. */
    public GivenPage body(String bytes) {
        body = bytes;
        return this;
    }

    String container() {
        return locator.container();
    }

    /**
     * What becomes of the page in a run that reads it.
     *
     * @param ordinal its container's place in the run's order
     * @param number what it is in the container, counted from 1
     */
    public Outcome outcome(Captures captures, long run, long ordinal, long number) {
        Origin origin = Origin.file(url, null, captured);
        var place = new CaptureReference(ordinal, number, locator, site, origin, null);
        if (body != null) {
            String sha256 = ArticleHashes.sha256(body.getBytes(StandardCharsets.UTF_8));
            Captures.Lookup known = captures.find(locator, origin, sha256, run);
            StoredCapture stored = known.stored();
            var row = stored == null ? null : new CaptureReference.StoredRow(stored.capture(), stored.locator(), false);
            place = new CaptureReference(
                    ordinal,
                    number,
                    locator,
                    site,
                    origin,
                    new CaptureReference.CapturedBody(sha256, body.length(), row, known.displaced()));
        }
        return article == null
                ? new Outcome.Rejected(place, Reject.of(Objects.requireNonNull(code)))
                : new Outcome.Written(place, article, ArticleHashes.of(article, url));
    }
}
