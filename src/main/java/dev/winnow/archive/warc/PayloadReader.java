package dev.winnow.archive.warc;

import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.archive.item.Origin.CaptureForm;
import dev.winnow.archive.page.ChunkedBody;
import dev.winnow.archive.page.ContentEncodings;
import dev.winnow.archive.page.HtmlDetector;
import dev.winnow.archive.page.HttpHead;
import dev.winnow.archive.page.PageBody;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads records as far as it takes to tell whether they are pages, and pages whole. */
final class PayloadReader {
    /** Enough to see that a body is HTML, through any encoding. */
    private static final int SNIFF = 8 << 10;

    /**
     * Types of which it is certain that they are no pages. Under all others servers send pages too, misspelled, made up, or
     * named after the program that made the page, so that the content decides.
     */
    private static final Pattern NO_PAGE = Pattern.compile(
            "(?:image|audio|video|font|model|multipart|message)/.*"
                    + "|[^/]*/(?:.*(?:script|json|calendar|vcard|font|zip).*|css|csv|js|x-js|pdf|rtf|wasm|(?:rss|atom|rdf)\\+xml)");

    private final int maxBytes;

    PayloadReader(Limits limits) {
        this.maxBytes = limits.pageBytes();
    }

    /** Reads what is needed of a record's block. */
    RecordPayload read(RecordHead head, RecordBlock block) throws IOException {
        return switch (head.type()) {
            case "response" -> response(head, block);
            case "resource" -> page(head, block, null, new byte[0], CaptureForm.RESOURCE);
            case "revisit" -> revisit(head, block);
            case "request" -> nonPage(NonPage.RecordKind.REQUEST, head);
            case "metadata" -> nonPage(NonPage.RecordKind.METADATA, head);
            case "warcinfo" -> nonPage(NonPage.RecordKind.WARCINFO, head);
            case "continuation" -> nonPage(NonPage.RecordKind.CONTINUATION, head);
            default -> nonPage(NonPage.RecordKind.OTHER, head);
        };
    }

    private RecordPayload response(RecordHead head, RecordBlock block) throws IOException {
        String url = head.url();
        if (HtmlDetector.type(head.contentType()).equals("text/dns")
                || (url != null && url.regionMatches(true, 0, "dns:", 0, 4))) {
            return nonPage(NonPage.RecordKind.DNS, head);
        }
        HttpHead http = http(block);
        return http == null
                ? page(head, block, null, new byte[0], CaptureForm.RESPONSE)
                : page(head, block, http, block.read(http.length()), CaptureForm.RESPONSE);
    }

    /** The head of the HTTP answer that a block begins with, which stays to be read; null where it begins with none. */
    static @Nullable HttpHead http(RecordBlock block) {
        byte[] first = block.peek(SNIFF);
        HttpHead http = HttpHead.of(first);
        return http != null && http.length() == first.length ? HttpHead.of(block.peek(HttpHead.MOST)) : http;
    }

    private RecordPayload page(
            RecordHead head, RecordBlock block, @Nullable HttpHead http, byte[] headBytes, CaptureForm form)
            throws IOException {
        Origin origin = origin(head, http, form);
        if (http != null && (http.status() < 200 || http.status() / 100 == 3)) {
            return RecordPayload.nonPage(NonPage.RecordKind.REDIRECT, origin);
        }
        if (!isHtml(origin.contentType(), http, block)) {
            return RecordPayload.nonPage(NonPage.RecordKind.NOT_HTML, origin);
        }
        byte[] payload = block.read(maxBytes);
        return RecordPayload.page(origin, http, headBytes, payload, block.left() > 0);
    }

    private static RecordPayload revisit(RecordHead head, RecordBlock block) {
        return RecordPayload.nonPage(NonPage.RecordKind.REVISIT, origin(head, http(block), CaptureForm.REVISIT));
    }

    private static boolean isHtml(@Nullable String contentType, @Nullable HttpHead http, RecordBlock block) {
        if (HtmlDetector.declared(contentType)) {
            return true;
        }
        if (NO_PAGE.matcher(HtmlDetector.type(contentType)).matches()) {
            return false;
        }
        byte[] begin = block.peek(SNIFF);
        return HtmlDetector.looksLike(decoded(http, begin, SNIFF).bytes());
    }

    /** A payload with what HTTP did to it undone. */
    static PageBody decoded(@Nullable HttpHead http, byte[] payload, int maxBytes) {
        if (http == null) {
            return ContentEncodings.undo(payload, List.of(), maxBytes);
        }
        byte[] body = http.isChunked() ? ChunkedBody.of(payload).body() : payload;
        return ContentEncodings.undo(body, http.encodings(), maxBytes);
    }

    private static RecordPayload nonPage(NonPage.RecordKind kind, RecordHead head) {
        return RecordPayload.nonPage(kind, origin(head, null, CaptureForm.RESOURCE));
    }

    private static Origin origin(RecordHead head, @Nullable HttpHead http, CaptureForm form) {
        String recordType = head.contentType();
        String plain = HtmlDetector.type(recordType).equals("application/http") ? null : recordType;
        return new Origin(
                form,
                head.url(),
                http == null ? plain : http.text("Content-Type"),
                head.date() == null && http != null ? http.date() : head.date(),
                http == null ? null : http.status(),
                http == null ? null : http.lastModified(),
                head.id(),
                head.text("WARC-Payload-Digest"));
    }
}
