package dev.winnow.store;

import org.jspecify.annotations.Nullable;

/**
 * What earlier runs left of a capture.
 *
 * @param bodySha256 of the body as last read
 * @param extractorVersion that read it last
 * @param rejected whether the last reading gave no article
 * @param version its newest version, null where it never gave an article
 */
public record Known(
        String bodySha256,
        String extractorVersion,
        boolean rejected,
        @Nullable Version version) {

    /**
     * The newest version of an article that a capture gave, published or not.
     *
     * @param resultSha256 of everything extracted
     */
    public record Version(long id, String resultSha256) {}

    /** Whether reading {@code body} again with the same extractor can only give the stored article. */
    public boolean settles(String body, String extractor) {
        return version != null && !rejected && bodySha256.equals(body) && extractorVersion.equals(extractor);
    }
}
