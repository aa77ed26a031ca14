-- The views that consumers read, made anew whenever this file changes. A migration that drops a view in order to change what
-- lies below it must change this file too. Every column has its comment: tools show them, and docs/schema.md prints them.

DROP VIEW IF EXISTS near_duplicate;
DROP VIEW IF EXISTS boilerplate;
DROP VIEW IF EXISTS article_feed;
DROP VIEW IF EXISTS article;
DROP VIEW IF EXISTS open_reject;
DROP VIEW IF EXISTS run_summary;

CREATE VIEW article AS
SELECT article_id AS id, id AS version_id, run_id, published_at, address, locator, url, site, captured_at, canonical_url, og_url, title, authors,
    published, published_date, published_time, modified, modified_date, modified_time, site_name, section, tags, keywords,
    language, description, image, licence, page_type, charset, completeness, confidence, word_count, text, markdown,
    comments, fact_sources, body_sha256, extractor_version, language_confidence, boilerplate_fraction, line_count,
    paragraph_count, sentence_count, mean_word_length, stop_word_fraction, alpha_word_fraction, symbol_word_ratio,
    digit_fraction, bullet_line_fraction, ellipsis_line_fraction, punctuated_line_fraction, short_line_fraction,
    line_word_ratio, duplicate_line_fraction, duplicate_line_char_fraction, duplicate_paragraph_fraction,
    duplicate_paragraph_char_fraction, top_2gram_char_fraction, top_3gram_char_fraction, top_4gram_char_fraction,
    duplicate_5gram_char_fraction, duplicate_6gram_char_fraction, duplicate_7gram_char_fraction,
    duplicate_8gram_char_fraction, duplicate_9gram_char_fraction, duplicate_10gram_char_fraction, curly_bracket_count,
    lorem_ipsum_count, near_cluster, near_relation, near_similarity
FROM article_version
WHERE state = 'CURRENT';

COMMENT ON VIEW article IS 'What consumers read: the newest published version of each address.';
COMMENT ON COLUMN article.id IS 'Names the article in every night and database: the first 32 digits of the SHA-256 of its address.';
COMMENT ON COLUMN article.version_id IS 'The row of article_version that is shown.';
COMMENT ON COLUMN article.run_id IS 'The run that published it.';
COMMENT ON COLUMN article.published_at IS 'When that run was published.';
COMMENT ON COLUMN article.address IS 'What one article is known by: the first of canonical_url, og_url, url and locator that no page of another text has a better right to.';
COMMENT ON COLUMN article.locator IS 'Where the bytes are: container, container!entry or container@offset.';
COMMENT ON COLUMN article.url IS 'Address that was captured; null where the archive does not say.';
COMMENT ON COLUMN article.site IS 'Host of url; without it that of address where the page states it, else the first folder below the source path.';
COMMENT ON COLUMN article.captured_at IS 'When it was fetched; null where the archive does not say.';
COMMENT ON COLUMN article.canonical_url IS 'The address that the page gives for itself; null where it gives none.';
COMMENT ON COLUMN article.og_url IS 'The address that the page gives social networks for itself (og:url); null where it gives none.';
COMMENT ON COLUMN article.title IS 'Headline without the site''s name; null where none was found.';
COMMENT ON COLUMN article.authors IS 'People, in the page''s order; an empty list for none.';
COMMENT ON COLUMN article.published IS 'When it was published, as exactly as the page says: YYYY-MM-DD, or ISO 8601 with offset; null where no date was found.';
COMMENT ON COLUMN article.published_date IS 'The day of published, in the page''s own time zone; null where no date was found.';
COMMENT ON COLUMN article.published_time IS 'The instant of published; null where only the day is known, or nothing.';
COMMENT ON COLUMN article.modified IS 'When it was last changed, as exactly as the page says: YYYY-MM-DD, or ISO 8601 with offset; null where no date was found.';
COMMENT ON COLUMN article.modified_date IS 'The day of modified, in the page''s own time zone; null where no date was found.';
COMMENT ON COLUMN article.modified_time IS 'The instant of modified; null where only the day is known, or nothing.';
COMMENT ON COLUMN article.site_name IS 'The site''s own name; null where none was found.';
COMMENT ON COLUMN article.section IS 'Section or category that the site filed it under; null where none was found.';
COMMENT ON COLUMN article.tags IS 'Keywords and topics, in the page''s order; an empty list for none.';
COMMENT ON COLUMN article.language IS 'Language of the text, BCP 47 primary tag; null where unknown.';
COMMENT ON COLUMN article.description IS 'The page''s own summary; null where there is none.';
COMMENT ON COLUMN article.image IS 'Absolute address of the lead image; null where there is none.';
COMMENT ON COLUMN article.keywords IS 'What the page tells search engines that it is about, in its order; an empty list for none.';
COMMENT ON COLUMN article.licence IS 'Address or name of a stated licence; null where none is stated.';
COMMENT ON COLUMN article.page_type IS 'article, forum, documentation, product, listing, collection or service.';
COMMENT ON COLUMN article.charset IS 'Character set that the bytes were decoded with.';
COMMENT ON COLUMN article.completeness IS 'full, paywalled or truncated.';
COMMENT ON COLUMN article.confidence IS 'How far to trust the choice of content, 0 to 1.';
COMMENT ON COLUMN article.word_count IS 'Words of the text.';
COMMENT ON COLUMN article.text IS 'The content: blocks separated by a blank line, list items on their own lines.';
COMMENT ON COLUMN article.markdown IS 'The same content as Markdown, with structure and links.';
COMMENT ON COLUMN article.comments IS 'Readers'' comments, where the job keeps them; empty otherwise.';
COMMENT ON COLUMN article.fact_sources IS 'Object: for each fact found, where it came from (place) and how far to trust it (confidence, 0 to 1).';
COMMENT ON COLUMN article.body_sha256 IS 'SHA-256 of the body that it was extracted from.';
COMMENT ON COLUMN article.extractor_version IS 'Version and options of the extractor.';
COMMENT ON COLUMN article.language_confidence IS 'How sure the language is, 0 to 1; null without one.';
COMMENT ON COLUMN article.boilerplate_fraction IS 'Share of the page''s words that were left out as boilerplate, 0 to 1.';
COMMENT ON COLUMN article.line_count IS 'Lines of text that are not blank.';
COMMENT ON COLUMN article.paragraph_count IS 'Paragraphs of text: what blank lines part.';
COMMENT ON COLUMN article.sentence_count IS 'Sentences of text; each line ends one at the latest.';
COMMENT ON COLUMN article.mean_word_length IS 'Letters, digits and marks for each word (Gopher).';
COMMENT ON COLUMN article.stop_word_fraction IS 'Share of words that are among the language''s most frequent function words; null without a list for it.';
COMMENT ON COLUMN article.alpha_word_fraction IS 'Share of words that hold a letter (Gopher).';
COMMENT ON COLUMN article.symbol_word_ratio IS 'Hash signs and ellipses for each word (Gopher).';
COMMENT ON COLUMN article.digit_fraction IS 'Share of digits among the characters that are not blank.';
COMMENT ON COLUMN article.bullet_line_fraction IS 'Share of markdown''s lines that are list items (Gopher).';
COMMENT ON COLUMN article.ellipsis_line_fraction IS 'Share of lines that end in an ellipsis (Gopher).';
COMMENT ON COLUMN article.punctuated_line_fraction IS 'Share of lines that end as a sentence does (C4, FineWeb).';
COMMENT ON COLUMN article.short_line_fraction IS 'Share of lines shorter than 30 characters (FineWeb).';
COMMENT ON COLUMN article.line_word_ratio IS 'Lines for each word (FineWeb).';
COMMENT ON COLUMN article.duplicate_line_fraction IS 'Share of lines that stood in the text before (Gopher).';
COMMENT ON COLUMN article.duplicate_line_char_fraction IS 'The same, by characters (Gopher, FineWeb).';
COMMENT ON COLUMN article.duplicate_paragraph_fraction IS 'Share of paragraphs that stood in the text before (Gopher).';
COMMENT ON COLUMN article.duplicate_paragraph_char_fraction IS 'The same, by characters (Gopher).';
COMMENT ON COLUMN article.top_2gram_char_fraction IS 'Share of characters in the most frequent sequence of 2 words that repeats (Gopher).';
COMMENT ON COLUMN article.top_3gram_char_fraction IS 'Share of characters in the most frequent sequence of 3 words that repeats (Gopher).';
COMMENT ON COLUMN article.top_4gram_char_fraction IS 'Share of characters in the most frequent sequence of 4 words that repeats (Gopher).';
COMMENT ON COLUMN article.duplicate_5gram_char_fraction IS 'Share of characters in sequences of 5 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article.duplicate_6gram_char_fraction IS 'Share of characters in sequences of 6 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article.duplicate_7gram_char_fraction IS 'Share of characters in sequences of 7 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article.duplicate_8gram_char_fraction IS 'Share of characters in sequences of 8 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article.duplicate_9gram_char_fraction IS 'Share of characters in sequences of 9 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article.duplicate_10gram_char_fraction IS 'Share of characters in sequences of 10 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article.curly_bracket_count IS 'Curly brackets, a trace of code (C4).';
COMMENT ON COLUMN article.lorem_ipsum_count IS 'Occurrences of lorem ipsum, filler text (C4).';
COMMENT ON COLUMN article.near_cluster IS 'Name of the cluster of near-duplicates that it belongs to, 16 hex digits; null where nothing published resembles it.';
COMMENT ON COLUMN article.near_relation IS 'What it is to the cluster''s representative: representative, recapture (the same address), variant (same site) or syndicated (another site).';
COMMENT ON COLUMN article.near_similarity IS 'Share of five-word sequences in common with the representative (Jaccard), 0 to 1; 1 for the representative.';

CREATE VIEW article_feed AS
SELECT c.action_id, c.changed_at, c.run_id, c.kind, c.article_id, c.address, a.version_id, a.site, a.title, a.published_date, a.language, a.word_count, a.text
FROM article_change c
LEFT JOIN article a ON a.address = c.address;

COMMENT ON VIEW article_feed IS 'Each change with the article as it is now: for consumers that keep a copy and ask for what is new.';
COMMENT ON COLUMN article_feed.action_id IS 'The publish or rollback, run_action.id; remember the highest that you have read, ask for higher ones.';
COMMENT ON COLUMN article_feed.changed_at IS 'When the change was made.';
COMMENT ON COLUMN article_feed.run_id IS 'The run that changed it.';
COMMENT ON COLUMN article_feed.kind IS 'As article_change.kind.';
COMMENT ON COLUMN article_feed.article_id IS 'The article, as article.id.';
COMMENT ON COLUMN article_feed.address IS 'The article, as article.address.';
COMMENT ON COLUMN article_feed.version_id IS 'As article.version_id; null where the article is withdrawn by now, as are the columns that follow.';
COMMENT ON COLUMN article_feed.site IS 'As article.site.';
COMMENT ON COLUMN article_feed.title IS 'As article.title.';
COMMENT ON COLUMN article_feed.published_date IS 'As article.published_date.';
COMMENT ON COLUMN article_feed.language IS 'As article.language.';
COMMENT ON COLUMN article_feed.word_count IS 'As article.word_count.';
COMMENT ON COLUMN article_feed.text IS 'As article.text.';

CREATE VIEW open_reject AS
SELECT site, code, sentence, locator, url, attempts, run_id, rejected_at
FROM reject r
WHERE resolved_run IS NULL
    AND NOT EXISTS (SELECT 1 FROM reject n WHERE n.locator = r.locator AND n.run_id > r.run_id);

COMMENT ON VIEW open_reject IS 'What is rejected still: for each place the newest reject, where no later run settled it.';
COMMENT ON COLUMN open_reject.site IS 'As reject.site.';
COMMENT ON COLUMN open_reject.code IS 'As reject.code.';
COMMENT ON COLUMN open_reject.sentence IS 'As reject.sentence.';
COMMENT ON COLUMN open_reject.locator IS 'As reject.locator.';
COMMENT ON COLUMN open_reject.url IS 'As reject.url.';
COMMENT ON COLUMN open_reject.attempts IS 'As reject.attempts.';
COMMENT ON COLUMN open_reject.run_id IS 'The last run that rejected it.';
COMMENT ON COLUMN open_reject.rejected_at IS 'As reject.rejected_at.';

CREATE VIEW run_summary AS
SELECT r.id AS run_id, r.job, r.state, r.started_at, r.ended_at, r.published_at, COUNT(c.ordinal) AS containers,
    CAST(COALESCE(SUM(c.captures), 0) AS BIGINT) AS captures, CAST(COALESCE(SUM(c.articles), 0) AS BIGINT) AS articles,
    CAST(COALESCE(SUM(c.unchanged), 0) AS BIGINT) AS unchanged, CAST(COALESCE(SUM(c.duplicates), 0) AS BIGINT) AS duplicates,
    CAST(COALESCE(SUM(c.rejects), 0) AS BIGINT) AS rejects, CAST(COALESCE(SUM(c.not_pages), 0) AS BIGINT) AS not_pages,
    r.gate_verdict
FROM run r
LEFT JOIN run_container c ON c.run_id = r.id
GROUP BY r.id, r.job, r.state, r.started_at, r.ended_at, r.published_at, r.gate_verdict;

COMMENT ON VIEW run_summary IS 'Each run with the sums of its ledger.';
COMMENT ON COLUMN run_summary.run_id IS 'As run.id.';
COMMENT ON COLUMN run_summary.job IS 'As run.job.';
COMMENT ON COLUMN run_summary.state IS 'As run.state.';
COMMENT ON COLUMN run_summary.started_at IS 'As run.started_at.';
COMMENT ON COLUMN run_summary.ended_at IS 'As run.ended_at.';
COMMENT ON COLUMN run_summary.published_at IS 'As run.published_at.';
COMMENT ON COLUMN run_summary.containers IS 'Files that it opened.';
COMMENT ON COLUMN run_summary.captures IS 'Sum of run_container.captures.';
COMMENT ON COLUMN run_summary.articles IS 'Sum of run_container.articles.';
COMMENT ON COLUMN run_summary.unchanged IS 'Sum of run_container.unchanged.';
COMMENT ON COLUMN run_summary.duplicates IS 'Sum of run_container.duplicates.';
COMMENT ON COLUMN run_summary.rejects IS 'Sum of run_container.rejects.';
COMMENT ON COLUMN run_summary.not_pages IS 'Sum of run_container.not_pages.';
COMMENT ON COLUMN run_summary.gate_verdict IS 'As run.gate_verdict.';

CREATE VIEW near_duplicate AS
SELECT near_cluster AS cluster, near_relation AS relation, near_similarity AS similarity, id AS version_id, state, address,
    site, title, published_date, word_count
FROM article_version
WHERE near_cluster IS NOT NULL AND state IN ('CURRENT', 'DUPLICATE');

COMMENT ON VIEW near_duplicate IS 'The published members of each cluster of near-duplicates, exact duplicates among them.';
COMMENT ON COLUMN near_duplicate.cluster IS 'As article.near_cluster.';
COMMENT ON COLUMN near_duplicate.relation IS 'As article.near_relation.';
COMMENT ON COLUMN near_duplicate.similarity IS 'As article.near_similarity.';
COMMENT ON COLUMN near_duplicate.version_id IS 'The row of article_version.';
COMMENT ON COLUMN near_duplicate.state IS 'CURRENT (in article) or DUPLICATE (the same text as another version, not in article).';
COMMENT ON COLUMN near_duplicate.address IS 'As article.address.';
COMMENT ON COLUMN near_duplicate.site IS 'As article.site.';
COMMENT ON COLUMN near_duplicate.title IS 'As article.title.';
COMMENT ON COLUMN near_duplicate.published_date IS 'As article.published_date.';
COMMENT ON COLUMN near_duplicate.word_count IS 'As article.word_count.';

CREATE VIEW boilerplate AS
SELECT site, phrase, CAST(SUM(pages) AS BIGINT) AS pages, CAST(SUM(site_pages) AS BIGINT) AS site_pages,
    MIN(run_id) AS first_run, MAX(run_id) AS last_run
FROM run_boilerplate
GROUP BY site, phrase;

COMMENT ON VIEW boilerplate IS 'What was left out of the pages of each site, over all runs that counted it.';
COMMENT ON COLUMN boilerplate.site IS 'As run_boilerplate.site.';
COMMENT ON COLUMN boilerplate.phrase IS 'As run_boilerplate.phrase.';
COMMENT ON COLUMN boilerplate.pages IS 'Pages that lost it, in all those runs.';
COMMENT ON COLUMN boilerplate.site_pages IS 'Pages of the site from which those runs took an article.';
COMMENT ON COLUMN boilerplate.first_run IS 'The first run that counted it.';
COMMENT ON COLUMN boilerplate.last_run IS 'The last run that counted it.';
