package dev.winnow.reject;

/** Why a page gave no article. The names are a contract: they are stored, exported and documented; never rename one. */
public enum RejectCode {
    NOT_HTML("The file is not an HTML page or plain text; remove it from the archive or exclude it in the job file."),
    EMPTY("The page has no bytes or no visible text; check whether the crawler saved an empty response."),
    TOO_LARGE("The page is larger than the limit; raise extract.max-bytes if it is a real article."),
    UNREADABLE_CONTAINER("The container cannot be opened or is damaged here; fetch it again from its source."),
    TRUNCATED("The page breaks off before its end; fetch it again from its source."),
    BAD_CHARSET("The page's bytes are not text in any known character set; check how it was saved."),
    TOO_DEEP("The page's elements are nested too deeply to be a real page; exclude it in the job file."),
    TIMEOUT("Extraction took longer than the limit for one page; report the page if it is a real article."),
    NO_ARTICLE(
            "The page has text but no article was found in it; see what is in it with: winnow extract FILE --focus recall --format text."),
    HTTP_ERROR("The capture is a server's error answer, not a page; crawl the address again."),
    INTERNAL("Winnow failed on this page, which is a bug; the page is kept aside, please report it.");

    private final String sentence;

    RejectCode(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Whether the page was read whole and itself says that it has no article. With the other codes nobody knows, and an
     * article that it once gave stays.
     */
    public boolean readWhole() {
        return this == NOT_HTML || this == EMPTY || this == NO_ARTICLE || this == HTTP_ERROR;
    }

    /** One sentence for operators: what is wrong and what to do about it. */
    public String sentence() {
        return sentence;
    }
}
