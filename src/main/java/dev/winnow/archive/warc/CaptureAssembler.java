package dev.winnow.archive.warc;

import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.page.ChunkedBody;
import dev.winnow.archive.page.ContentRange;
import dev.winnow.archive.page.HtmlDetector;
import dev.winnow.archive.page.HttpHead;
import dev.winnow.archive.page.PageBody;
import dev.winnow.archive.warc.BlockEnd.How;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes captures of drafts, once it is known how their records end, and says what is wrong with them. */
final class CaptureAssembler {
    private final Limits limits;

    CaptureAssembler(Limits limits) {
        this.limits = limits;
    }

    /**
     * What a record gives.
     *
     * @param missing bytes that the head promises and the archive does not have
     * @param record its place
     * @param body the place of what is behind its head: where damage is reported that a page survived
     */
    List<ArchiveItem> finish(
            RecordHead head, RecordPayload read, BlockEnd ending, long missing, Locator record, Locator body) {
        RecordPayload draft = ending.how() == How.EARLY ? read.cutTo(ending.length()) : read;
        List<ArchiveItem> things = new ArrayList<>();
        NonPage.RecordKind nonPage = draft.nonPage();
        Reject ill = ill(ending, missing, head);
        if (nonPage != null) {
            things.add(new NonPage(record, nonPage, draft.origin()));
        } else {
            PageBody decoded = decoded(draft);
            boolean survived = ending.how() != How.GARBLED && isComplete(draft, decoded);
            ill = ill == null && !isTooLarge(decoded) ? decoded.damage() : ill;
            Reject damage = damage(head, draft, decoded, ending.how(), survived ? null : ill);
            things.add(new Capture(record, decoded.bytes(), draft.origin(), damage, draft.head()));
            String digest = draft.origin().payloadDigest();
            if (ill == null
                    && damage == null
                    && !draft.isJoined()
                    && digest != null
                    && !PayloadDigest.match(digest, draft, decoded.bytes(), head.text("WARC-Block-Digest"))) {
                ill = Reject.of(
                        RejectCode.UNREADABLE_CONTAINER,
                        "The page's bytes do not have the digest that the archive gives for them, " + digest
                                + "; they are taken as they are");
            }
        }
        if (ill != null) {
            things.add(new Damage(body, ill));
        }
        return things;
    }

    /**
     * Whether the bytes behind a record that is longer than its head says belong to its page: lengths counted in characters
     * are too small for all but English.
     */
    boolean goesOn(RecordPayload draft, byte[] behind) {
        if (draft.nonPage() != null) {
            return false;
        }
        PageBody before = decoded(draft);
        return !HtmlDetector.isWhole(before.bytes())
                && (HtmlDetector.isWhole(decoded(draft.with(behind, false)).bytes()) || !isComplete(draft, before));
    }

    private PageBody decoded(RecordPayload draft) {
        return PayloadReader.decoded(draft.http(), draft.payload(), limits.pageBytes());
    }

    private static boolean isTooLarge(PageBody body) {
        return body.damage() != null && body.damage().code() == RejectCode.TOO_LARGE;
    }

    /** Why a page must not pass for a whole one, null where it may: where its record's length is wrong, it is cut. */
    private @Nullable Reject damage(
            RecordHead head, RecordPayload draft, PageBody decoded, How how, @Nullable Reject ill) {
        Integer status = draft.origin().status();
        if (status != null && status >= 400) {
            return Reject.of(RejectCode.HTTP_ERROR, "The server answered with status " + status);
        }
        if (draft.isTooLarge() || isTooLarge(decoded)) {
            return Reject.of(RejectCode.TOO_LARGE, "The page has more than " + limits.pageBytes() + " bytes");
        }
        if (ill != null) {
            return how == How.EARLY || how == How.LATE ? new Reject(RejectCode.TRUNCATED, ill.sentence()) : ill;
        }
        String truncated = head.text("WARC-Truncated");
        boolean whole = HtmlDetector.isWhole(decoded.bytes());
        if (draft.isSlice() && !(whole && ContentRange.of(draft.http()).first() <= 0)) {
            return Reject.of(
                    RejectCode.TRUNCATED,
                    "The server sent " + ContentRange.of(draft.http())
                            + ", and the file does not hold the other slices");
        }
        if (truncated != null && !whole) {
            return Reject.of(
                    RejectCode.TRUNCATED,
                    "The crawler stopped reading the page (" + truncated.toLowerCase(Locale.ROOT) + ")");
        }
        return null;
    }

    /** What is wrong with how a record ends, null where nothing is. */
    private static @Nullable Reject ill(BlockEnd ending, long missing, RecordHead head) {
        String promised = "The record's head promises " + head.length() + " bytes";
        return switch (ending.how()) {
            case WELL -> null;
            case CUT ->
                Reject.of(
                        RejectCode.TRUNCATED,
                        promised + ", but "
                                + (missing > 0 ? missing + " of them are missing" : "nothing can be read behind them")
                                + "; the file was cut or damaged, or is still being written");
            case SEGMENT ->
                Reject.of(
                        RejectCode.TRUNCATED,
                        "The page is split over several records, and not all of them are in this archive");
            case GARBLED -> Reject.of(RejectCode.UNREADABLE_CONTAINER, "The packed bytes of the record are garbled");
            case EARLY ->
                Reject.of(
                        RejectCode.UNREADABLE_CONTAINER,
                        promised + ", but the next record begins after " + ending.length());
            case LATE ->
                Reject.of(
                        RejectCode.UNREADABLE_CONTAINER,
                        promised + ", but " + (ending.length() - head.length())
                                + " more follow before the next record");
        };
    }

    /** Whether the page itself shows that all of it is there, whatever its record's head says. */
    private static boolean isComplete(RecordPayload draft, PageBody decoded) {
        HttpHead http = draft.http();
        if (draft.isTooLarge() || isTooLarge(decoded)) {
            return false;
        }
        if (http != null && decoded.damage() == null) {
            if (http.contentLength() > 0 && draft.payload().length >= http.contentLength()) {
                return true;
            }
            if (http.isChunked() && ChunkedBody.of(draft.payload()).isWhole()) {
                return true;
            }
        }
        return HtmlDetector.isWhole(decoded.bytes());
    }
}
