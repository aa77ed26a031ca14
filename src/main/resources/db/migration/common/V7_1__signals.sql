-- What the columns of V7 mean, and the tables behind near-duplicates and boilerplate.

CREATE INDEX article_version_by_near_cluster ON article_version (near_cluster);

COMMENT ON COLUMN article_version.language_confidence IS 'How sure the language is, 0 to 1; null without one.';
COMMENT ON COLUMN article_version.boilerplate_fraction IS 'Share of the page''s words that were left out as boilerplate, 0 to 1.';
COMMENT ON COLUMN article_version.line_count IS 'Lines of text that are not blank.';
COMMENT ON COLUMN article_version.paragraph_count IS 'Paragraphs of text: what blank lines part.';
COMMENT ON COLUMN article_version.sentence_count IS 'Sentences of text; each line ends one at the latest.';
COMMENT ON COLUMN article_version.mean_word_length IS 'Letters, digits and marks for each word (Gopher).';
COMMENT ON COLUMN article_version.stop_word_fraction IS 'Share of words that are among the language''s most frequent function words; null without a list for it.';
COMMENT ON COLUMN article_version.alpha_word_fraction IS 'Share of words that hold a letter (Gopher).';
COMMENT ON COLUMN article_version.symbol_word_ratio IS 'Hash signs and ellipses for each word (Gopher).';
COMMENT ON COLUMN article_version.digit_fraction IS 'Share of digits among the characters that are not blank.';
COMMENT ON COLUMN article_version.bullet_line_fraction IS 'Share of markdown''s lines that are list items (Gopher).';
COMMENT ON COLUMN article_version.ellipsis_line_fraction IS 'Share of lines that end in an ellipsis (Gopher).';
COMMENT ON COLUMN article_version.punctuated_line_fraction IS 'Share of lines that end as a sentence does (C4, FineWeb).';
COMMENT ON COLUMN article_version.short_line_fraction IS 'Share of lines shorter than 30 characters (FineWeb).';
COMMENT ON COLUMN article_version.line_word_ratio IS 'Lines for each word (FineWeb).';
COMMENT ON COLUMN article_version.duplicate_line_fraction IS 'Share of lines that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_line_char_fraction IS 'The same, by characters (Gopher, FineWeb).';
COMMENT ON COLUMN article_version.duplicate_paragraph_fraction IS 'Share of paragraphs that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_paragraph_char_fraction IS 'The same, by characters (Gopher).';
COMMENT ON COLUMN article_version.top_2gram_char_fraction IS 'Share of characters in the most frequent sequence of 2 words that repeats (Gopher).';
COMMENT ON COLUMN article_version.top_3gram_char_fraction IS 'Share of characters in the most frequent sequence of 3 words that repeats (Gopher).';
COMMENT ON COLUMN article_version.top_4gram_char_fraction IS 'Share of characters in the most frequent sequence of 4 words that repeats (Gopher).';
COMMENT ON COLUMN article_version.duplicate_5gram_char_fraction IS 'Share of characters in sequences of 5 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_6gram_char_fraction IS 'Share of characters in sequences of 6 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_7gram_char_fraction IS 'Share of characters in sequences of 7 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_8gram_char_fraction IS 'Share of characters in sequences of 8 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_9gram_char_fraction IS 'Share of characters in sequences of 9 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_10gram_char_fraction IS 'Share of characters in sequences of 10 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.curly_bracket_count IS 'Curly brackets, a trace of code (C4).';
COMMENT ON COLUMN article_version.lorem_ipsum_count IS 'Occurrences of lorem ipsum, filler text (C4).';
COMMENT ON COLUMN article_version.near_cluster IS 'Name of the cluster of near-duplicates that it belongs to, 16 hex digits; null where nothing published resembles it.';
COMMENT ON COLUMN article_version.near_relation IS 'What it is to the cluster''s representative: representative, recapture (the same address), variant (same site) or syndicated (another site).';
COMMENT ON COLUMN article_version.near_similarity IS 'Share of five-word sequences in common with the representative (Jaccard), 0 to 1; 1 for the representative.';

CREATE TABLE near_band (
    band BIGINT NOT NULL,
    version_id BIGINT NOT NULL REFERENCES article_version (id) ON DELETE CASCADE,
    PRIMARY KEY (band, version_id)
);
CREATE INDEX near_band_by_version ON near_band (version_id);

COMMENT ON TABLE near_band IS 'Where near-duplicates are looked for: versions that share a band probably resemble each other. Kept by jobs with dedupe: near.';
COMMENT ON COLUMN near_band.band IS 'A few minima of the text''s MinHash, hashed together.';
COMMENT ON COLUMN near_band.version_id IS 'The version whose text it is.';

CREATE TABLE near_pair (
    version_id BIGINT NOT NULL REFERENCES article_version (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES article_version (id) ON DELETE CASCADE,
    similarity DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (version_id, other_id)
);
CREATE INDEX near_pair_by_other ON near_pair (other_id);

COMMENT ON TABLE near_pair IS 'Versions whose texts were compared and found near-duplicates, whether published or not. Read article.near_cluster instead.';
COMMENT ON COLUMN near_pair.version_id IS 'The later version.';
COMMENT ON COLUMN near_pair.other_id IS 'The earlier version.';
COMMENT ON COLUMN near_pair.similarity IS 'Share of five-word sequences in common (Jaccard), 0 to 1.';

CREATE TABLE run_page_phrases (
    run_id BIGINT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    locator VARCHAR NOT NULL,
    site VARCHAR NOT NULL,
    phrases VARCHAR NOT NULL,
    PRIMARY KEY (run_id, locator)
);

COMMENT ON TABLE run_page_phrases IS 'What pages of a run lost, until the run counts it into run_boilerplate; empty between runs.';
COMMENT ON COLUMN run_page_phrases.run_id IS 'The run that read the page.';
COMMENT ON COLUMN run_page_phrases.locator IS 'Where the page is.';
COMMENT ON COLUMN run_page_phrases.site IS 'The page''s site.';
COMMENT ON COLUMN run_page_phrases.phrases IS 'The short blocks that were left out, each on a line.';

CREATE TABLE run_boilerplate (
    run_id BIGINT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    site VARCHAR NOT NULL,
    phrase VARCHAR NOT NULL,
    pages BIGINT NOT NULL,
    site_pages BIGINT NOT NULL,
    PRIMARY KEY (run_id, site, phrase)
);

COMMENT ON TABLE run_boilerplate IS 'The phrases that a run left out most often, for each site the first 100 that came on two pages or more.';
COMMENT ON COLUMN run_boilerplate.run_id IS 'The run.';
COMMENT ON COLUMN run_boilerplate.site IS 'Host of the address, without it the first folder below the source path.';
COMMENT ON COLUMN run_boilerplate.phrase IS 'A block of at most 80 characters, as pages show it.';
COMMENT ON COLUMN run_boilerplate.pages IS 'Pages of the run that lost it.';
COMMENT ON COLUMN run_boilerplate.site_pages IS 'Pages of the site from which the run took an article.';
