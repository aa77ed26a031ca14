package dev.winnow.archive.warc;

import dev.winnow.archive.page.ChunkedBody;
import dev.winnow.archive.page.HttpHead;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;

/** Checks payloads against the digests that archives give for them. */
final class PayloadDigest {
    private PayloadDigest() {}

    /**
     * Whether one of the forms that tools take the digest of has this digest: the payload as captured, without chunk sizes,
     * and with its encodings undone; or the record's block has the digest that is given for it. True as well where the
     * digest is of a kind that is not known here.
     */
    static boolean match(String digest, RecordPayload draft, byte[] body, @Nullable String blockDigest) {
        if (matches(digest, draft.payload()) || (body != draft.payload() && matches(digest, body))) {
            return true;
        }
        HttpHead http = draft.http();
        if (http != null
                && http.isChunked()
                && matches(digest, ChunkedBody.of(draft.payload()).body())) {
            return true;
        }
        return blockDigest != null && matches(blockDigest, draft.head(), draft.payload());
    }

    private static boolean matches(String given, byte[]... parts) {
        try {
            WarcDigest digest = new WarcDigest(given.strip());
            MessageDigest digester = digest.getDigester();
            for (byte[] part : parts) {
                digester.update(part);
            }
            return Arrays.equals(digest.bytes(), digester.digest());
        } catch (NoSuchAlgorithmException | RuntimeException e) {
            // Nothing to check with.
            return true;
        }
    }
}
