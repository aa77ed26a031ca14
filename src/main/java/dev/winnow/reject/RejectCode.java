package dev.winnow.reject;

/**
 * Why a page gave no article. The names are a contract: they are stored, exported and documented; never rename one. Some are
 * given by a run only, which knows of archives and of time; an extractor never gives those.
 */
public enum RejectCode {
    /** The bytes are something else: a picture, a PDF, a feed, data. */
    NOT_HTML("The file is not an HTML page or plain text; remove it from the archive or exclude it in the job file."),
    /** There is no byte or no visible text. */
    EMPTY("The page has no bytes or no visible text; check whether the crawler saved an empty response."),
    /** More bytes or elements than allowed, see {@code ExtractOptions}. */
    TOO_LARGE("The page is larger than the limit; raise extract.max-bytes if it is a real article."),
    /** Of a run only: the archive around the page is damaged. */
    UNREADABLE_CONTAINER("The container cannot be opened or is damaged here; fetch it again from its source."),
    /** The page breaks off, and what is there holds no article. */
    TRUNCATED("The page breaks off before its end; fetch it again from its source."),
    /** Decoded in the most likely way it is rubbish. */
    BAD_CHARSET("The page's bytes are not text in any known character set; check how it was saved."),
    /** Elements nested deeper than allowed, see {@code ExtractOptions}. */
    TOO_DEEP("The page's elements are nested too deeply to be a real page; exclude it in the job file."),
    /** Of a run only: it took too long. */
    TIMEOUT("Extraction took longer than the limit for one page; report the page if it is a real article."),
    /** There is text, but nothing that reads like a page's content. */
    NO_ARTICLE(
            "The page has text but no article was found in it; see what is in it with: winnow extract FILE --focus recall --format text."),
    /** Of a run only: a server's answer of status 400 or above. */
    HTTP_ERROR("The capture is a server's error answer, not a page; crawl the address again."),
    /** Of a run only: the extractor failed, which is a bug. */
    INTERNAL("Winnow failed on this page, which is a bug; the page is kept aside, please report it.");

    private final String sentence;

    RejectCode(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Whether the page was read whole and itself says that it has no article. With the other codes nobody knows, and an
     * article that it once gave stays.
     *
     * @return true where the page can be believed
     */
    public boolean readWhole() {
        return this == NOT_HTML || this == EMPTY || this == NO_ARTICLE || this == HTTP_ERROR;
    }

    /**
     * One sentence for operators: what is wrong and what to do about it.
     *
     * @return the sentence, in English, with its full stop
     */
    public String sentence() {
        return sentence;
    }
}
