package dev.winnow.archive;

import dev.winnow.archive.Origin.Form;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads records as far as it takes to tell whether they are pages, and pages whole. */
final class Drafts {
    /** Enough to see that a body is HTML, through any encoding. */
    private static final int SNIFF = 8 << 10;

    /** Types under which servers send pages too, so that the content decides. */
    private static final Set<String> VAGUE = Set.of(
            "",
            "text/plain",
            "text/xml",
            "text",
            "html",
            "text/htm",
            "*/*",
            "unknown",
            "unknown/unknown",
            "application/xml",
            "application/octet-stream",
            "application/unknown",
            "application/x-unknown",
            "application/x-unknown-content-type",
            "binary/octet-stream",
            "content/unknown");

    private final int maxBytes;

    Drafts(Limits limits) {
        this.maxBytes = limits.pageBytes();
    }

    /** Reads what is needed of a record's block. */
    Draft read(RecordHead head, Block block) throws IOException {
        return switch (head.type()) {
            case "response" -> response(head, block);
            case "resource" -> page(head, block, null, new byte[0], Form.RESOURCE);
            case "revisit" -> revisit(head, block);
            case "request" -> passed(Passed.Kind.REQUEST, head);
            case "metadata" -> passed(Passed.Kind.METADATA, head);
            case "warcinfo" -> passed(Passed.Kind.WARCINFO, head);
            case "continuation" -> passed(Passed.Kind.CONTINUATION, head);
            default -> passed(Passed.Kind.OTHER, head);
        };
    }

    private Draft response(RecordHead head, Block block) throws IOException {
        String url = head.url();
        if (Html.type(head.contentType()).equals("text/dns")
                || (url != null && url.regionMatches(true, 0, "dns:", 0, 4))) {
            return passed(Passed.Kind.DNS, head);
        }
        HttpHead http = http(block);
        return http == null
                ? page(head, block, null, new byte[0], Form.RESPONSE)
                : page(head, block, http, block.read(http.length()), Form.RESPONSE);
    }

    private static @Nullable HttpHead http(Block block) {
        byte[] first = block.peek(SNIFF);
        HttpHead http = HttpHead.of(first);
        return http != null && http.length() == first.length ? HttpHead.of(block.peek(HttpHead.MOST)) : http;
    }

    private Draft page(RecordHead head, Block block, @Nullable HttpHead http, byte[] headBytes, Form form)
            throws IOException {
        Origin origin = origin(head, http, form);
        if (http != null && (http.status() < 200 || http.status() / 100 == 3)) {
            return Draft.passed(Passed.Kind.REDIRECT, origin);
        }
        if (!isHtml(origin.contentType(), http, block)) {
            return Draft.passed(Passed.Kind.NOT_HTML, origin);
        }
        byte[] payload = block.read(maxBytes);
        return Draft.page(origin, http, headBytes, payload, block.left() > 0);
    }

    private static Draft revisit(RecordHead head, Block block) {
        return Draft.passed(Passed.Kind.REVISIT, origin(head, http(block), Form.REVISIT));
    }

    private static boolean isHtml(@Nullable String contentType, @Nullable HttpHead http, Block block) {
        if (Html.declared(contentType)) {
            return true;
        }
        if (!VAGUE.contains(Html.type(contentType))) {
            return false;
        }
        byte[] begin = block.peek(SNIFF);
        return Html.looksLike(http == null ? begin : decoded(http, begin, SNIFF).bytes());
    }

    /** A payload with what HTTP did to it undone. */
    static Body decoded(HttpHead http, byte[] payload, int maxBytes) {
        byte[] body = http.isChunked() ? Chunks.of(payload).body() : payload;
        return Encodings.undo(body, http.encodings(), maxBytes);
    }

    private static Draft passed(Passed.Kind kind, RecordHead head) {
        return Draft.passed(kind, origin(head, null, Form.RESOURCE));
    }

    private static Origin origin(RecordHead head, @Nullable HttpHead http, Form form) {
        String recordType = head.contentType();
        String plain = Html.type(recordType).equals("application/http") ? null : recordType;
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
